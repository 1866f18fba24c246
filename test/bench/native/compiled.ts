import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constantsHeader } from './constants.ts';

const compiler = 'g++';
const options = ['-std=c++20', '-O3', '-march=native', '-ffast-math'];

/** Whether this machine has the compiler. */
export function hasCompiler(): boolean {
  return spawnSync(compiler, ['--version']).status === 0;
}

/** The path of the executable, which is made once for each state of the sources. Throws if they do not compile. */
export function compiled(): string {
  const sources = dirname(fileURLToPath(new URL('./main.cpp', import.meta.url)));
  const header = constantsHeader();
  const texts = readdirSync(sources)
    .filter((name) => /\.[ch]pp$/.test(name))
    .map((name) => readFileSync(join(sources, name), 'utf8'));
  const state = createHash('sha1')
    .update([header, ...options, cpus()[0].model, ...texts].join('\n'))
    .digest('hex');
  // Tests and the benchmark are started in the project's folder.
  const cache = join(process.cwd(), 'node_modules', '.cache', 'saldo');
  const executable = join(cache, `native.${state.slice(0, 12)}`);
  if (existsSync(executable)) return executable;
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'native-'));
  try {
    writeFileSync(join(folder, 'constants.hpp'), header);
    const draft = join(folder, 'native');
    const { status, stderr } = spawnSync(
      compiler,
      [...options, '-I', folder, join(sources, 'main.cpp'), '-o', draft],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`${compiler}: ${stderr}`);
    renameSync(draft, executable);
  } finally {
    rmSync(folder, { recursive: true });
  }
  return executable;
}
