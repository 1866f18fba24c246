/**
 * Checks the types of the whole tree. Two files in test/canary/ are wrong on purpose: a check that does not complain
 * about them did not look, and fails too.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const canaries = ['test/canary/Wrong.svelte', 'test/canary/wrong.ts'];

forgetDeleted();
const check = createRequire(import.meta.url).resolve('svelte-check/bin/svelte-check');
const { stdout, stderr, status } = spawnSync(
  process.execPath,
  [check, '--tsgo', '--tsconfig', './tsconfig.json', '--output', 'machine-verbose'],
  { cwd: root, encoding: 'utf8', maxBuffer: 1e8 },
);

const found = [...stdout.matchAll(/^\d+ (\{.*\})$/gm)].map(([, json = '']) => JSON.parse(json));
const unexpected = found.filter(({ filename }) => !canaries.includes(filename));
const silent = canaries.filter(
  (name) => !found.some(({ type, filename }) => type === 'ERROR' && filename === name),
);

for (const { type, filename, start, message } of unexpected)
  console.log(`${filename}:${start.line + 1}:${start.character + 1} ${type.toLowerCase()}: ${message}`);
for (const canary of silent)
  console.log(`${canary}: its planted error was not found, so the check did not look`);
if (silent.length > 0) console.log(`svelte-check ended with ${status}:\n${stdout}${stderr}`);
if (unexpected.length + silent.length > 0) process.exitCode = 1;

/** svelte-check goes on checking its translations of components that have been deleted; this removes them. */
function forgetDeleted() {
  const translations = join(root, '.svelte-check', 'svelte');
  if (!existsSync(translations)) return;
  for (const path of readdirSync(translations, { recursive: true, encoding: 'utf8' })) {
    // Of A.svelte: ++A.svelte.ts (or .js) and A.d.svelte.ts.
    const component = path.replace('++', '').replace(/(\.d)?\.svelte\.(ts|js)$/, '.svelte');
    if (component !== path && !existsSync(join(root, component)))
      rmSync(join(translations, path), { force: true });
  }
}
