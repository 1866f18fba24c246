/**
 * What an author can do wrong. A problem says where, and what would help, as data; `src/words` puts it into words.
 *
 * An error keeps a study from being run, a warning does not. Errors of the file itself (the first group) keep it from
 * being read at all, except those of `duplicate-key`.
 */
import type { TierId } from './market.ts';
import type { Field } from './quantity.ts';

export type Severity = 'error' | 'warning';

/** What stands in a file where something else was expected. */
export type Shape = 'text' | 'number' | 'list' | 'object' | 'boolean' | 'null' | 'nothing' | 'other';

/** When and under which strategy something happens: none is "as is"; day 0 is the start. */
export interface Circumstance {
  readonly strategy: string | null;
  readonly day: number;
}

/** The field of a number, where it is one of a study's: it tells how its values are written. */
interface OfField {
  readonly of?: Pick<Field, 'unit' | 'max'>;
}

/** Of each kind: what is known beyond its place. */
export interface Details {
  // the file
  readonly 'too-large': { readonly size: number; readonly max: number };
  /** `found` is what stands there, '' at the end of the text. Lines and columns count from 1. */
  readonly 'not-json': { readonly line: number; readonly column: number; readonly found: string };
  readonly 'duplicate-key': { readonly key: string; readonly line: number; readonly column: number };
  readonly 'not-a-study': { readonly found: string };
  readonly 'newer-version': { readonly version: number; readonly known: number };
  readonly 'unknown-version': { readonly found: string; readonly known: number };
  readonly 'too-deep': { readonly max: number };
  readonly 'too-many': { readonly count: number; readonly max: number };
  readonly 'forbidden-key': { readonly key: string };
  readonly 'not-finite': { readonly found: string };
  readonly 'unknown-key': { readonly key: string; readonly nearest: readonly string[] };
  readonly 'missing-key': { readonly key: string };
  readonly 'wrong-type': { readonly expected: Shape; readonly found: Shape };
  readonly 'unknown-option': {
    readonly found: string;
    readonly options: readonly string[];
    readonly nearest: readonly string[];
  };
  readonly 'too-long': { readonly length: number; readonly max: number };
  readonly 'empty-text': object;
  readonly 'bad-id': { readonly found: string };
  readonly 'bad-currency': { readonly found: string };
  readonly 'bad-date': { readonly found: string };
  /** There are more of one kind than are listed. */
  readonly 'more-problems': { readonly of: ProblemKind; readonly count: number };

  // ids and references
  readonly 'duplicate-id': { readonly id: string; readonly first: string };
  readonly 'reserved-id': { readonly id: string };
  /** Two touchpoints would have the same luck. */
  readonly 'hash-collision': { readonly id: string; readonly other: string };
  readonly 'unknown-start': { readonly found: string; readonly nearest: readonly string[] };
  /** A place is a touchpoint or an exit. */
  readonly 'unknown-reference': {
    readonly to: 'touchpoint' | 'place' | 'phase';
    readonly found: string;
    readonly nearest: readonly string[];
  };
  readonly 'unknown-target': { readonly target: string; readonly nearest: readonly string[] };
  readonly 'wrong-edit': { readonly target: string; readonly needs: 'number' | 'choice' };
  readonly 'not-patchable': { readonly target: string };
  readonly 'removes-start': { readonly start: string };

  // numbers
  /** An end of the range that does not exist is infinite. */
  readonly 'out-of-range': OfField & { readonly value: number; readonly min: number; readonly max: number };
  /** What an edit makes of a number is clipped to its range. */
  readonly 'result-out-of-range': OfField & {
    readonly value: number;
    readonly min: number;
    readonly max: number;
  };
  readonly 'not-whole': { readonly value: number };
  readonly 'not-zero-or-one': { readonly value: number };
  readonly 'half-estimate': { readonly missing: 'low' | 'high' };
  readonly 'estimate-order': OfField & {
    readonly low: number;
    readonly middle: number;
    readonly high: number;
  };
  /** Low or high stands on an end of the range (both excluded). */
  readonly 'estimate-bounds': OfField & { readonly min: number; readonly max: number };
  /** The middle is too near to low or high: it must lie between these two. */
  readonly 'estimate-skew': OfField & { readonly from: number; readonly to: number };
  readonly 'tier-order': Circumstance & {
    readonly lower: TierId;
    readonly upper: TierId;
    readonly lowerFrom: number;
    readonly upperFrom: number;
  };
  readonly 'gate-order': Circumstance & { readonly from: number; readonly to: number };
  readonly 'no-segments': object;
  readonly 'shares-zero': Circumstance;
  /** They are rescaled. */
  readonly 'shares-not-one': { readonly sum: number };
  readonly 'empty-window': { readonly from: number; readonly to: number };
  readonly 'after-horizon': { readonly start: number; readonly horizon: number };

  // the journey
  readonly 'no-touchpoints': object;
  readonly 'way-out-of-exit': { readonly exit: string };
  readonly unreachable: object;
  readonly 'unreachable-recovery': object;
  readonly 'dead-end': object;
  readonly 'no-way-on': Circumstance & { readonly outcome: 'ok' | 'failed' };
  readonly 'zero-weights': Circumstance & { readonly outcome: 'ok' | 'failed' };
  /** Customers go round without time passing, for ever. */
  readonly 'endless-instant': Circumstance & { readonly touchpoints: readonly string[] };
  readonly 'zero-wait-cycle': Circumstance & { readonly touchpoints: readonly string[] };
}

export type ProblemKind = keyof Details;

/** `path` is '' for the whole study; parts are joined by dots, items of lists named by their id where they have one. */
export type Problem = {
  [Kind in ProblemKind]: {
    readonly kind: Kind;
    readonly severity: Severity;
    readonly path: string;
  } & Details[Kind];
}[ProblemKind];

export type ProblemOf<Kind extends ProblemKind> = Extract<Problem, { readonly kind: Kind }>;

const warnings: ReadonlySet<ProblemKind> = new Set<ProblemKind>([
  'removes-start',
  'result-out-of-range',
  'shares-not-one',
  'empty-window',
  'after-horizon',
  'unreachable',
  'unreachable-recovery',
  'zero-wait-cycle',
]);

/** One problem, with the severity of its kind. */
export function problem<Kind extends ProblemKind>(kind: Kind, path: string, details: Details[Kind]): Problem {
  const severity: Severity = warnings.has(kind) ? 'warning' : 'error';
  // The details are those of the kind, which the compiler does not follow through the union.
  return { kind, severity, path, ...details } as unknown as Problem;
}

/** Of one kind more are counted than listed: nobody reads a thousand lines. */
const mostOfAKind = 50;

export interface Report {
  /** Adds a problem; `details` is only asked for what is listed, since looking for similar names takes time. */
  add<Kind extends ProblemKind>(kind: Kind, path: string, details: () => Details[Kind]): void;
  /** What was found, in order; kinds with more than `mostOfAKind` end with a count. */
  list(): Problem[];
}

export function report(): Report {
  const found: Problem[] = [];
  const counts = new Map<ProblemKind, number>();
  return {
    add(kind, path, details) {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      if (count <= mostOfAKind) found.push(problem(kind, path, details()));
    },
    list() {
      const unlisted = [...counts].filter(([, count]) => count > mostOfAKind);
      return [
        ...found,
        ...unlisted.map(([kind, count]) => ({
          ...problem('more-problems', '', { of: kind, count: count - mostOfAKind }),
          severity: warnings.has(kind) ? ('warning' as const) : ('error' as const),
        })),
      ];
    },
  };
}

/** Whether a study with these problems can be run: warnings do not stop it. */
export function runnable(problems: readonly Problem[]): boolean {
  return problems.every((found) => found.severity === 'warning');
}

/** A piece of the author's text, short enough to be shown. */
export function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
