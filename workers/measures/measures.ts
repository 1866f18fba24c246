/** The outcomes of `model.md` section 6 for one strategy, each with its standard error. */
import { tierIds, type TierId } from '../../models/market.ts';
import type { OutcomeColumn } from '../tally/layout.ts';
import {
  estimate,
  over,
  plus,
  scaled,
  times,
  total,
  exactly,
  type Estimate,
  type Figure,
  type View,
} from './estimate.ts';
import { lazily } from './lazily.ts';

/** Why customers are no longer there, or that they are; per customer who started. */
export const exitCauses = ['red', 'competitor', 'natural', 'journey'] as const;
export type ExitCause = (typeof exitCauses)[number];

/** Figures of one strategy, from which measures and paired differences are made. */
export interface Figures {
  /** Discounted margin per customer. */
  readonly clv: Figure;
  /** Referred customers per customer, discounted, times the mean CLV. */
  readonly referralValue: Figure;
  readonly referralRate: Figure;
  readonly referralPositive: Figure;
  readonly referralNegative: Figure;
  readonly positive: Figure;
  readonly negative: Figure;
  /** Active at the end of each year. */
  readonly retention: readonly Figure[];
  /** Left in each year, of those active at its start. */
  readonly churn: readonly Figure[];
  /** Means among those active at the horizon. */
  readonly balance: Figure;
  readonly nps: Figure;
  readonly satisfaction: Figure;
  readonly engagementGrade: Figure;
  readonly cognitive: Figure;
  readonly emotional: Figure;
  readonly behavioural: Figure;
  readonly engagementIndex: Figure;
  readonly negativeEngagement: Figure;
  readonly grossEngagement: Figure;
  readonly netEngagement: Figure;
  readonly tiers: Readonly<Record<TierId, Figure>>;
  /** Per customer who started. */
  readonly active: Figure;
  readonly exits: Readonly<Record<ExitCause, Figure>>;
  readonly visits: Figure;
  readonly failures: Figure;
  readonly complaints: Figure;
  readonly resolved: Figure;
  readonly silent: Figure;
  readonly lifetimeDays: Figure;
  /** Discounted years since the strategy's start. */
  readonly activeYears: Figure;
  readonly remembered: Figure;
  /** Means over visits: the grade, and effort on a scale of 1 to 7. */
  readonly serviceGrade: Figure;
  readonly effort: Figure;
}

/** Weights of the index of engagement. */
export interface IndexWeights {
  readonly cognitiveWeight: number;
  readonly emotionalWeight: number;
  readonly behaviouralWeight: number;
}

export function figures(view: View, strategy: number, weights: IndexWeights): Figures {
  const sum = (column: OutcomeColumn) => total(view, strategy, column);
  const customers = sum('customers');
  const active = sum('active');
  const visits = sum('visits');
  const each = (column: OutcomeColumn) => over(sum(column), customers);
  const among = (column: OutcomeColumn) => over(sum(column), active);
  const { years } = view.tally.strategies[strategy].program;
  const atYear = Array.from({ length: years }, (_, y) => total(view, strategy, { year: y + 1 }));

  const clv = each('cash');
  const balance = among('balance');
  const cognitive = among('cognitive');
  const behavioural = among('behaviour');
  const emotional = plus(exactly(50), scaled(0.5, balance));
  const negativeEngagement = among('negativeBehaviour');
  const serviceGrade = over(sum('grades'), visits);
  const index = plus(
    plus(scaled(weights.cognitiveWeight, cognitive), scaled(weights.emotionalWeight, emotional)),
    scaled(weights.behaviouralWeight, behavioural),
  );
  return {
    clv,
    referralValue: times(each('referralDiscounted'), clv),
    referralRate: plus(each('referralPositive'), scaled(-1, each('referralNegative'))),
    referralPositive: each('referralPositive'),
    referralNegative: each('referralNegative'),
    positive: each('positive'),
    negative: each('negative'),
    retention: atYear.map((stayed) => over(stayed, customers)),
    churn: atYear.map((stayed, y) =>
      plus(exactly(1), scaled(-1, over(stayed, y === 0 ? customers : atYear[y - 1]))),
    ),
    balance,
    nps: scaled(100, among('promoters')),
    satisfaction: among('satisfaction'),
    engagementGrade: among('engagementGrade'),
    cognitive,
    emotional,
    behavioural,
    engagementIndex: index,
    negativeEngagement,
    grossEngagement: plus(behavioural, negativeEngagement),
    netEngagement: plus(behavioural, scaled(-1, negativeEngagement)),
    tiers: record(tierIds, (tier) => among(tier)),
    active: each('active'),
    exits: record(exitCauses, (cause) => each(exitColumns[cause])),
    visits: each('visits'),
    failures: each('failures'),
    complaints: each('complaints'),
    resolved: each('resolved'),
    silent: each('silent'),
    lifetimeDays: each('lifetime'),
    activeYears: each('activeYears'),
    remembered: each('remembered'),
    serviceGrade,
    effort: plus(exactly(1), scaled(6 / 9, plus(serviceGrade, exactly(-1)))),
  };
}

/** The same tree with an estimate in the place of each figure. */
export type Estimated<T> = T extends Figure
  ? Estimate
  : T extends readonly (infer Item)[]
    ? readonly Estimated<Item>[]
    : { readonly [Key in keyof T]: Estimated<T[Key]> };

export type Measures = Estimated<Figures>;

/** Every outcome of one strategy. */
export function measures(view: View, strategy: number, weights: IndexWeights): Measures {
  return estimated(view, figures(view, strategy, weights));
}

/** Every figure is estimated when it is first read: a page shows a few of them, and each costs a look at every group. */
export function estimated<T extends object>(view: View, tree: T): Estimated<T> {
  const visit = (node: unknown): unknown => {
    if (isFigure(node)) return estimate(view, node);
    if (Array.isArray(node)) return node.map(visit);
    if (typeof node !== 'object' || node === null) throw new Error(`not a figure: ${String(node)}`);
    return lazily(Object.fromEntries(Object.entries(node).map(([key, value]) => [key, () => visit(value)])));
  };
  // `visit` keeps the shape of the tree and replaces its leaves.
  return visit(tree) as Estimated<T>;
}

function isFigure(node: unknown): node is Figure {
  return typeof node === 'object' && node !== null && 'gradient' in node;
}

/** The column that counts each cause of leaving. */
export const exitColumns = {
  red: 'exitRed',
  competitor: 'exitCompetitor',
  natural: 'exitNatural',
  journey: 'exitJourney',
} as const satisfies Record<ExitCause, OutcomeColumn>;

/** An object with a value for each key. */
export function record<K extends string, V>(
  keys: readonly K[],
  value: (key: K) => V,
): Readonly<Record<K, V>> {
  // Filled one by one: this is called for every grid time of every picture, and fromEntries takes several times as long.
  const made = {} as Record<K, V>;
  for (const key of keys) made[key] = value(key);
  return made;
}
