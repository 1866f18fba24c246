/** What the build puts into every report: the script of `live.ts` in one piece, and the version of Saldo. */
export const script = '';
export const version = '';
