/** The C++ program as a process that follows customers on request. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { viewProgram } from '../../../workers/compile/program.ts';
import { layoutOf } from '../../../workers/tally/layout.ts';
import { compiled } from './compiled.ts';
import { programFile } from './constants.ts';

export interface Native {
  /** Follows customers [from, to) and tells what they add up to, and the time that took without starting and talking. */
  readonly simulate: (seed: number, from: number, to: number) => Promise<NativeTally>;
  readonly close: () => void;
}

export interface NativeTally {
  readonly nanoseconds: number;
  /** As `layoutOf` lays them out, of all customers as one group. */
  readonly cells: Float64Array;
  readonly series: Float64Array;
}

/** The C++ program with one program of the kernels loaded. Throws if it does not compile. */
export function native(program: ArrayBuffer): Native {
  const folder = mkdtempSync(join(tmpdir(), 'saldo-native-'));
  const file = join(folder, 'program');
  writeFileSync(file, programFile(program));
  const { cells, series } = layoutOf(viewProgram(program));
  const answer = new Uint8Array(8 * (1 + cells + series));
  let filled = 0;
  let answered: ((tally: NativeTally) => void) | undefined;
  let failed: ((reason: Error) => void) | undefined;

  const child = spawn(compiled(), [file], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdout.on('data', (data: Buffer) => {
    answer.set(data, filled);
    filled += data.length;
    if (filled < answer.length) return;
    filled = 0;
    const numbers = new Float64Array(answer.slice().buffer);
    answered?.({
      nanoseconds: numbers[0],
      cells: numbers.subarray(1, 1 + cells),
      series: numbers.subarray(1 + cells),
    });
  });
  child.once('exit', (code) => failed?.(new Error(`the C++ program ended with ${code}`)));
  return {
    simulate: (seed, from, to) =>
      new Promise((resolve, reject) => {
        answered = resolve;
        failed = reject;
        child.stdin.write(`${seed} ${from} ${to}\n`);
      }),
    close: () => {
      child.stdin.end();
      rmSync(folder, { recursive: true });
    },
  };
}
