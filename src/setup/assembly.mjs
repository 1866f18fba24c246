import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './install.mjs';

const sources = join(root, 'workers', 'kernel', 'simd');
const cache = join(root, 'node_modules', '.cache', 'saldo');
const optimized = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd'];
// Its own vectors stand between the header and the program (`image.ts`); nothing is imported.
const placed = ['--memoryBase', '1024', '--use', 'abort='];

/**
 * A plugin for rolldown and for Vite that tells `workers/kernel/code.ts` where the compiled kernel is: in a file of the
 * build if `apart`, which loads faster, else in the address itself.
 * @param {boolean} [apart]
 * @returns {import('rolldown').Plugin}
 */
export function assembly(apart) {
  return {
    name: 'saldo:assembly',
    transform: {
      order: 'pre',
      filter: { id: /workers.kernel.code\.ts$/ },
      async handler(code) {
        const source = await assembled();
        const address = apart
          ? `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: 'kernel.wasm', source })}`
          : `'data:application/wasm;base64,${source.toString('base64')}'`;
        return { code: code.replace("''", address), map: null };
      },
    },
  };
}

/**
 * The kernel in WebAssembly, compiled unless that was done for these sources before.
 * @param {string} [entry] A file that stands in for `main.ts`; tests look inside by one.
 * @param {boolean} [named] With the names of its functions, for a profile.
 * @returns {Promise<Buffer>}
 */
export async function assembled(entry = join(sources, 'main.ts'), named = false) {
  const options = [...optimized, ...placed, ...(named ? ['--debug'] : [])];
  const files = new Map(
    readdirSync(sources)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => [name, inlined(name, readFileSync(join(sources, name), 'utf8'))]),
  );
  files.set('names.ts', await names());
  files.set(basename(entry), readFileSync(entry, 'utf8'));
  const state = createHash('sha1')
    .update(JSON.stringify([basename(entry), options, ...files]))
    .digest('hex')
    .slice(0, 12);
  const made = join(cache, `simd.${state}.wasm`);
  if (existsSync(made)) return readFileSync(made);

  // By a name that TypeScript does not follow: the compiler's declarations would change those of every array.
  const compiler = 'assemblyscript/asc';
  /** @type {{ main: (args: string[], io: object) => Promise<{ error: Error | null }> }} */
  const { main } = await import(compiler);
  /** @type {string | Uint8Array} */
  let binary = '';
  let said = '';
  const { error } = await main([basename(entry), '--outFile', 'simd.wasm', ...options], {
    readFile: (/** @type {string} */ name) => files.get(name) ?? null,
    writeFile: (/** @type {string} */ _, /** @type {string | Uint8Array} */ contents) =>
      void (binary = contents),
    listFiles: () => [],
    stderr: { write: (/** @type {string} */ text) => void (said += text) },
  });
  if (error) throw new Error(`${said}${error.message}`);
  mkdirSync(cache, { recursive: true });
  // Another process may be doing the same.
  const draft = `${made}.${process.pid}`;
  writeFileSync(draft, binary);
  renameSync(draft, made);
  return readFileSync(made);
}

/**
 * What every step consists of goes where it is called, or the kernel takes 7 % longer. The compiler has a decorator for
 * that, which is no TypeScript to Prettier.
 * @param {string} name
 * @param {string} text
 */
function inlined(name, text) {
  const everywhere = ['book.ts', 'draw.ts', 'memory.ts', 'power.ts'].includes(name);
  return everywhere ? text.replace(/^(export )?function /gm, '@inline $&') : text;
}

/**
 * The numbers that the kernel shares with the TypeScript around it, as a file of AssemblyScript.
 * @returns {Promise<string>}
 */
async function names() {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({ input: join(root, 'workers', 'kernel', 'names.ts'), platform: 'node' });
  const { output } = await bundle.generate();
  const { assemblyNames } = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
  return assemblyNames();
}
