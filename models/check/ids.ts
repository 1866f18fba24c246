/** Ids: each only once where it is looked for, and none two touchpoints' luck in one. */
import { hashId } from '../chance/draws.ts';
import type { Report } from '../problem.ts';
import { asIs } from '../strategy.ts';
import type { Study } from '../study.ts';
import { patchesOf, type Patch } from './patches.ts';

export function checkIds(study: Study, found: Report): void {
  const { touchpoints, exits, transitions, segments, strategies, events, phases, notes } = study;
  if (touchpoints.length === 0) found.add('no-touchpoints', 'touchpoints', () => ({}));
  if (segments.length === 0) found.add('no-segments', 'segments', () => ({}));

  // transitions lead to touchpoints and exits alike, so they share their ids
  const places = firsts(found, { touchpoints, exits });
  const ways = firsts(found, { transitions });
  firsts(found, { segments });
  firsts(found, { strategies });
  firsts(found, { events });
  firsts(found, { phases });
  firsts(found, { notes });
  firsts(found, { curve: study.curve.map(({ phase }) => ({ id: phase })) });
  for (const { id } of strategies) {
    if (id === asIs.id) found.add('reserved-id', `strategies.${id}`, () => ({ id }));
  }

  // an event's objects are there under every strategy; what two strategies add may be the same, for they never meet
  const patches = patchesOf(study);
  for (const event of patches.events) add(found, event, places, ways);
  for (const strategy of patches.strategies) add(found, strategy, new Map(places), new Map(ways));
  checkLuck(study, [...patches.events, ...patches.strategies], found);
}

type Firsts = Map<string, string>;

/** Where each id of some lists stands first; tells of those that come again. */
function firsts(found: Report, lists: Readonly<Record<string, readonly { readonly id: string }[]>>): Firsts {
  const known: Firsts = new Map();
  for (const [name, items] of Object.entries(lists)) {
    for (const [i, { id }] of items.entries()) once(found, known, id, `${name}.${i}`);
  }
  return known;
}

function add(found: Report, patch: Patch, places: Firsts, ways: Firsts): void {
  for (const { path, item } of patch.touchpoints) once(found, places, item.id, path);
  for (const { path, item } of patch.transitions) once(found, ways, item.id, path);
}

function once(found: Report, known: Firsts, id: string, path: string): void {
  const first = known.get(id);
  if (first === undefined) known.set(id, path);
  else found.add('duplicate-id', path, () => ({ id, first }));
}

/** The luck of a visit is addressed by a hash of the touchpoint's id. */
function checkLuck(study: Study, patches: readonly Patch[], found: Report): void {
  const owners = new Map<number, string>();
  const base = study.touchpoints.map((item) => ({ path: `touchpoints.${item.id}`, item }));
  for (const { path, item } of [...base, ...patches.flatMap(({ touchpoints }) => touchpoints)]) {
    const { id } = item;
    const hash = hashId(id);
    const other = owners.get(hash);
    if (other === undefined) owners.set(hash, id);
    else if (other !== id) found.add('hash-collision', path, () => ({ id, other }));
  }
}
