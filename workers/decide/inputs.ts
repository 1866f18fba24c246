/**
 * The uncertain inputs of a study (`model.md` section 8): every number that is an estimate low–middle–high, and the
 * execution risk of every strategy. An input is known by the path of its number, execution risk by its strategy's id.
 * The same edit in the patches of several strategies is one input: strategies share its draws.
 */
import { metalog } from '../../models/chance/metalog.ts';
import { normalQuantile, type Quantile } from '../../models/chance/quantiles.ts';
import { isNumberEdit } from '../../models/partly.ts';
import { numberPaths, readNumber } from '../../models/path.ts';
import type { Quantity, Unit } from '../../models/quantity.ts';
import type { Study } from '../../models/study.ts';

export interface Input {
  readonly id: string;
  /** Paths of the same edit in further strategies: what is said of one number twice is one unknown. */
  readonly copies: readonly string[];
  /**
   * By which it is drawn, whatever other strategies there are and whatever the estimate is: when a number is estimated
   * anew, or differently in another strategy, what was a high draw of it remains one.
   */
  readonly address: string;
  readonly kind: 'number' | 'execution';
  readonly unit: Unit;
  /** Its 10th, 50th and 90th percentile. */
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** What the study says of it; a strategy's execution risk is the number that says how far it may stray. */
  readonly quantity: Quantity;
  /** Its value at the share u of its distribution; v = 1 − u. */
  readonly quantile: Quantile;
}

/** Execution can go backwards, but no further than half of what was planned, and half as well again at best. */
const executionRange = { min: -0.5, max: 1.5 } as const;

/**
 * Every uncertain input of a study that somebody sees: what only a hidden strategy holds is left out. The study must
 * have passed `check`; an estimate that no distribution fits is left out too.
 */
export function inputsOf(study: Study): Input[] {
  const hidden = study.strategies.filter(({ visibility }) => visibility === 'hidden');
  const unseen = (path: string): boolean => hidden.some(({ id }) => path.startsWith(`strategies.${id}.`));
  const numbers = new Map<string, Input>();
  for (const input of numberPaths(study).flatMap((path) => (unseen(path) ? [] : numberInput(study, path)))) {
    const said = `${input.address} ${input.low} ${input.middle} ${input.high}`;
    const first = numbers.get(said);
    numbers.set(said, first ? { ...first, copies: [...first.copies, input.id] } : input);
  }
  const risks = study.strategies.flatMap(({ id, visibility, executionRisk }) =>
    executionRisk === undefined || executionRisk.value <= 0 || visibility === 'hidden'
      ? []
      : [executionInput(id, executionRisk)],
  );
  return [...numbers.values(), ...risks];
}

function numberInput(study: Study, path: string): Input[] {
  const reading = readNumber(study, path);
  const { quantity } = reading ?? {};
  if (reading === undefined || quantity?.low === undefined || quantity.high === undefined) return [];
  const { low, high, value: middle } = quantity;
  const { min, max, unit } = reading.field;
  const distribution = metalog({ low, middle, high, min, max });
  if (distribution.kind !== 'distribution' || low === high) return [];
  const { quantile } = distribution;
  const address = addressOf(study, path);
  return [{ id: path, copies: [], address, kind: 'number', unit, low, middle, high, quantity, quantile }];
}

/** The path of a number; of one in a strategy's patch what is changed and how, which another patch may do as well. */
function addressOf({ strategies }: Study, path: string): string {
  const [list, id, part, ...names] = path.split('.');
  if (list !== 'strategies' || part !== 'edits') return path;
  const target = names.join('.');
  const edits = strategies.find((strategy) => strategy.id === id)?.edits ?? [];
  const kind = edits.filter(isNumberEdit).findLast((edit) => edit.target === target)?.kind ?? 'added';
  return `${kind} ${target}`;
}

/** The factor e ~ N(1, sd) that scales all edits of a strategy, clipped to `executionRange`. */
function executionInput(id: string, risk: Quantity): Input {
  const quantile: Quantile = (u, v) => {
    const e = 1 + risk.value * normalQuantile(u, v);
    return Math.min(executionRange.max, Math.max(executionRange.min, e));
  };
  return {
    id,
    copies: [],
    address: id,
    kind: 'execution',
    unit: 'ratio',
    low: quantile(0.1, 0.9),
    middle: 1,
    high: quantile(0.9, 0.1),
    quantity: risk,
    quantile,
  };
}
