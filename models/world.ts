/**
 * The parameters in force at a time: the base, then the strategy's patch (with its start day and ramp), then the events
 * whose window holds. A run passes through `periods`, each with its own world.
 */
import { strategyFields, type Edit, type Strategy } from './strategy.ts';
import type { Study } from './study.ts';
import { baseWorld } from './world/base.ts';
import type { World } from './world/inForce.ts';
import { between, patched } from './world/patch.ts';
import { clipped, derived } from './world/settle.ts';

export interface Period {
  /** First day on which it is in force. */
  readonly from: number;
  readonly world: World;
}

/**
 * The worlds a customer passes through under a strategy, in order of time; the first begins at day 0.
 * Nothing that begins at or after the horizon is listed. `execution` is the factor e that scales the strategy's edits.
 */
export function periods(
  study: Study,
  strategy: Pick<Strategy, 'edits' | 'start' | 'ramp'>,
  execution = 1,
): Period[] {
  const horizon = study.settings.horizon;
  const base = baseWorld(study, strategy.edits);
  const full = patched(base, strategy.edits);
  const settled = clipped(full);
  const start = strategy.start?.value ?? strategyFields.start.default;
  const ramp = strategy.ramp?.value ?? strategyFields.ramp.default;
  const steps = ramp > 0 ? 8 : 1;
  const moment = (step: number) => start + ((step - 1) * ramp) / 8;

  const days = new Set([0]);
  for (let step = 1; step <= steps; step++) days.add(moment(step));
  for (const event of study.events) {
    days.add(event.from?.value ?? 0);
    days.add(event.to?.value ?? Infinity);
  }
  return [...days]
    .filter((day) => day >= 0 && day < horizon)
    .sort((a, b) => a - b)
    .map((from) => {
      let step = 0;
      while (step < steps && moment(step + 1) <= from) step++;
      const factor = ramp > 0 ? step / 8 : step;
      let world = step === 0 ? base : between(base, full, settled, strategy.edits, factor * execution);
      for (const event of study.events) {
        const on = (event.from?.value ?? 0) <= from && from < (event.to?.value ?? Infinity);
        if (on) world = clipped(patched(world, event.edits));
      }
      return { from, world: derived(world) };
    });
}

/** The world of a strategy that is fully in force, without events: what the exact solver and the checks look at. */
export function fullWorld(study: Study, edits: readonly Edit[] = []): World {
  const base = baseWorld({ ...study, events: [] }, edits);
  return derived(clipped(patched(base, edits)));
}
