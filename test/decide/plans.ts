/** Small studies to plan with, and what is found in them. */
import type { Study } from '../../models/study.ts';
import type { Aim } from '../../workers/decide/aim.ts';
import type { Levels } from '../../workers/decide/blocks.ts';
import { searchPlans, type Found, type SearchOptions } from '../../workers/decide/search.ts';
import { inlineBackend } from '../../workers/run/backend.ts';
import { build, set, type EditDraft } from '../building.ts';

export interface BlockDraft {
  readonly oneOff: number;
  readonly edits: readonly EditDraft[];
}

/**
 * Everybody comes to each place once and spends 10 there, 1,000 customers in all, and nobody is ever in the red or minds:
 * what a block adds at a place, it adds whatever the others do.
 */
export function additive(strategies: Readonly<Record<string, BlockDraft>>): Study {
  const places = ['p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z'];
  const spend = Object.fromEntries(places.map((id) => [id, { charge: 0, failureCharge: 0, revenue: 10 }]));
  return build({
    touchpoints: spend,
    ways: places.map((id, i) => [id, places[i + 1] ?? 'end']),
    settings: { horizon: 30, feedback: 0 },
    market: { discount: 0, cohort: 1000 },
    strategies,
  });
}

/** Spending at a place goes up by so much, as sure as a tenth either way. */
export function gain(place: string, by: number, doubt = by / 10): EditDraft {
  const value = { value: by, low: by - doubt, high: by + doubt };
  return { kind: 'add', target: `touchpoints.${place}.revenue`, value };
}

export const becomes = (place: string, revenue: number): EditDraft =>
  set(`touchpoints.${place}.revenue`, revenue);

export async function search(
  study: Study,
  budget: number,
  more: Partial<SearchOptions> = {},
): Promise<Extract<Found, { kind: 'found' }>> {
  const aim: Aim = { kind: 'worth' };
  const found = await searchPlans({
    study,
    seed: 1,
    budget,
    aim,
    backend: inlineBackend(),
    futures: 32,
    ...more,
  });
  if (found?.kind !== 'found') throw new Error(`found ${JSON.stringify(found)}`);
  return found;
}

export const levelsOf = (found: Extract<Found, { kind: 'found' }>): Levels[] =>
  found.answers.map(({ levels }) => levels);
