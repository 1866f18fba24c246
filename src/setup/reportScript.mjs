import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assembly } from './assembly.mjs';
import { root } from './install.mjs';

/** @type {Promise<string> | undefined} */
let made;

/**
 * A plugin for rolldown and for Vite that fills `src/report/script.ts`: the script of a report, bundled to one classic
 * script that needs nothing from elsewhere, and the version in package.json.
 * @returns {import('rolldown').Plugin}
 */
export function reportScript() {
  return {
    name: 'saldo:report',
    transform: {
      order: 'pre',
      filter: { id: /src.report.script\.ts$/ },
      async handler() {
        made ??= bundled();
        const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
        const code = `export const script = ${JSON.stringify(await made)};\nexport const version = ${JSON.stringify(version)};\n`;
        return { code, map: null };
      },
    },
  };
}

async function bundled() {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: join(root, 'src', 'report', 'live.ts'),
    cwd: root,
    platform: 'browser',
    logLevel: 'warn',
    plugins: [assembly()],
  });
  const { output } = await bundle.generate({ format: 'iife', codeSplitting: false, minify: true });
  await bundle.close();
  // Nothing in it may end the element in which it stands.
  return output[0].code.replace(/<\/(?=script)/gi, '<\\/').replace(/<!--/g, '<\\!--');
}
