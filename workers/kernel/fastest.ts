/** The fastest kernel that runs here, and only its code: in WebAssembly, or over typed arrays where that has no vectors. */
import type { ProgramView } from '../compile/program.ts';
import type { Kernel, KernelName } from './kernel.ts';

/** Makes kernels of one name. */
export interface Kernels {
  readonly name: KernelName;
  readonly make: (program: ProgramView) => Kernel;
}

export async function fastestKernels(): Promise<Kernels> {
  try {
    const { simdKernels } = await import('./simd.ts');
    return { name: 'simd', make: await simdKernels() };
  } catch {
    const { typedKernel } = await import('./typed.ts');
    return { name: 'typed', make: typedKernel };
  }
}
