/** Drawing: places, arrows and notes are added, named, joined and removed. */
import type { Study } from '../../../models/study.ts';
import type { Touchpoint } from '../../../models/touchpoint.ts';
import type { Transition } from '../../../models/transition.ts';
import type { Command, Scope } from './command.ts';
import { changed, changeTouchpoint, changeTransition } from './objects.ts';
import { isAdded, isWithin, patched, withoutTargets } from './patch.ts';
import { standing } from './places.ts';

type Exit = Study['exits'][number];
type Remark = Study['notes'][number];

/** What is removed, copied or moved: objects by id. */
export interface Chosen {
  readonly touchpoints?: readonly string[];
  readonly exits?: readonly string[];
  readonly transitions?: readonly string[];
  readonly notes?: readonly string[];
}

/** The first touchpoint of a study is its start. In a strategy it becomes part of the patch, with the arrows given. */
export function addTouchpoint(given: Touchpoint, scope: Scope, arrows: readonly Transition[] = []): Command {
  const touchpoint = standing(given);
  return {
    name: 'add',
    apply: (study) => {
      if (scope !== undefined) {
        return patched(study, 'strategies', scope, (edits) => [
          ...edits,
          { kind: 'addTouchpoint', touchpoint },
          ...arrows.map((transition) => ({ kind: 'addTransition', transition }) as const),
        ]);
      }
      const hasStart = study.touchpoints.some(({ id }) => id === study.start);
      return {
        ...study,
        start: hasStart ? study.start : touchpoint.id,
        touchpoints: [...study.touchpoints, touchpoint],
        transitions: [...study.transitions, ...arrows],
      };
    },
  };
}

/** An exit ends the journey; a strategy cannot add one, so it belongs to the base, with the arrows in their scope. */
export function addExit(exit: Exit, scope: Scope, arrows: readonly Transition[] = []): Command {
  return {
    name: 'add',
    apply: (study) => joined({ ...study, exits: [...study.exits, standing(exit)] }, scope, arrows),
  };
}

export function connect(transition: Transition, scope: Scope): Command {
  return { name: 'connect', apply: (study) => joined(study, scope, [transition]) };
}

function joined(study: Study, scope: Scope, arrows: readonly Transition[]): Study {
  if (arrows.length === 0) return study;
  if (scope === undefined) return { ...study, transitions: [...study.transitions, ...arrows] };
  return patched(study, 'strategies', scope, (edits) => [
    ...edits,
    ...arrows.map((transition) => ({ kind: 'addTransition', transition }) as const),
  ]);
}

/** Leads an arrow from or to another place. In a strategy the old arrow is removed and `anew`, with a new id, added. */
export function reconnect(id: string, anew: Transition, scope: Scope): Command {
  return {
    name: 'connect',
    apply: (study) => {
      if (scope === undefined || isAddedIn(study, scope, `transitions.${id}`)) {
        return changeTransition(study, id, (one) => ({ ...one, from: anew.from, to: anew.to }));
      }
      return joined(remove({ transitions: [id] }, scope).apply(study), scope, [anew]);
    },
  };
}

/** A name, a note or the text of a remark. `path` as in a problem: `touchpoints.ID`, `strategies.ID`; '' is the study. */
export function setText(path: string, key: 'name' | 'note' | 'text', text: string): Command {
  const [list, id = ''] = path.split('.');
  const put = <T extends object>(one: T): T => ({ ...one, [key]: text });
  return {
    name: key === 'name' ? 'rename' : 'change',
    apply: (study): Study => {
      switch (list) {
        case '':
          return put(study);
        case 'touchpoints':
          return changeTouchpoint(study, id, put);
        case 'transitions':
          return changeTransition(study, id, put);
        case 'tiers': {
          const { tiers } = study;
          if (!Object.hasOwn(tiers, id)) return study;
          const tier = id as keyof typeof tiers; // as the line above found
          return { ...study, tiers: { ...tiers, [tier]: put(tiers[tier]) } };
        }
        case 'phases':
        case 'exits':
        case 'segments':
        case 'strategies':
        case 'events':
        case 'notes': {
          const items: readonly { readonly id: string }[] = study[list];
          return { ...study, [list]: changed(items, (one) => (one.id === id ? put(one) : one)) };
        }
        default:
          return study;
      }
    },
  };
}

export function setStart(id: string): Command {
  return { name: 'change', apply: (study) => (study.start === id ? study : { ...study, start: id }) };
}

/** Whether the share of an arrow is locked, takes what the others leave, or gives way with them. */
export function setHold(id: string, hold: Transition['hold']): Command {
  return {
    name: 'change',
    apply: (study) =>
      changeTransition(study, id, ({ hold: _, ...rest }) => (hold === undefined ? rest : { ...rest, hold })),
  };
}

export function addNote(remark: Remark): Command {
  return { name: 'add', apply: (study) => ({ ...study, notes: [...study.notes, standing(remark)] }) };
}

/**
 * Removes objects with the arrows that lead to or from them. In a strategy its own additions go, and what belongs to the
 * base is removed by the patch; exits and notes belong to the base. Edits of other strategies stay, as problems.
 */
export function remove(chosen: Chosen, scope: Scope): Command {
  return {
    name: 'remove',
    apply: (study) =>
      scope === undefined ? withoutChosen(study, chosen) : patchedAway(study, chosen, scope),
  };
}

function withoutChosen(study: Study, chosen: Chosen): Study {
  const touchpoints = new Set(chosen.touchpoints);
  const places = new Set([...touchpoints, ...(chosen.exits ?? [])]);
  const transitions = new Set(chosen.transitions);
  const rest = study.touchpoints.filter(({ id }) => !touchpoints.has(id));
  return {
    ...study,
    start: touchpoints.has(study.start) ? nextStart(study, touchpoints) : study.start,
    touchpoints: rest.length === study.touchpoints.length ? study.touchpoints : rest,
    exits: study.exits.filter(({ id }) => !places.has(id)),
    transitions: study.transitions.filter(
      ({ id, from, to }) => !transitions.has(id) && !places.has(from) && !places.has(to),
    ),
    notes: study.notes.filter(({ id }) => !chosen.notes?.includes(id)),
  };
}

/** Where the start led, else the first touchpoint that is left; the old start when none is. */
function nextStart(study: Study, gone: ReadonlySet<string>): string {
  const left = study.touchpoints.filter(({ id }) => !gone.has(id)).map(({ id }) => id);
  const led = study.transitions.find(({ from, to }) => from === study.start && left.includes(to));
  return led?.to ?? left[0] ?? study.start;
}

function patchedAway(study: Study, chosen: Chosen, scope: string): Study {
  const places = new Set(chosen.touchpoints);
  const base = withoutChosen(study, { exits: chosen.exits ?? [], notes: chosen.notes ?? [] });
  const now =
    base.exits.length === study.exits.length && base.notes.length === study.notes.length ? study : base;
  return patched(now, 'strategies', scope, (edits) => {
    const targets = [
      ...(chosen.touchpoints ?? []).map((id) => `touchpoints.${id}`),
      ...(chosen.transitions ?? []).map((id) => `transitions.${id}`),
    ];
    // Arrows that the patch adds at what goes, go too.
    const loose = edits.flatMap((edit) =>
      edit.kind === 'addTransition' && (places.has(edit.transition.from) || places.has(edit.transition.to))
        ? [`transitions.${edit.transition.id}`]
        : [],
    );
    const own = [...targets, ...loose].filter((target) => isAdded(edits, target));
    const foreign = targets.filter((target) => !isAdded(edits, target));
    const kept = withoutTargets(edits, (target) => [...own, ...foreign].some((one) => isWithin(target, one)));
    return [...kept, ...foreign.map((target) => ({ kind: 'remove', target }) as const)];
  });
}

function isAddedIn(study: Study, scope: string, target: string): boolean {
  const strategy = study.strategies.find(({ id }) => id === scope);
  return strategy !== undefined && isAdded(strategy.edits, target);
}

/** The balance somebody expects at the end of a phase; undefined takes the point away. */
export function setCurve(phase: string, balance: number | undefined): Command {
  return {
    name: 'curve',
    apply: (study) => {
      const rest = study.curve.filter((point) => point.phase !== phase);
      const clipped =
        balance === undefined ? undefined : Math.round(Math.min(100, Math.max(-100, balance))) + 0;
      return { ...study, curve: clipped === undefined ? rest : [...rest, { phase, balance: clipped }] };
    },
  };
}
