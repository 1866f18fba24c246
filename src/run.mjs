/**
 * Runs a TypeScript file on Node: `node src/run.mjs src/cli/main.ts check study.json`.
 * The file is bundled with all it imports, which starts faster than translating file by file, and kept until a source changes.
 */
import { bundle } from './setup/bundle.mjs';
import { install } from './setup/install.mjs';

const [entry = '', ...args] = process.argv.slice(2);
let file = '';
try {
  install();
  file = await bundle(entry);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
process.setSourceMapsEnabled(true);
// The program sees the arguments that it would see without this script.
process.argv = [process.execPath, file, ...args];
await import(file);
