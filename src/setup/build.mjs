import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './install.mjs';
import { newest } from './newest.mjs';

const sources = ['src', 'workers', 'models', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];

/** Builds the studio into `dist` when it is missing or a source is newer. Throws if that fails. */
export function buildIfOld() {
  const built = newest([join(root, 'dist', 'index.html')]);
  if (built > newest(sources.map((path) => join(root, path)))) return;
  console.log('Building the studio …');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  // A test run says in NODE_ENV that it is one; what is built is for users.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The studio could not be built.');
}
