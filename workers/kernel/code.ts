/** Where the compiled module of `simd/` is: the build puts its address here, in place of nothing (`src/setup/assembly.mjs`). */
export const address: string = '';
