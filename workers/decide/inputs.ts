/**
 * The uncertain inputs of a study (`model.md` section 8): every number that is an estimate low–middle–high, and the
 * execution risk of every strategy. An input is known by the path of its number, execution risk by its strategy's id.
 */
import { metalog } from '../../models/chance/metalog.ts';
import { normalQuantile, type Quantile } from '../../models/chance/quantiles.ts';
import { numberPaths, readNumber } from '../../models/path.ts';
import type { Quantity, Unit } from '../../models/quantity.ts';
import type { Study } from '../../models/study.ts';

export interface Input {
  readonly id: string;
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
  const numbers = numberPaths(study).flatMap((path) => (unseen(path) ? [] : numberInput(study, path)));
  const risks = study.strategies.flatMap(({ id, visibility, executionRisk }) =>
    executionRisk === undefined || executionRisk.value <= 0 || visibility === 'hidden'
      ? []
      : [executionInput(id, executionRisk)],
  );
  return [...numbers, ...risks];
}

function numberInput(study: Study, path: string): Input[] {
  const reading = readNumber(study, path);
  const { quantity } = reading ?? {};
  if (reading === undefined || quantity?.low === undefined || quantity.high === undefined) return [];
  const { low, high, value: middle } = quantity;
  const { min, max, unit } = reading.field;
  const distribution = metalog({ low, middle, high, min, max });
  if (distribution.kind !== 'distribution' || low === high) return [];
  return [{ id: path, kind: 'number', unit, low, middle, high, quantity, quantile: distribution.quantile }];
}

/** The factor e ~ N(1, sd) that scales all edits of a strategy, clipped to `executionRange`. */
function executionInput(id: string, risk: Quantity): Input {
  const quantile: Quantile = (u, v) => {
    const e = 1 + risk.value * normalQuantile(u, v);
    return Math.min(executionRange.max, Math.max(executionRange.min, e));
  };
  return {
    id,
    kind: 'execution',
    unit: 'ratio',
    low: quantile(0.1, 0.9),
    middle: 1,
    high: quantile(0.9, 0.1),
    quantity: risk,
    quantile,
  };
}
