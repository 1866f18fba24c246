/**
 * Small studies from few words, through the door that files come through. What is not said is quiet: visits do not
 * fail, spread or miss the customer, a person does the work, everybody is equally involved, waits are fixed at 1 day,
 * and nobody leaves but in the red or at the end of the journey.
 */
import { tierIds, type marketFields, type tierFields, type TierId } from '../models/market.ts';
import { parse } from '../models/parse.ts';
import type { segmentFields } from '../models/segment.ts';
import type { eventFields, strategyFields, Strategy } from '../models/strategy.ts';
import type { settingFields, Study } from '../models/study.ts';
import type { touchpointFields, Kind, Layer } from '../models/touchpoint.ts';
import type { transitionFields, Condition, Law } from '../models/transition.ts';

type Numbers<Fields> = { readonly [Key in keyof Fields]?: number };

export type TouchpointDraft = Numbers<typeof touchpointFields> & {
  readonly name?: string;
  readonly layer?: Layer;
  readonly kind?: Kind;
};

/** Where from, where to, and what is not as usual. A place that is no touchpoint is an exit. */
export type WayDraft = readonly [
  from: string,
  to: string,
  more?: Numbers<typeof transitionFields> & {
    /** Default: both places, `from-to`. */
    readonly id?: string;
    readonly condition?: Condition;
    /** Default: fixed. */
    readonly law?: Law;
  },
];

/** An edit as a file says it. */
export type EditDraft = Readonly<Record<string, unknown>>;

export interface Draft {
  /** Default: the first touchpoint. */
  readonly start?: string;
  readonly touchpoints: Readonly<Record<string, TouchpointDraft>>;
  readonly ways: readonly WayDraft[];
  /** Default: one, called `all`. */
  readonly segments?: Readonly<Record<string, Numbers<typeof segmentFields>>>;
  readonly market?: Numbers<typeof marketFields>;
  readonly tiers?: { readonly [Id in TierId]?: Numbers<(typeof tierFields)[Id]> };
  readonly settings?: Numbers<typeof settingFields>;
  readonly strategies?: Readonly<
    Record<string, Numbers<typeof strategyFields> & { edits?: readonly EditDraft[] }>
  >;
  readonly events?: Readonly<Record<string, Numbers<typeof eventFields> & { edits: readonly EditDraft[] }>>;
  /** Whether customers also leave for a competitor and naturally, as they do by default of the model. */
  readonly leaving?: boolean;
}

/** The study of a draft. Throws with its problems if it cannot be run. */
export function build({ touchpoints, ways, leaving = false, ...more }: Draft): Study {
  const ids = Object.keys(touchpoints);
  const exits = new Set(ways.map(([, to]) => to).filter((to) => !ids.includes(to)));
  const parsed = parse({
    format: 'saldo-study',
    version: 1,
    id: 'draft',
    name: 'Draft',
    start: more.start ?? ids[0],
    settings: { customers: 1000, ...more.settings },
    market: { ...(leaving ? {} : { natural: 0 }), involvementSpread: 0, ...more.market },
    tiers: Object.fromEntries(
      tierIds.map((id) => [id, { ...(leaving ? {} : { switching: 0 }), ...more.tiers?.[id] }]),
    ),
    touchpoints: ids.map((id) => touchpointDraft(id, touchpoints[id])),
    exits: [...exits].map((id) => ({ id, name: id })),
    transitions: ways.map(wayDraft),
    segments: listed(more.segments ?? { all: {} }),
    strategies: listed(more.strategies ?? {}),
    events: listed(more.events ?? {}),
  });
  const errors = parsed.problems.filter(({ severity }) => severity === 'error');
  if (parsed.kind === 'refused' || errors.length > 0) throw new Error(JSON.stringify(errors));
  return parsed.study;
}

/** A touchpoint as an edit of the kind `addTouchpoint` holds it, and as `build` makes it. */
export function touchpointDraft(id: string, more: TouchpointDraft): EditDraft {
  return { id, name: id, spread: 0, failure: 0, reach: 1, human: 1, ...more };
}

/** A transition as an edit of the kind `addTransition` holds it, and as `build` makes it. */
export function wayDraft([from, to, more]: WayDraft): EditDraft {
  return { id: `${from}-${to}`, from, to, law: 'fixed', wait: 1, ...more };
}

/** A way through these touchpoints to the exit `end`; `waits` are those after each. */
export function line(ids: readonly string[], waits: readonly number[]): WayDraft[] {
  return ids.map((id, i) => [id, ids[i + 1] ?? 'end', { wait: waits[i] }]);
}

export const set = (target: string, value: number): EditDraft => ({ kind: 'set', target, value });
export const add = (target: string, value: number): EditDraft => ({ kind: 'add', target, value });
export const multiply = (target: string, value: number): EditDraft => ({ kind: 'multiply', target, value });

/** The study's strategy of this id. */
export function strategyOf(study: Study, id: string): Strategy {
  const found = study.strategies.find((strategy) => strategy.id === id);
  if (found === undefined) throw new Error(`no strategy ${id}`);
  return found;
}

function listed(items: Readonly<Record<string, object>>): object[] {
  return Object.entries(items).map(([id, item]) => ({ id, name: id, ...item }));
}
