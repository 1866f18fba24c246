import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { assembly } from './assembly.mjs';
import { root } from './install.mjs';
import { newest } from './newest.mjs';
import { reportScript } from './reportScript.mjs';

const cache = join(root, 'node_modules', '.cache', 'saldo');
const sources = ['src', 'workers', 'models', 'test/bench', 'package-lock.json'];

/**
 * Makes one JavaScript file of a TypeScript file of the project and all it imports, for Node, and returns its URL.
 * Its place tells the state of the sources, so that processes that start at the same time do not disturb each other.
 * @param {string} entry
 * @returns {Promise<string>}
 */
export async function bundle(entry) {
  const source = resolve(root, entry);
  const state = hash(`${root} ${newest(sources.map((path) => join(root, path)))}`);
  const name = source.slice(root.length).replace(/\W+/g, '-');
  const folder = join(cache, `${name}.${state}`);
  if (!existsSync(folder)) {
    const { build } = await import('rolldown');
    const draft = `${folder}.${process.pid}`;
    await build({
      input: source,
      cwd: root,
      platform: 'node',
      // It finds its parts beside itself; only the benchmark needs it.
      external: ['playwright'],
      logLevel: 'warn',
      plugins: [threads(), assembly(), reportScript()],
      output: { dir: draft, entryFileNames: 'main.mjs', chunkFileNames: '[name].mjs', sourcemap: true },
    });
    forget(name);
    try {
      renameSync(draft, folder);
    } catch (error) {
      // Another process was first.
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    }
  }
  return pathToFileURL(join(folder, 'main.mjs')).href;
}

/**
 * A plugin for rolldown and for Vite that lets `new URL('./some.worker.ts', import.meta.url)` mean a bundle that Node's
 * worker threads can load, and `new URL` of any other file the file beside the source.
 * @returns {{ name: string, transform: { order: 'pre', filter: { code: RegExp }, handler: (code: string, id: string) => Promise<{ code: string, map: null }> } }}
 */
export function threads() {
  return {
    name: 'saldo:threads',
    transform: {
      order: 'pre',
      filter: { code: url },
      handler: async (code, id) => {
        // A split by a pattern with one group gives text, group, text, group, …, text.
        const done = code.split(url).map(async (part, i) => {
          if (i % 2 === 0) return part;
          const beside = new URL(part, pathToFileURL(id));
          if (!existsSync(beside)) return `new URL('${part}', import.meta.url)`;
          return `new URL('${part.endsWith('.ts') ? await bundle(fileURLToPath(beside)) : beside.href}')`;
        });
        // No line moves, so the source map holds as it is.
        return { code: (await Promise.all(done)).join(''), map: null };
      },
    },
  };
}

const url = /new URL\(\s*['"](\.[^'"]*)['"],\s*import\.meta\.url,?\s*\)/;

/** @param {string} text */
function hash(text) {
  return createHash('sha1').update(text).digest('hex').slice(0, 12);
}

/**
 * Removes the bundles of older sources, but for those of the last hour, which may still be running.
 * @param {string} name
 */
function forget(name) {
  mkdirSync(cache, { recursive: true });
  for (const old of readdirSync(cache)) {
    const path = join(cache, old);
    if (!old.startsWith(`${name}.`)) continue;
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 3_600_000) rmSync(path, { recursive: true, force: true });
  }
}
