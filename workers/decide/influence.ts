/**
 * Which numbers of a study would move the choice most if they were not what is said: where nothing is an estimate yet,
 * these are the ones to doubt first.
 */
import { findNumber, numberPaths, type Reading } from '../../models/path.ts';
import { guess } from '../../models/quantity.ts';
import type { Study } from '../../models/study.ts';
import type { Estimate } from '../measures/estimate.ts';
import type { Backend } from '../run/backend.ts';
import { inTurn } from './inTurn.ts';
import { inputsOf, type Input } from './inputs.ts';
import { leadersIn, leadIn, type Leaders } from './leaders.ts';
import { viewOutlook, type Outlook } from './outlook.ts';

/** A number that might be an estimate. */
export interface Suggestion {
  readonly path: string;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** Net value of the leader less that of the second with the number low, and high. */
  readonly leadLow: Estimate;
  readonly leadHigh: Estimate;
}

export interface InfluenceOptions {
  /** Must have passed `check`. */
  readonly study: Study;
  readonly seed: number;
  /** How many numbers are wanted. */
  readonly most: number;
  readonly backend: Backend;
  readonly signal?: AbortSignal;
}

/** Customers who live every number once, and those who live the likeliest few both low and high. */
const screened = { customers: 256, kept: 4 } as const;
const customersAgain = 1024;

/**
 * The numbers whose change by a fifth moves the difference of the two leaders most, first the one that moves it most.
 * None where there is nothing to choose, or where it was stopped. Throws if a case cannot be lived at all.
 */
export async function mostInfluential(options: InfluenceOptions): Promise<Suggestion[]> {
  const { study, seed, most, backend, signal } = options;
  const liveIn = async (of: Study, customers: number, given: Given, until?: AbortSignal): Promise<Outlook> =>
    viewOutlook(await backend.live({ future: undefined, given, seed, from: 0, to: customers }, of, until));
  const leaders = leadersIn(await liveIn(study, customersAgain, []));
  if (leaders === undefined) return [];
  const doubted = doubting(onlyLeaders(study, leaders));
  const inputs = inputsOf(doubted);
  const among = leadersAmong(leaders);
  const live = async (customers: number, given: Given): Promise<Estimate> =>
    leadIn(await liveIn(doubted, customers, given, signal), among);

  const side = { backend, from: 0, ...(signal && { signal }) };
  const middle = leadIn(await liveIn(doubted, screened.customers, []), among);
  const moved: { readonly input: Input; readonly by: number }[] = [];
  await inTurn({
    ...side,
    to: inputs.length,
    make: (i) => live(screened.customers, [[inputs[i].id, inputs[i].high]]),
    onMade: ({ mean }, i) => moved.push({ input: inputs[i], by: Math.abs(mean - middle.mean) }),
  });
  const likeliest = moved.sort((a, b) => b.by - a.by).slice(0, screened.kept * most);

  const suggestions: Suggestion[] = [];
  await inTurn({
    ...side,
    to: likeliest.length,
    make: async (i): Promise<Suggestion> => {
      const { id: path, low, middle, high } = likeliest[i].input;
      const leadLow = await live(customersAgain, [[path, low]]);
      const leadHigh = await live(customersAgain, [[path, high]]);
      return { path, low, middle, high, leadLow, leadHigh };
    },
    onMade: (suggestion) => suggestions.push(suggestion),
  });
  if (signal?.aborted === true) return [];
  const swing = ({ leadLow, leadHigh }: Suggestion): number => Math.abs(leadHigh.mean - leadLow.mean);
  return suggestions
    .sort((a, b) => swing(b) - swing(a))
    .slice(0, most)
    .filter((suggestion) => swing(suggestion) > 0);
}

type Given = readonly (readonly [input: string, value: number])[];

/** The study without the strategies that are not in question; without execution risk, which is no number to estimate. */
function onlyLeaders(study: Study, { first, second }: Leaders): Study {
  const shown = study.strategies.filter(({ visibility }) => visibility !== 'hidden');
  const strategies = shown
    .filter((_, s) => s + 1 === first || s + 1 === second)
    .map((strategy) => ({ ...strategy, executionRisk: guess(0) }));
  return { ...study, strategies };
}

/** Where the leaders stand once the others are gone: "as is" is always there, and the order stays. */
function leadersAmong({ first, second }: Leaders): Leaders {
  const place = (s: number, other: number): number => (s === 0 ? 0 : other === 0 || s < other ? 1 : 2);
  return { first: place(first, second), second: place(second, first) };
}

/** The study in which every number that matters may be a fifth lower or higher. */
function doubting(study: Study): Study {
  let doubted = study;
  for (const path of numberPaths(study)) {
    const found = matters.test(path) ? findNumber(doubted, path) : undefined;
    if (found?.kind !== 'found') continue;
    const reading = found.leaf.read();
    const by = aFifth(reading);
    const { value } = reading;
    if (by > 0) doubted = found.leaf.write({ ...guess(value), low: value - by, high: value + by });
  }
  return doubted;
}

/** The market, what a tier does, what a touchpoint is like, what a strategy changes and costs. */
const matters =
  /^(market|touchpoints|tiers\.\w+\.(switching|spend|recommendations|warnings)|strategies\.[^.]+\.(edits|oneOff|yearly|perCustomerYear))(\.|$)/;

/** A fifth of the value, or of the way to the nearer end of its range; what is 0 or no assumption stays. */
function aFifth({ value, field: { min, max, patchable } }: Reading): number {
  return patchable ? 0.2 * Math.min(Math.abs(value), value - min, max - value) : 0;
}
