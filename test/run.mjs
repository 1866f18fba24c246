/**
 * `npm test`: installs what is missing, then checks, builds and runs the tests. Each check counts as one test, and the
 * last line says how many passed. With arguments (`npm test -- layers`) only Vitest runs, with these arguments.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { install, root } from '../src/setup/install.mjs';
import { findChromium } from './chromium.mjs';

/** Scripts of package.json that count as a test each; the tests need the build, so the others run beside both. */
const checks = ['lint', 'check', 'formatted', 'unused'];
/** A run that hangs ends here. */
const limit = 30 * 60_000;
const bin = join(root, 'node_modules', '.bin');
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };

try {
  install();
  await provideChromium();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const filter = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
let built = true;
if (filter.length > 0) await tests();
else await Promise.all([inTurn(), check('build').then(tests)]);
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/** Finds a browser or installs one: of the system where we may, else Playwright's. Throws if there is none. */
async function provideChromium() {
  if (findChromium() !== undefined) return;
  const { chromium } = await import('playwright');
  if (existsSync(chromium.executablePath())) return;
  console.log('Installing Chromium for the tests (once) …');
  const apt = ['-o', 'DPkg::Lock::Timeout=120', '-qq'];
  if (process.getuid?.() === 0 && quietly('apt-get', ['--version']) === '') {
    const failure =
      quietly('apt-get', [...apt, 'update']) +
      quietly('apt-get', [...apt, 'install', '-y', '--no-install-recommends', 'chromium']);
    if (findChromium() !== undefined) return;
    console.error(failure);
  }
  const failure = quietly('playwright', ['install', 'chromium']);
  if (failure === '') return;
  throw new Error(`${failure}\nNo Chromium found or installed. Set SALDO_CHROMIUM to the path of one.`);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {string} what it said if it failed, else nothing
 */
function quietly(command, args) {
  const shell = process.platform === 'win32';
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    shell,
    encoding: 'utf8',
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: limit,
    maxBuffer: 1e8,
  });
  return status === 0
    ? ''
    : `${command} ${args.join(' ')}\n${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}\n`;
}

async function inTurn() {
  for (const name of checks) await check(name);
}

/**
 * Runs a script of package.json, and shows what it said if it fails.
 * @param {string} name
 */
async function check(name) {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const began = performance.now();
  let said = '';
  const child = spawn(scripts[name], {
    cwd: root,
    shell: true,
    env,
    timeout: limit,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.on('data', (data) => (said += data));
  child.stderr.on('data', (data) => (said += data));
  const ok = (await ended(child)) === 0;
  total[ok ? 'passed' : 'failed'] += 1;
  if (name === 'build') built = ok;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(ok ? `✓ ${name} ${seconds} s` : `✗ ${name} ${seconds} s\n${said.trimEnd()}`);
}

/** Runs Vitest; its reporter leaves the counts in a file. Without a build, what looks at the built studio cannot run. */
async function tests() {
  const folder = mkdtempSync(join(tmpdir(), 'saldo-'));
  const counts = join(folder, 'counts.json');
  const projects = built ? [] : ['--project', 'node', '--project', 'browser'];
  const child = spawn(
    'vitest',
    ['run', '--reporter', 'default', '--reporter', join(root, 'test', 'counts.ts'), ...projects, ...filter],
    {
      cwd: root,
      shell: process.platform === 'win32',
      env: { ...env, SALDO_COUNTS: counts },
      timeout: limit,
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  const status = await ended(child);
  const { passed, failed, skipped } = existsSync(counts)
    ? JSON.parse(readFileSync(counts, 'utf8'))
    : { passed: 0, failed: 1, skipped: 0 };
  rmSync(folder, { recursive: true });
  total.passed += passed;
  // Vitest can fail without a failed test, for one when it found none.
  total.failed += failed > 0 || (status === 0 && passed > 0) ? failed : 1;
  total.skipped += skipped;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number | null>}
 */
function ended(child) {
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', resolve);
  });
}
