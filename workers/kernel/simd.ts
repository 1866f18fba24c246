/**
 * The kernel in WebAssembly: four customers side by side in 128-bit vectors. Its sources stand in `simd/`. One instance
 * serves all programs of a worker; the program at hand is copied into its memory.
 */
import type { ProgramView } from '../compile/program.ts';
import { batchBytes, groupsIn, isBinned, viewBatch } from '../tally/batch.ts';
import { quantileCustomers } from '../tally/layout.ts';
import { changeColumns, changeRows } from '../tally/series.ts';
import { address } from './code.ts';
import { H, imageFrom, imageOf, type Image } from './image.ts';
import type { Kernel, Simulated } from './kernel.ts';
import { powersBelowTwo } from './power.ts';

/** What the module offers; see `simd/main.ts`. */
export interface SimdModule {
  readonly memory: WebAssembly.Memory;
  readonly simulate: (from: number, to: number) => void;
  /** Where the powers of two belong, and the first byte that it does not use itself. */
  readonly powers: WebAssembly.Global<'i32'>;
  readonly free: WebAssembly.Global<'i32'>;
}

const page = 65_536;

/** A maker of kernels. Throws where WebAssembly is missing, forbidden, or has no vectors. */
export async function simdKernels(): Promise<(program: ProgramView) => Kernel> {
  // Not as a stream: that would ask for a type of content that not every host sends.
  const code = await (await fetch(address)).arrayBuffer();
  const { instance } = await WebAssembly.instantiate(code);
  // The module's own declarations say so.
  return kernelsOf(instance.exports as unknown as SimdModule);
}

/** A maker of kernels that share a module. */
export function kernelsOf({ memory, simulate, powers, free }: SimdModule): (program: ProgramView) => Kernel {
  if (free.value > imageFrom) throw new Error(`the kernel's own memory ends at ${free.value}`);
  new Float32Array(memory.buffer, powers.value).set(powersBelowTwo);
  let loaded: Image | undefined;

  /** Puts the program into the memory, with room for the sums of the batch; all sums are 0 then. */
  const prepare = (image: Image, batch: number): Int32Array => {
    const end = image.batch + batch;
    const missing = Math.ceil((end - memory.buffer.byteLength) / page);
    if (missing > 0) memory.grow(missing);
    const bytes = new Uint8Array(memory.buffer);
    if (loaded !== image) {
      image.block.copyTo(bytes);
      bytes.fill(0, image.sums, image.batch);
    }
    bytes.fill(0, image.changes, end);
    const header = new Int32Array(memory.buffer, 0, H.size);
    header.set(image.header);
    header[H.end] = end;
    return header;
  };

  return (program) => {
    const image = imageOf(program);
    const changes = changeRows(program) * changeColumns.length;
    const run = (seed: number, from: number, to: number): Simulated => {
      const groups = groupsIn(to - from);
      const binned = isBinned(from);
      const bytes = batchBytes(program, groups, binned);
      const header = prepare(image, bytes);
      const parts = viewBatch(memory.buffer, program, groups, binned, image.batch);
      header[H.seed] = seed;
      header[H.binned] = binned ? quantileCustomers : 0;
      header[H.outCells] = parts.cells.byteOffset;
      header[H.outSquares] = parts.squares.byteOffset;
      header[H.series] = parts.series.byteOffset;
      header[H.outRows] = parts.rows.byteOffset;
      header[H.outMet] = parts.met.byteOffset;
      header[H.outMoney] = parts.money.byteOffset;
      header[H.bins] = parts.bins.byteOffset;
      // Should it ever fail, its sums are not 0 for the next.
      loaded = undefined;
      simulate(from, to);
      loaded = image;
      return {
        buffer: memory.buffer.slice(image.batch, image.batch + bytes),
        changes: new Float64Array(memory.buffer, image.changes, changes),
      };
    };
    return { simulate: run };
  };
}
