/**
 * A journey as a machine for XState and Stately: a state per touchpoint, a compound state per phase, an event per arrow.
 * Events rather than delays: two arrows of one touchpoint may have the same wait, and a delay can hold only one target.
 * What a machine does not know (numbers, choices, positions, strategies) stands in `meta.saldo`, so nothing is lost.
 */
import { serialize } from '../../../models/serialize.ts';
import type { Study } from '../../../models/study.ts';
import { idsWith } from './ids.ts';
import { labels } from './label.ts';
import { counted, type Exported } from '../../../models/left.ts';

export { fromXState } from './xstateIn.ts';

type Data = Record<string, unknown>;

/** JSON that `createMachine` takes as it is. */
export function toXState(study: Study): Exported {
  // the file's own way of writing: without what is empty, guesses as bare numbers
  const {
    name,
    start,
    phases = [],
    touchpoints,
    exits = [],
    transitions,
    ...rest
  } = JSON.parse(serialize(study)) as Data & Parts; // what `serialize` writes has this shape
  const keys = idsWith();
  const places = new Map<string, string>();
  for (const { id } of [...touchpoints, ...exits]) if (!places.has(id)) places.set(id, keys.take(id));
  const phaseKeys = new Map(phases.map(({ id }) => [id, keys.take(places.has(id) ? `phase-${id}` : id)]));

  const phaseOf = new Map(touchpoints.map(({ id, phase }) => [id, phase]));
  const pathTo = (id: string): string => {
    const phase = phaseKeys.get(phaseOf.get(id) ?? '');
    return `#${study.id}.${phase === undefined ? '' : `${phase}.`}${places.get(id) ?? id}`;
  };

  const said = labels(study);
  const names = new Map([...exits, ...touchpoints].map((place) => [place.id, place.name]));
  const touchpointIds = new Set(touchpoints.map(({ id }) => id));
  const events = new Map<string, Data>();
  const eventNames = new Map<string, ReturnType<typeof idsWith>>();
  let loose = 0;
  for (const [at, transition] of transitions.entries()) {
    const { from, to, ...kept } = transition;
    if (!touchpointIds.has(from) || !places.has(to)) {
      loose += 1;
      continue;
    }
    const on = events.get(from) ?? {};
    const taken = eventNames.get(from) ?? idsWith(readable);
    events.set(from, on);
    eventNames.set(from, taken);
    const condition = study.transitions[at].condition;
    const event = `→ ${names.get(to) ?? to}${condition === 'any' ? '' : ` · ${condition}`}`;
    on[taken.take(event)] = {
      target: pathTo(to),
      description: said.get(study.transitions[at]),
      meta: { saldo: { at, ...kept } },
    };
  }

  const states: Data = {};
  const inside = new Map<string, Data>();
  for (const [at, phase] of phases.entries()) {
    const key = phaseKeys.get(phase.id);
    if (key === undefined) continue;
    const own: Data = {};
    inside.set(phase.id, own);
    const first = touchpoints.filter((t) => t.phase === phase.id);
    const initial = first.find(({ id }) => id === start) ?? first[0];
    states[key] = {
      description: phase.name,
      ...(initial === undefined ? {} : { initial: places.get(initial.id), states: own }),
      meta: { saldo: { part: 'phase', at, id: phase.id } },
    };
  }
  const drawn = new Set<string>();
  for (const [at, { name: description, phase, ...kept }] of touchpoints.entries()) {
    const { id } = kept;
    if (drawn.has(id)) continue;
    drawn.add(id);
    const home = phase === undefined ? undefined : inside.get(phase);
    const lost = home === undefined && phase !== undefined ? { phase } : {};
    (home ?? states)[places.get(id) ?? id] = {
      description,
      ...(events.has(id) ? { on: events.get(id) } : {}),
      meta: { saldo: { part: 'touchpoint', at, ...kept, ...lost } },
    };
  }
  for (const [at, { name: description, ...kept }] of exits.entries()) {
    if (drawn.has(kept.id)) continue;
    drawn.add(kept.id);
    states[places.get(kept.id) ?? kept.id] = {
      type: 'final',
      description,
      meta: { saldo: { part: 'exit', at, ...kept } },
    };
  }

  const known = touchpointIds.has(start);
  const begin = known ? start : touchpoints[0]?.id;
  const home = begin === undefined ? undefined : phaseKeys.get(phaseOf.get(begin) ?? '');
  const machine = {
    id: study.id,
    description: name,
    ...(begin === undefined ? {} : { initial: home ?? places.get(begin) }),
    states,
    meta: { saldo: { ...rest, ...(known ? {} : { start }) } },
  };
  return {
    text: `${JSON.stringify(machine, null, 2)}\n`,
    left: counted([{ kind: 'loose-arrows', count: loose }]),
  };
}

interface Place extends Data {
  readonly id: string;
  readonly name: string;
}

interface Parts {
  readonly name: string;
  readonly start: string;
  readonly phases?: readonly Place[];
  readonly touchpoints: readonly (Place & { readonly phase?: string })[];
  readonly exits?: readonly Place[];
  readonly transitions: readonly (Data & { readonly from: string; readonly to: string })[];
}

/** Events are read by people; to XState an asterisk stands for any event, and a line break for nothing good. */
const readable = { reserved: /^$/, forbidden: /[*\s\p{C}]+/gu, filler: ' ' } as const;
