/** What the build puts into every report: the script of `live.ts` in one piece, its fonts as CSS, and the version of Saldo. */
export const script = '';
export const fonts = '';
export const version = '';
