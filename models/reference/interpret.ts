/**
 * The reference: one customer, visit by visit, in double precision, reading like the definition (`model.md` section 3).
 * It is slow and obvious, and stays as the oracle for every faster engine. The steps stand beside it: `visit` 1 to 7,
 * `choose` 8, `wait` 9 and 10.
 */
import { initialTransition, transition as step, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import { hashId, visitBlock, visitWords } from '../chance/draws.ts';
import type { Strategy } from '../strategy.ts';
import type { Study } from '../study.ts';
import { periods, type Period } from '../world.ts';
import { choose, waysOn } from './choose.ts';
import { begin } from './customer.ts';
import { leftState, machine } from './machine.ts';
import { inForce, type Decide, type Less, type Stop } from './stop.ts';
import type { Next, Trace, Visit } from './trace.ts';
import { visit } from './visit.ts';
import { wait } from './wait.ts';

export interface InterpretOptions {
  /** Default: the study's. */
  readonly seed?: number;
  /** Only to replay another engine's path through near ties; default `left < right`. */
  readonly decide?: Decide;
}

/** Follows customers through one study under one strategy: prepare once, then ask for any customer. */
export function interpreter(
  study: Study,
  strategy: Strategy,
  {
    seed = study.settings.seed,
    decide = (_site, _visit, left, right) => left < right,
  }: InterpretOptions = {},
): (customer: number) => Trace {
  const { horizon, feedback } = study.settings;
  const plan = periods(study, strategy);
  const ways = plan.map(({ world }) => waysOn(world));
  const exits = study.exits.map((exit) => exit.id);
  const chart = machine(study.start, exits, plan[0].world);

  return (customer) => {
    const { traits, state } = begin(plan[0].world, seed, customer);
    const earlier = new Map<string, number>();
    const visits: Visit[] = [];
    let [snapshot] = initialTransition(chart);
    let time = 0;

    for (;;) {
      const n = visits.length;
      const less: Less = (site, left, right, detail = 0) => decide(site, n, left, right, detail);
      const period = periodAt(plan, time, less);
      const { world } = plan[period];
      const here = inForce(world.touchpoints, String(snapshot.value));
      const nth = earlier.get(here.id) ?? 0;
      earlier.set(here.id, nth + 1);
      const words = { visit: new Uint32Array(4), wait: new Uint32Array(4) };
      const hash = hashId(here.id);
      visitWords(words.visit, seed, customer, hash, nth, visitBlock.visit);
      visitWords(words.wait, seed, customer, hash, nth, visitBlock.wait);
      const segment = inForce(world.segments, traits.segment);
      const stop: Stop = {
        plan,
        period,
        world,
        time,
        visits: n,
        here,
        segment,
        traits,
        horizon,
        feedback,
        words,
        less,
      };

      const experience = visit(state, stop);
      const fitting = ways[period](here.id, experience.outcome === 'failed');
      const chosen = choose(fitting, state.balance, stop);
      const after = { ...state };
      const waited = wait(state, stop, experience, chosen);
      const forgotten = { cause: 'forgetting', points: state.balance - after.balance } as const;

      visits.push({
        ...after,
        ...experience,
        ...waited,
        ledger: [...experience.ledger, forgotten],
        time,
        touchpoint: here.id,
        earlier: nth,
        chosen: chosen.id,
      });
      time += waited.spent;
      snapshot = follow(chart, snapshot, waited.next);
      if (waited.next.kind !== 'visit') {
        const { balance, behaviour } = state;
        return { customer, ...traits, visits, end: { time, next: waited.next, balance, behaviour } };
      }
    }
  };
}

/** The period of a moment: the last that begins at or before it. */
function periodAt(plan: readonly Period[], time: number, less: Less): number {
  let k = 0;
  while (k + 1 < plan.length && !less('period', time, plan[k + 1].from, k + 1)) k++;
  return k;
}

function follow(chart: AnyStateMachine, snapshot: AnyMachineSnapshot, next: Next): AnyMachineSnapshot {
  if (next.kind === 'horizon' || next.kind === 'capped') return snapshot;
  const type = next.kind === 'left' ? `leave:${next.cause}` : `take:${next.transition}`;
  const [after] = step(chart, snapshot, { type });
  const expected = next.kind === 'left' ? leftState(next.cause) : next.to;
  if (after.value !== expected)
    throw new Error(`${type} leads to ${String(after.value)}, not to ${expected}`);
  return after;
}
