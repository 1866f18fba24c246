import { buildIfOld } from '../../src/setup/build.mjs';

/** The page tests look at the built studio. */
export default buildIfOld;
