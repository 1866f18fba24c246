/** A small study whose futures cost little: a shop that people come back to, and two ways to make it better. */
import { parse } from '../../models/parse.ts';
import type { Study } from '../../models/study.ts';
import { liveFutures, type FuturesOptions } from '../../workers/decide/futures.ts';
import type { Outlook } from '../../workers/decide/outlook.ts';
import { inlineBackend } from '../../workers/run/backend.ts';

interface Given {
  readonly market?: object;
  readonly strategies?: readonly object[];
}

/** Two touchpoints, left and right of the shop, are alike in everything but their ids. */
export function small({ market = {}, strategies = [] }: Given): Study {
  const side = (id: string): object => ({ id, name: id, grade: 7.5, failure: 0.1, charge: 0.6 });
  const parsed = parse({
    format: 'saldo-study',
    version: 1,
    id: 'small',
    name: 'Small',
    start: 'shop',
    settings: { horizon: 730 },
    market: { cohort: 1000, ...market },
    touchpoints: [{ id: 'shop', name: 'Shop', revenue: 20, cost: 5 }, side('left'), side('right')],
    exits: [],
    transitions: ['left', 'right'].flatMap((id) => [
      { id: `shop-${id}`, from: 'shop', to: id, wait: 30 },
      { id: `${id}-shop`, from: id, to: 'shop', wait: 10 },
    ]),
    segments: [{ id: 'all', name: 'All' }],
    strategies,
  });
  if (parsed.kind === 'refused' || parsed.problems.some(({ severity }) => severity === 'error'))
    throw new Error(JSON.stringify(parsed.problems));
  return parsed.study;
}

/** A strategy that gives a touchpoint another grade. */
export function better(id: string, touchpoint: string, grade: unknown, oneOff: unknown = 0): object {
  return {
    id,
    name: id,
    oneOff,
    edits: [{ kind: 'set', target: `touchpoints.${touchpoint}.grade`, value: grade }],
  };
}

/**
 * Two strategies that are alike in all but their cost: that of “risky” is mostly higher than that of “safe”, and sometimes
 * far lower. Over all futures “risky” is worth more, with its cost at its middle “safe” is, by € 2,000.
 */
export function tilted(): Study {
  return small({
    market: { cohort: 100_000 },
    strategies: [
      better('risky', 'left', 9, { value: 76_000, low: 20_000, high: 100_000 }),
      better('safe', 'left', 9, 74_000),
    ],
  });
}

export async function outlooksOf(
  study: Study,
  futures: number,
  options: Partial<FuturesOptions> = {},
): Promise<Outlook[]> {
  const outlooks: Outlook[] = [];
  await liveFutures({
    study,
    seed: 1,
    from: 0,
    to: futures,
    backend: inlineBackend(),
    ...options,
    onFuture: (outlook) => {
      outlooks.push(outlook);
    },
  });
  return outlooks;
}
