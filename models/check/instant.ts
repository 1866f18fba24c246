/**
 * Circles in which no time passes. As long as there is a way out they are only odd; without one a customer goes round
 * for ever on one and the same day.
 */
import type { Circumstance } from '../problem.ts';
import { ways, type Journey } from './journey.ts';
import type { Tell } from './tell.ts';

export function checkInstants(
  tell: Tell,
  when: Circumstance,
  journey: Journey,
  reached: ReadonlySet<string>,
): void {
  const { multipliers } = journey;
  for (const circle of circles(instantSteps(journey, reached, multipliers))) {
    // what all customers together can do may be more than each can: one always fails here, another never
    const endless = multipliers.some((multiplier) => {
      return circles(instantSteps(journey, new Set(circle), [multiplier])).some((narrow) => {
        const inside = new Set(narrow);
        const steps = narrow.flatMap((id) => ways(journey, id, [multiplier]));
        return steps.every(({ to, wait }) => wait === 0 && inside.has(to));
      });
    });
    const touchpoints = [...circle].sort().slice(0, 10);
    tell(endless ? 'endless-instant' : 'zero-wait-cycle', `touchpoints.${touchpoints[0]}`, when, {
      touchpoints,
    });
  }
}

type Steps = ReadonlyMap<string, readonly string[]>;

/** Where one can get from each of these touchpoints, among them, without waiting. */
function instantSteps(journey: Journey, among: ReadonlySet<string>, multipliers: readonly number[]): Steps {
  const steps = new Map<string, string[]>();
  for (const id of among) {
    const instant = ways(journey, id, multipliers).filter(({ to, wait }) => wait === 0 && among.has(to));
    if (instant.length > 0)
      steps.set(
        id,
        instant.map(({ to }) => to),
      );
  }
  return steps;
}

/**
 * The sets of touchpoints from each of which one gets to every other and back: strongly connected components, without
 * those of a single touchpoint that does not lead to itself (Tarjan 1972, with a stack of its own in place of recursion).
 */
function circles(steps: Steps): string[][] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const waiting: string[] = [];
  const isWaiting = new Set<string>();
  const lower = (id: string, to: number): void => {
    lowest.set(id, Math.min(lowest.get(id) ?? to, to));
  };

  for (const root of steps.keys()) {
    if (order.has(root)) continue;
    const path: { readonly id: string; next: number }[] = [];
    const enter = (id: string): void => {
      lower(id, order.size);
      order.set(id, order.size);
      waiting.push(id);
      isWaiting.add(id);
      path.push({ id, next: 0 });
    };
    enter(root);
    for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
      const { id } = here;
      const to = steps.get(id)?.[here.next];
      here.next += 1;
      if (to !== undefined) {
        const seen = order.get(to);
        if (seen === undefined) enter(to);
        else if (isWaiting.has(to)) lower(id, seen);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      const low = lowest.get(id) ?? 0;
      if (parent) lower(parent.id, low);
      if (low !== order.get(id)) continue;
      const component = waiting.splice(waiting.lastIndexOf(id));
      for (const done of component) isWaiting.delete(done);
      if (component.length > 1 || steps.get(id)?.includes(id)) found.push(component);
    }
  }
  return found;
}
