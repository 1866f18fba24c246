/**
 * A number of a study: what was said, how sure one is, and where it comes from.
 *
 * Each object of a study has a table of fields beside it (`touchpointFields`, `marketFields` …). The table is the one
 * place that knows a number's symbol, unit, range, default, evidence and source; schema, JSON Schema, checks, paths,
 * patches, compilation and the studio's forms all read it.
 */
import * as v from 'valibot';

/** How well a number is founded. A result is computed and never stands in a study. */
export const evidenceGrades = ['guess', 'expert', 'literature', 'measured'] as const;
export type Evidence = (typeof evidenceGrades)[number];

export type Unit =
  | 'points'
  | 'grade'
  | 'share'
  | 'ratio'
  | 'days'
  | 'perYear'
  | 'gradePerYear'
  | 'money'
  | 'moneyPerYear'
  | 'logOdds'
  | 'customers'
  | 'score';

/** What is known of a number before any study says something about it. */
export interface Field {
  /** The letter of the definition, so that a formula can be found again. */
  readonly symbol: string;
  readonly unit: Unit;
  readonly min: number;
  readonly max: number;
  /** `null`: derived from other numbers after all patches. */
  readonly default: number | null;
  readonly evidence: Evidence;
  /** Where the default comes from. */
  readonly source: string;
  /** False where a strategy may not change it. */
  readonly patchable: boolean;
}

/** A table of fields, by key. */
export type Fields = Readonly<Record<string, Field>>;

export function field<Default extends number | null>(
  symbol: string,
  unit: Unit,
  range: readonly [number, number],
  fallback: Default,
  evidence: Evidence = 'guess',
  source = 'default of the model',
  patchable = true,
): Field & { readonly default: Default } {
  return { symbol, unit, min: range[0], max: range[1], default: fallback, evidence, source, patchable };
}

/** A number of a file. There is no minus zero: it would print as 0 and come back as another number. */
export const finite = v.pipe(
  v.number(),
  v.finite(),
  v.transform((x) => x + 0),
);
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));

export const stated = v.strictObject({
  value: finite,
  /** 10th percentile in the mind of whoever gave it; together with `high` it makes the number an estimate. */
  low: v.optional(finite),
  /** 90th percentile. */
  high: v.optional(finite),
  evidence: v.optional(v.picklist(evidenceGrades), 'guess'),
  source: v.optional(text(1000), ''),
  note: v.optional(text(10_000), ''),
});

/** A bare number in a file is a guess without a source. */
export const quantity = v.union([
  v.pipe(
    finite,
    v.transform((value): v.InferOutput<typeof stated> => guess(value)),
  ),
  stated,
]);
export type Quantity = Readonly<v.InferOutput<typeof stated>>;

/** A number that somebody made up: no source, no note, no range. */
export function guess(value: number): v.InferOutput<typeof stated> {
  return { value, evidence: 'guess', source: '', note: '' };
}

/** The numbers of a table, each of which a study may leave out. */
export function numbers<K extends string>(
  fields: Readonly<Record<K, Field>>,
): { readonly [key in K]: v.OptionalSchema<typeof quantity, undefined> } {
  const entries = Object.keys(fields).map((key) => [key, v.optional(quantity)]);
  // Object.fromEntries forgets the keys that the line above took from `fields`.
  return Object.fromEntries(entries) as { [key in K]: v.OptionalSchema<typeof quantity, undefined> };
}

/** Names, ids and notes as every object of a study has them. An id never holds a dot: paths are joined with dots. */
export const id = v.pipe(
  v.string(),
  v.maxLength(100),
  v.regex(/^[\p{L}\p{N}_-]+$/u),
  v.check((given) => given !== '__proto__' && given !== 'constructor' && given !== 'prototype'),
);
export const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
export const note = v.optional(text(10_000), '');
export const coordinate = v.optional(v.pipe(finite, v.minValue(-1e6), v.maxValue(1e6)));

/** A document and all its parts as readers see them. */
export type Frozen<T> = T extends (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;
