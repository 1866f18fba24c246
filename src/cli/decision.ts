/** What futures say: the verdict, what each strategy is worth, what is worth finding out, what would change the answer. */
import type { Strategy } from '../../models/strategy.ts';
import type { Study } from '../../models/study.ts';
import { decide, netValuesOf, type Decision } from '../../workers/decide/decision.ts';
import { liveFutures } from '../../workers/decide/futures.ts';
import { bestIn } from '../../workers/decide/flip.ts';
import { inputsOf, type Input } from '../../workers/decide/inputs.ts';
import type { Outlook } from '../../workers/decide/outlook.ts';
import { overturning, type Overturning } from '../../workers/decide/overturning.ts';
import { byImportance, correlations, tornado, type Sway } from '../../workers/decide/tornado.ts';
import { worthOfInputs, type InputWorth } from '../../workers/decide/worth.ts';
import type { Estimate } from '../../workers/measures/estimate.ts';
import { nodeBackend } from '../../workers/run/node.ts';
import { plusMinus, tableText } from './outcomes.ts';

type AtMiddle = Extract<Overturning, { readonly kind: 'middle' }>;

export interface Decided {
  readonly strategies: readonly Strategy[];
  readonly decision: Decision;
  readonly worths: readonly InputWorth[];
  /** The inputs that go together most with the difference of the leaders first. */
  readonly sways: readonly (Sway & { readonly correlation: number })[];
}

/** Lives the futures of a study under these strategies, of which the first is "as is". */
export async function decideFor(
  whole: Study,
  strategies: readonly Strategy[],
  futures: number,
  workers: number | undefined,
): Promise<Decided> {
  const study = { ...whole, strategies: strategies.slice(1).map(shown) };
  const { seed } = study.settings;
  const backend = nodeBackend(workers);
  try {
    const outlooks: Outlook[] = [];
    const onFuture = (outlook: Outlook): void => {
      outlooks.push(outlook);
      if (process.stderr.isTTY) process.stderr.write(`\r${outlooks.length} of ${futures} futures`);
    };
    await liveFutures({ study, seed, from: 0, to: futures, backend, onFuture });
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    const inputs = inputsOf(study);
    const decision = decide(netValuesOf(outlooks, 'both'));
    const sways: (Sway & { correlation: number })[] = [];
    const [first, second] = decision.order;
    if (decision.verdict !== 'alone') {
      const leaders = { first, second };
      const strengths = correlations(inputs, outlooks, leaders);
      const onInput = (sway: Sway): void => {
        sways.push({ ...sway, correlation: strengths[inputs.indexOf(sway.input)] });
      };
      const ordered = byImportance(inputs, outlooks, leaders);
      await tornado({ study, seed, inputs: ordered, leaders, backend, onInput });
    }
    return { strategies, decision, worths: worthOfInputs(inputs, outlooks), sways };
  } finally {
    backend.close();
  }
}

/** Whoever names a strategy wants to see it. */
function shown({ visibility: _, ...strategy }: Strategy): Strategy {
  return strategy;
}

/** The best strategy with every input at its middle, of which the flips are told; undefined where there are no inputs. */
function bestAtMiddle({ sways, strategies }: Decided): Strategy | undefined {
  const best = sways.length > 0 ? bestIn(sways[0].middle) : undefined;
  return best === undefined ? undefined : strategies[best];
}

/** The path of an input, and where other strategies have the same edit their paths as well. */
function pathsOf({ id, copies }: Input): { readonly input: string; readonly copies?: readonly string[] } {
  return copies.length === 0 ? { input: id } : { input: id, copies };
}

/** The same in a table: the path, and the other strategies. */
function pathText({ id, copies }: Input): string {
  return copies.length === 0 ? id : `${id} (also ${copies.map((path) => path.split('.')[1]).join(', ')})`;
}

/** Money of the study. A tie has no best, and neither have futures in which nothing can be lived. */
export function decisionJson(decided: Decided): Record<string, unknown> {
  const { strategies, decision, worths, sways } = decided;
  const { prospects, order, verdict, futures, lead, leadRange, evpi } = decision;
  return {
    futures,
    verdict,
    best:
      verdict === 'tie' || Number.isNaN(prospects[order[0]].expected.mean) ? null : strategies[order[0]].id,
    probabilityBest: Object.fromEntries(strategies.map(({ id }, s) => [id, prospects[s].best])),
    netValue: Object.fromEntries(
      strategies.map(({ id }, s) => [id, { ...prospects[s].expected, ...prospects[s].range }]),
    ),
    impossible: Object.fromEntries(strategies.map(({ id }, s) => [id, prospects[s].impossible])),
    leaders: order.slice(0, 2).map((s) => strategies[s].id),
    lead: { ...lead, ...leadRange },
    evpi: evpi.mean,
    evpiSe: evpi.se,
    evppi: worths.map(({ input, value }) => ({ ...pathsOf(input), value: value.mean, se: value.se })),
    tornado: sways.map(({ input, low, high, correlation }) => ({
      ...pathsOf(input),
      low: low.mean,
      high: high.mean,
      lowSe: low.se,
      highSe: high.se,
      correlation,
    })),
    bestAtMiddle: bestAtMiddle(decided)?.id ?? null,
    flips: sways.flatMap(({ input, flip }) =>
      flip ? [{ ...pathsOf(input), value: flip.value, to: strategies[flip.to].id, range: flip.range }] : [],
    ),
  };
}

export function decisionText(decided: Decided): string {
  const { strategies, decision, worths, sways } = decided;
  const { prospects, order, futures, evpi } = decision;
  const parts = [
    `${futures} futures, each lived by customers of its own\n`,
    ...[verdictOf(strategies, decision), ...warnings(decided)].map((line) => `${line}\n`),
    '\n',
    tableText([
      ['strategy', 'expected net value (millions)', '5 to 95 %', 'best in', 'loses in'],
      ...order.map((s) => {
        const { expected, range, best, loss, impossible } = prospects[s];
        if (impossible === futures) return [strategies[s].name, '–', '', '–', '–'];
        const across = `${inMillions(range.low)} to ${inMillions(range.high)}`;
        return [strategies[s].name, millions(expected), s === 0 ? '' : across, percent(best), percent(loss)];
      }),
    ]),
  ];
  if (decision.verdict === 'alone') return parts.join('');
  parts.push(`\nknowing everything before choosing is worth ${millions(evpi)} million\n`);
  const dear = worths.filter(({ value }) => value.mean > 0).slice(0, 8);
  if (dear.length > 0) {
    parts.push(
      tableText([
        ['knowing alone', 'is worth (millions)'],
        ...dear.map(({ input, value }) => [pathText(input), millions(value)]),
      ]),
    );
  }
  if (sways.length === 0) return parts.join('');
  const [first, second] = order;
  const found = overturning(sways, first);
  if (found?.kind === 'middle') parts.push(middleText(decided, found));
  parts.push(
    `\n${strategies[first].name} less ${strategies[second].name} (millions), one input at a time\n\n`,
    tableText([
      ['input', 'low', 'at low', 'high', 'at high', 'correlation', 'changes the best at'],
      ...sways.map(({ input, low, high, correlation, flip }) => [
        pathText(input),
        short(input.low),
        millions(low),
        short(input.high),
        millions(high),
        Number.isNaN(correlation) ? '' : correlation.toFixed(2),
        flip
          ? `${short(flip.value)} (${short(flip.range.low)} to ${short(flip.range.high)}): ${strategies[flip.to].id}`
          : '',
      ]),
    ]),
  );
  return parts.join('');
}

/** Who is the best with every input at its middle, which the flips are about, where it is not the leader. */
function middleText({ strategies, decision }: Decided, { best, lead }: AtMiddle): string {
  const leader = strategies[decision.order[0]].name;
  const { name } = strategies[best];
  const said = (): string => {
    // Of a tie there is no leader to speak against.
    if (decision.verdict === 'tie') return `${name} is best`;
    if (Number.isNaN(lead.mean)) return `customers of ${leader} get stuck, and ${name} leads`;
    return lead.mean > 1.96 * lead.se
      ? `${name} leads instead, ${millions(lead)} million ahead of ${leader}`
      : `${leader} and ${name} cannot be told apart`;
  };
  return `\nWith every input at its middle ${said()}; flips are those of ${name}.\n`;
}

function verdictOf(strategies: readonly Strategy[], { verdict, order, prospects, lead }: Decision): string {
  const [first, second] = order;
  switch (verdict) {
    case 'alone':
      return strategies.length === 1
        ? 'There is nothing to choose: “as is” is the only way. Add a strategy to the study, or name one of its own with --strategies.'
        : 'There is nothing to choose: in no future do customers find a way on under two strategies at once.';
    case 'tie':
      return `A tie: ${strategies[first].name} and ${strategies[second].name} cannot be told apart (${millions(lead)} million).`;
    case 'uncertain':
    case 'clear':
      return (
        `${strategies[first].name} is best in ${percent(prospects[first].best)} of futures, ` +
        `${millions(lead)} million ahead of ${strategies[second].name}${verdict === 'clear' ? '.' : '; not certain yet.'}`
      );
    default:
      return verdict satisfies never;
  }
}

/** Why futures say less than they could, and what would help. */
function warnings({ strategies, decision: { prospects, futures }, worths }: Decided): string[] {
  const stuck = prospects.flatMap(({ impossible }, s) =>
    impossible > 0 ? [`${strategies[s].name} in ${impossible} of ${futures}`] : [],
  );
  return [
    ...(stuck.length > 0
      ? [
          `Customers come to a dead end: ${stuck.join(', ')} futures, which do not count there. ` +
            'Let the estimates leave a way on from every touchpoint: a weight above 0, whether a visit fails or not.',
        ]
      : []),
    ...(worths.length === 0
      ? [
          'Nothing here is an estimate, so futures differ by the luck of their customers alone. ' +
            'Say of the numbers you doubt how low and how high they may be, and of strategies their execution risk.',
        ]
      : []),
  ];
}

function millions({ mean, se }: Estimate): string {
  return plusMinus({ mean: mean / 1e6, se: se / 1e6 }, 2);
}

function inMillions(value: number): string {
  return (value / 1e6).toFixed(2);
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

/** Four digits, or all before the point. */
function short(value: number): string {
  return Math.abs(value) >= 1e4 ? Math.round(value).toString() : Number(value.toPrecision(4)).toString();
}
