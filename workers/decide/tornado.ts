/**
 * What would change the answer: for each uncertain input the difference of the two leaders when it turns out low or high,
 * and the value at which another strategy becomes the best. All other inputs stay at their middle, and the same customers
 * live each case with the same luck.
 */
import type { Study } from '../../models/study.ts';
import type { Estimate } from '../measures/estimate.ts';
import type { Backend } from '../run/backend.ts';
import { differencesOf, netValuesOf } from './decision.ts';
import { flipOf, type Flip } from './flip.ts';
import { inTurn } from './inTurn.ts';
import type { Input } from './inputs.ts';
import { leadIn, type Leaders } from './leaders.ts';
import { viewOutlook, type Outlook } from './outlook.ts';
import { drawn } from './worth.ts';

/** What one input does to the answer. */
export interface Sway {
  readonly input: Input;
  /** Net value of the first leader less that of the second, with the input at its 10th and at its 90th percentile. */
  readonly low: Estimate;
  readonly high: Estimate;
  readonly flip: Flip | undefined;
  /** What is lived with every input at its middle: the same for all inputs. */
  readonly middle: Outlook;
}

export interface TornadoOptions {
  /** Must have passed `check`. */
  readonly study: Study;
  readonly seed: number;
  /** In the order in which they are looked at; see `byImportance`. */
  readonly inputs: readonly Input[];
  readonly leaders: Leaders;
  /** Who live each case. Default `customersOfCase`. */
  readonly customers?: number;
  readonly backend: Backend;
  readonly signal?: AbortSignal;
  /** Called with each input in its order. */
  readonly onInput: (sway: Sway) => void;
}

const customersOfCase = 2048;

/** Throws if a case cannot be lived at all. */
export async function tornado({
  study,
  seed,
  inputs,
  leaders,
  customers = customersOfCase,
  backend,
  signal,
  onInput,
}: TornadoOptions): Promise<void> {
  const live = async (given: readonly (readonly [string, number])[], until?: AbortSignal): Promise<Outlook> =>
    viewOutlook(await backend.live({ future: undefined, given, seed, from: 0, to: customers }, study, until));
  const middle = await live([]);
  await inTurn({
    from: 0,
    to: inputs.length,
    backend,
    ...(signal && { signal }),
    make: async (place): Promise<Sway> => {
      const input = inputs[place];
      const lived = new Map<number, Promise<Outlook>>();
      const liveAt = (value: number): Promise<Outlook> => {
        const known = lived.get(value) ?? live([[input.id, value]], signal);
        lived.set(value, known);
        return known;
      };
      const [low, high] = [await liveAt(input.low), await liveAt(input.high)];
      return {
        input,
        low: leadIn(low, leaders),
        high: leadIn(high, leaders),
        flip: await flipOf(input, middle, liveAt),
        middle,
      };
    },
    onMade: onInput,
  });
}

/**
 * How strongly each input goes together with the difference of the leaders over futures, from −1 to 1, in the order of
 * the inputs; NaN for one that never differs.
 */
export function correlations(
  inputs: readonly Input[],
  outlooks: readonly Outlook[],
  { first, second }: Leaders,
): number[] {
  const net = netValuesOf(outlooks, 'both');
  const possible = outlooks.filter((_, f) => !Number.isNaN(net[first][f] - net[second][f]));
  const lead = differencesOf(net[first], net[second]);
  return inputs.map((_, i) => correlation(drawn(possible, i), lead));
}

/** The inputs that go together most with the difference of the leaders first. */
export function byImportance(
  inputs: readonly Input[],
  outlooks: readonly Outlook[],
  leaders: Leaders,
): Input[] {
  const strength = correlations(inputs, outlooks, leaders).map((r) => (Number.isNaN(r) ? 0 : Math.abs(r)));
  return [...inputs.keys()].sort((a, b) => strength[b] - strength[a]).map((i) => inputs[i]);
}

function correlation(a: Float64Array, b: Float64Array): number {
  const mean = (values: Float64Array): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [aa, ab, bb] = [0, 0, 0];
  for (const [f, value] of a.entries()) {
    aa += (value - meanA) ** 2;
    bb += (b[f] - meanB) ** 2;
    ab += (value - meanA) * (b[f] - meanB);
  }
  return ab / Math.sqrt(aa * bb);
}
