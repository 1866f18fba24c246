/** The rows of "why": touchpoints by size with what each is made of, what belongs to none, and the total; all add up as shown. */
import { causes, type Cause } from '../../../../models/rules/ledger.ts';
import { fullWorld } from '../../../../models/world.ts';
import type { Interval } from '../../../../workers/measures/estimate.ts';
import { pairedAt } from '../../../../workers/measures/paired.ts';
import { moneyFactors, whyInMoney, type MoneyFactor } from '../../../../workers/measures/whyMoney.ts';
import { whyInPoints } from '../../../../workers/measures/whyPoints.ts';
import type { OtherMoney } from '../../../words/story.ts';
import type { Results } from '../../run/runs.svelte.ts';
import { adding } from './adding.ts';

export type WhyKind = 'money' | 'points';

/** Whole numbers of `Why.step`. */
export type WhyRow =
  | {
      readonly kind: 'touchpoint';
      readonly touchpoint: string;
      readonly shown: number;
      readonly range: Interval;
    }
  | {
      readonly kind: 'part';
      readonly touchpoint: string;
      readonly part: MoneyFactor | Cause;
      readonly shown: number;
    }
  /** Those of least weight, together. */
  | {
      readonly kind: 'rest';
      readonly touchpoints: readonly string[];
      readonly shown: number;
      readonly range: Interval;
    }
  | {
      readonly kind: 'other';
      readonly other: OtherMoney;
      readonly shown: number;
      readonly range: Interval | undefined;
    }
  | { readonly kind: 'total'; readonly shown: number; readonly range: Interval };

export interface Why {
  /** What one of the numbers shown stands for, in money or points; ranges are in these steps too. */
  readonly step: number;
  readonly rows: readonly WhyRow[];
  /** Touchpoints that make any difference. */
  readonly touchpoints: number;
  /** What would stand there as 0, and so has no row: touchpoints, and parts of those that have one. */
  readonly none: { readonly touchpoints: number; readonly parts: number };
}

/** So many touchpoints have rows of their own unless all are asked for. */
export const mostTouchpoints = 4;

/** The difference of a strategy and another, by their places in the results. */
export function whyRows(
  { study, strategies, tally }: Results,
  own: number,
  against: number,
  kind: WhyKind,
  all: boolean,
): Why {
  const view = { tally, segment: undefined };
  const found = kind === 'money' ? inMoney() : inPoints();
  const differing = found.touchpoints.filter(
    ({ mean, parts }) => mean !== 0 || parts.some(([, x]) => x !== 0),
  );
  const sorted = differing.sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
  // A rest of one would say less than that one itself.
  const many = !all && sorted.length > mostTouchpoints + 1;
  const shown = many ? sorted.slice(0, mostTouchpoints) : sorted;
  const rest = many ? sorted.slice(mostTouchpoints) : [];
  const step = kind === 'money' ? moneyStep([found.total, ...differing.map(({ mean }) => mean)]) : 0.01;
  const steps = (value: number): number => value / step;
  const inSteps = ({ low, high }: Interval): Interval => ({ low: steps(low), high: steps(high) });

  const total = Math.round(steps(found.total));
  const heads = [
    ...shown.map(({ mean }) => mean),
    ...(many ? [rest.reduce((sum, { mean }) => sum + mean, 0)] : []),
    ...found.others.map(({ mean }) => mean),
  ];
  const rounded = adding(heads.map(steps), total);
  const none = { touchpoints: found.touchpoints.length - differing.length, parts: 0 };
  const rows: WhyRow[] = shown.flatMap(({ touchpoint, range, parts }, i): WhyRow[] => {
    const values = adding(
      parts.map(([, value]) => steps(value)),
      rounded[i],
    );
    // What is shown as nothing adds nothing, to the sum or to what is said.
    const some = parts.flatMap(([part], k): WhyRow[] =>
      values[k] === 0 ? [] : [{ kind: 'part', touchpoint, part, shown: values[k] }],
    );
    if (some.length === 0) {
      none.touchpoints += 1;
      return [];
    }
    none.parts += parts.length - some.length;
    return [{ kind: 'touchpoint', touchpoint, shown: rounded[i], range: inSteps(range) }, ...some];
  });
  if (many) {
    const touchpoints = rest.map(({ touchpoint }) => touchpoint);
    const range = pairedAt(view, own, against, touchpoints, kind === 'money' ? 'cash' : 'points');
    const times = kind === 'money' ? fullWorld(study).market.cohort : 1;
    rows.push({
      kind: 'rest',
      touchpoints,
      shown: rounded[shown.length],
      range: inSteps({ low: times * range.low, high: times * range.high }),
    });
  }
  const first = shown.length + (many ? 1 : 0);
  for (const [i, { other, range }] of found.others.entries()) {
    rows.push({ kind: 'other', other, shown: rounded[first + i], range: range && inSteps(range) });
  }
  rows.push({ kind: 'total', shown: total, range: inSteps(found.range) });
  return { step, rows, touchpoints: differing.length, none };

  function inMoney(): Found {
    const why = whyInMoney(study, strategies, tally, own, against);
    const others: Found['others'] = [
      { other: 'referrals', mean: why.referrals.mean, range: why.referrals },
      { other: 'oneOff', mean: why.oneOff, range: undefined },
      { other: 'yearly', mean: why.yearly, range: undefined },
      { other: 'perCustomer', mean: why.perCustomer.mean, range: why.perCustomer },
    ];
    return {
      total: why.net.mean,
      range: why.net,
      touchpoints: why.touchpoints.map(({ touchpoint, total: own, factors }) => ({
        touchpoint,
        mean: own.mean,
        range: own,
        parts: moneyFactors.map((factor) => [factor, factors[factor]] as const),
      })),
      others: others.filter(({ mean }) => mean !== 0),
    };
  }

  function inPoints(): Found {
    const why = whyInPoints(view, own, against);
    return {
      total: why.total.mean,
      range: why.total,
      touchpoints: why.touchpoints.map(({ touchpoint, total: own, causes: booked }) => ({
        touchpoint,
        mean: own.mean,
        range: own,
        parts: causes.flatMap((cause) => (booked[cause] === 0 ? [] : [[cause, booked[cause]] as const])),
      })),
      others: [],
    };
  }
}

interface Found {
  readonly total: number;
  readonly range: Interval;
  readonly touchpoints: readonly {
    readonly touchpoint: string;
    readonly mean: number;
    readonly range: Interval;
    readonly parts: readonly (readonly [part: MoneyFactor | Cause, value: number])[];
  }[];
  readonly others: readonly {
    readonly other: OtherMoney;
    readonly mean: number;
    readonly range: Interval | undefined;
  }[];
}

/** Two decimals of millions, whole amounts of little money, and whole thousands between. */
function moneyStep(values: readonly number[]): number {
  const most = Math.max(...values.map(Math.abs));
  return most >= 1e6 ? 1e4 : most >= 1e5 ? 1e3 : 1;
}
