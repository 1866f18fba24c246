/** The kernel in WebAssembly as `simd/traced.ts` compiles it: the same steps, and a row of each visit. */
import { fileURLToPath } from 'node:url';
import { assembled } from '../../src/setup/assembly.mjs';
import type { ProgramView } from '../../workers/compile/program.ts';
import { traceColumns, type TraceColumn } from '../../workers/kernel/kernel.ts';
import { kernelsOf, type SimdModule } from '../../workers/kernel/simd.ts';

interface TracedModule extends SimdModule {
  readonly rowsFrom: () => number;
  readonly rowCount: () => number;
}

/** What its rows do not tell. */
export const unseen: ReadonlySet<TraceColumn> = new Set(['loss', 'expected', 'valence', 'wait']);

/** Follows one customer; returns the rows of the visits. */
export async function tracedKernels(): Promise<
  (program: ProgramView, seed: number, customer: number) => Float32Array[]
> {
  const code = await assembled(fileURLToPath(new URL('simd/traced.ts', import.meta.url)));
  const { instance } = await WebAssembly.instantiate(Uint8Array.from(code));
  const module = instance.exports as unknown as TracedModule; // its own declarations say so
  const make = kernelsOf(module);
  return (program, seed, customer) => {
    make(program).simulate(seed, customer, customer + 1);
    const width = traceColumns.length;
    return Array.from({ length: module.rowCount() }, (_, row) =>
      new Float32Array(module.memory.buffer, module.rowsFrom() + row * width * 4, width).slice(),
    );
  };
}
