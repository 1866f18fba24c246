/** How the strategies of a study stand: what a report says of them, and says again when an input is moved. */
import type { Strategy } from '../../models/strategy.ts';
import { strategiesOf, type Study } from '../../models/study.ts';
import {
  decide,
  netValuesOf,
  rangeOf,
  type Decision,
  type Doubt,
  type NetValues,
} from '../../workers/decide/decision.ts';
import { luckOf } from '../../workers/decide/luck.ts';
import { measureIn, type Outlook, type OutlookMeasure } from '../../workers/decide/outlook.ts';
import { compare, type Comparison } from '../../workers/measures/compare.ts';
import { interval, type Estimate, type Interval } from '../../workers/measures/estimate.ts';
import type { Tally } from '../../workers/tally/tally.ts';
import { badgesOf, type Badge } from '../studio/badge.ts';
import type { Language } from '../words/language.ts';
import { reportWords } from '../words/report.ts';

/** Measures of the table, in its order. */
export const measures = ['cost', 'clv', 'active', 'nps', 'engagementGrade', 'serviceGrade'] as const;
export type Measure = (typeof measures)[number] & OutlookMeasure;

/** A value and what it may be: 5 to 95 of 100 futures, or 95 % for luck alone. */
export type Known = { readonly mean: number } & Interval;

export interface Standing {
  readonly study: Study;
  readonly language: Language;
  readonly doubt: Doubt;
  /** "As is" first. */
  readonly strategies: readonly Strategy[];
  /** How they are told apart, in their order. */
  readonly badges: readonly Badge[];
  readonly net: NetValues;
  readonly decision: Decision;
  /** By strategy, in the order of `measures`. */
  readonly known: readonly (readonly Known[])[];
}

/** From futures, of which there must be two at least. */
export function standingOf(study: Study, language: Language, outlooks: readonly Outlook[]): Standing {
  const strategies = strategiesOf(study);
  const net = netValuesOf(outlooks, 'both');
  const known = strategies.map((_, s) =>
    measures.map((measure): Known => {
      const values = Float64Array.from(outlooks, (outlook) => measureIn(outlook, s, measure)).filter(
        Number.isFinite,
      );
      return { mean: values.reduce((sum, value) => sum + value, 0) / values.length, ...rangeOf(values) };
    }),
  );
  return { ...named(study, language), doubt: 'both', net, decision: decide(net), known };
}

const luckDraws = 200;

/** From a run alone: where nothing is uncertain there is only luck. */
export function standingOfRun(study: Study, language: Language, tally: Tally): Standing {
  const strategies = strategiesOf(study);
  const net = luckOf(study, strategies, tally, { seed: study.settings.seed, draws: luckDraws });
  const known = compare(study, strategies, tally).map((compared) =>
    measures.map((measure): Known => {
      const { mean, se } = read(compared, measure);
      return { mean, ...interval({ mean, se }, tally.groups) };
    }),
  );
  return { ...named(study, language), doubt: 'luck', net, decision: decide(net, { draws: 'luck' }), known };
}

function read(compared: Comparison, measure: Measure): Estimate {
  return measure === 'cost' ? compared.cost : compared.measures[measure];
}

function named(
  study: Study,
  language: Language,
): Pick<Standing, 'study' | 'language' | 'strategies' | 'badges'> {
  const badges = badgesOf(study, reportWords[language].asIs);
  return { study, language, strategies: strategiesOf(study), badges };
}

/** Whom a verdict is about: the leader, or the best after "as is"; "as is" where there is nothing else. */
export function toldIn({ order: [first, second = 0] }: Decision): number {
  return first === 0 ? second : first;
}
