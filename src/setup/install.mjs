/** Node and packages as the project needs them. Runs before anything is installed: Node's own modules only. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Installs the packages when those there are not the ones of the lock file. Throws if it fails or Node is too old. */
export function install() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(
      `Saldo needs Node 20.19 or newer; this is Node ${process.versions.node}. See https://nodejs.org`,
    );
  if (installed()) return;
  // Not among what a command prints as its result.
  console.error('Installing packages (once, about a minute) …');
  const { status, stdout, stderr, error } = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status === 0) return;
  const said = `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`;
  throw new Error(`${said}\nThe packages could not be installed.`);
}

/** Are the packages of the lock file there, each in its version? Those of other platforms need not be. */
function installed() {
  const wanted = packages('package-lock.json');
  const there = packages('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || there[path]?.version === version || (optional && there[path] === undefined),
  );
}

/**
 * @param {string} lock
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packages(lock) {
  try {
    return JSON.parse(readFileSync(join(root, lock), 'utf8')).packages;
  } catch {
    return {};
  }
}

/**
 * npm itself when npm started us, else the one on the PATH.
 * @param {string[]} args
 */
function npm(args) {
  const self = process.env.npm_execpath;
  /** @type {import('node:child_process').SpawnSyncOptionsWithStringEncoding} */
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 1e8 };
  return self?.endsWith('.js')
    ? spawnSync(process.execPath, [self, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}
