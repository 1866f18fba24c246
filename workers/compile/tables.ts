/**
 * Distributions as the tables in which kernels look them up. They follow from a few numbers of a program, and a program
 * is small because it has only these: each table is made once, wherever it is used.
 */
import {
  betaQuantile,
  exponentialQuantile,
  gammaQuantile,
  normalCdf,
  normalQuantile,
} from '../../models/chance/quantiles.ts';
import { quantileTable } from '../../models/chance/table.ts';
import { recent } from '../../models/remembered.ts';
import { promoterSteps, type ProgramView } from './program.ts';

export interface Tables {
  readonly normal: Float32Array;
  readonly exponential: Float32Array;
  readonly gamma4: Float32Array;
  readonly involvement: Float32Array;
  /** By segment. */
  readonly extraversion: readonly Float32Array[];
  /** By balance from −100 to 100: the chance of a promoter less that of a detractor. */
  readonly promoters: Float32Array;
}

/** The tables of a program, which are shared and must not be changed. */
export function tablesOf({ promoterNoise, involvementSpread, extraversion }: ProgramView): Tables {
  const [spread] = involvementSpread;
  return {
    normal: law('normal'),
    exponential: law('exponential'),
    gamma4: gamma(4),
    involvement: spread === 0 ? law('constant') : gamma(1 / (spread * spread)),
    extraversion: Array.from(extraversion, beta),
    promoters: promoters(promoterNoise[0]),
  };
}

/** Tables are dear to make and few: each is made once for its parameter. */
function remembered<Parameter extends string | number>(
  make: (parameter: Parameter) => Float32Array,
): (parameter: Parameter) => Float32Array {
  const made = recent<Float32Array>(64);
  return (parameter) => made(String(parameter), () => make(parameter));
}

const laws = { normal: normalQuantile, exponential: exponentialQuantile, constant: () => 1 } as const;
const law = remembered((name: keyof typeof laws) => quantileTable(laws[name]));
const gamma = remembered((shape: number) => quantileTable(gammaQuantile(shape)));
/** Beta with concentration 6, by its mean. */
const beta = remembered((mean: number) => quantileTable(betaQuantile(6 * mean, 6 * (1 - mean))));
/** By likelihood to recommend from 1 to 11, among answers with noise. */
const promoters = remembered((noise: number) =>
  Float32Array.from({ length: promoterSteps + 1 }, (_, i) => {
    const likely = 6 + ((i / promoterSteps) * 200 - 100) / 20;
    return 1 - normalCdf((8.5 - likely) / noise) - normalCdf((6.5 - likely) / noise);
  }),
);
