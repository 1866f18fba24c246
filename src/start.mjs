/** `npm start`: installs and builds what is missing or old, then serves the studio. PORT chooses the port. */
import { buildIfOld } from './setup/build.mjs';
import { install, root } from './setup/install.mjs';

try {
  install();
  buildIfOld();
  const { preview } = await import('vite');
  const port = Number(process.env.PORT);
  const server = await preview({
    configFile: false,
    root,
    preview: port > 0 ? { port, strictPort: true } : { port: 4173 },
  });
  console.log(`Saldo is at ${server.resolvedUrls?.local[0]} (stop with Ctrl-C)`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
