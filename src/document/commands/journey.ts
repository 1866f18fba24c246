/** Drawing: places, arrows, phases and notes are added, moved, named, joined and removed. */
import type { Study } from '../../../models/study.ts';
import type { Touchpoint } from '../../../models/touchpoint.ts';
import type { Transition } from '../../../models/transition.ts';
import type { Command, Scope } from './command.ts';
import { changed, changeTouchpoint, changeTransition, touchpointOf } from './objects.ts';
import { isAdded, isWithin, patched, withoutTargets } from './patch.ts';

export type Phase = Study['phases'][number];
export type Exit = Study['exits'][number];
export type Remark = Study['notes'][number];

export interface Point {
  readonly x: number;
  readonly y: number;
}

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
        return patched(study, scope, (edits) => [
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
  return patched(study, scope, (edits) => [
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

/** Places and notes stand where they are put, under every strategy. `phases`: those dropped into another column. */
export function move(
  to: ReadonlyMap<string, Point>,
  phases: ReadonlyMap<string, string | undefined> = new Map(),
): Command {
  return { name: 'move', apply: (study) => placed(study, to, phases) };
}

/** All places at once, and how wide the columns of the phases are. */
export function arrange(to: ReadonlyMap<string, Point>, widths: ReadonlyMap<string, number>): Command {
  return {
    name: 'arrange',
    apply: (study) => {
      const now = placed(study, to, new Map());
      return {
        ...now,
        phases: changed(now.phases, (phase) => {
          const width = widths.get(phase.id);
          return width === undefined || width === phase.width ? phase : { ...phase, width };
        }),
      };
    },
  };
}

function placed(
  study: Study,
  to: ReadonlyMap<string, Point>,
  phases: ReadonlyMap<string, string | undefined>,
): Study {
  const at = <T extends { readonly id: string }>(one: T): T => {
    const point = to.get(one.id);
    return point ? { ...one, ...pixel(point) } : one;
  };
  let now: Study = { ...study, exits: changed(study.exits, at), notes: changed(study.notes, at) };
  for (const id of new Set([...to.keys(), ...phases.keys()])) {
    now = changeTouchpoint(now, id, (one) => {
      const moved = at(one);
      if (!phases.has(id)) return moved;
      const { phase: _, ...rest } = moved;
      const phase = phases.get(id);
      return phase === undefined ? rest : { ...rest, phase };
    });
  }
  return now;
}

/** A new object on whole pixels, should it have a place. */
function standing<T extends { readonly x?: number | undefined; readonly y?: number | undefined }>(one: T): T {
  const { x, y } = one;
  return x === undefined || y === undefined ? one : { ...one, ...pixel({ x, y }) };
}

/** Whole pixels, within what a file may hold; there is no minus zero, which a file cannot keep. */
function pixel({ x, y }: Point): Point {
  const whole = (at: number): number => Math.round(Math.min(1e6, Math.max(-1e6, at))) + 0;
  return { x: whole(x), y: whole(y) };
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

export function setPhase(id: string, phase: string | undefined): Command {
  return { name: 'change', apply: (study) => placed(study, new Map(), new Map([[id, phase]])) };
}

/** Whether the share of an arrow is locked, takes what the others leave, or gives way with them. */
export function setHold(id: string, hold: Transition['hold']): Command {
  return {
    name: 'change',
    apply: (study) =>
      changeTransition(study, id, ({ hold: _, ...rest }) => (hold === undefined ? rest : { ...rest, hold })),
  };
}

/** A phase at a place among the others; what stands to its right makes room. */
export function addPhase(phase: Phase & { readonly width: number }, index: number): Command {
  return {
    name: 'add',
    apply: (study) => {
      const left = leftOf(study.phases, index);
      return {
        ...shifted(study, left, phase.width),
        phases: study.phases.toSpliced(index, 0, phase),
      };
    },
  };
}

/** Its column closes; touchpoints in it go to the phase before, or the one after, or to none. */
export function removePhase(id: string): Command {
  return {
    name: 'remove',
    apply: (study) => {
      const index = study.phases.findIndex((phase) => phase.id === id);
      if (index < 0) return study;
      const heir = study.phases[index - 1] ?? study.phases[index + 1];
      const inside = study.touchpoints.filter(({ phase }) => phase === id);
      const rest = study.phases.toSpliced(index, 1);
      const width = study.phases[index].width ?? 0;
      // The heir takes over the room if there is something in it.
      const phases =
        inside.length > 0 && heir !== undefined
          ? changed(rest, (phase) =>
              phase === heir ? { ...phase, width: (phase.width ?? 0) + width } : phase,
            )
          : rest;
      const now = { ...study, phases, curve: study.curve.filter((point) => point.phase !== id) };
      const moved = inside.length > 0 ? now : shifted(now, leftOf(study.phases, index), -width);
      return changedPhases(moved, id, heir?.id);
    },
  };
}

function changedPhases(study: Study, from: string, to: string | undefined): Study {
  let now = study;
  const added = study.strategies.flatMap(({ edits }) =>
    edits.flatMap((edit) => (edit.kind === 'addTouchpoint' ? [edit.touchpoint] : [])),
  );
  for (const { id, phase } of [...study.touchpoints, ...added]) {
    if (phase === from) now = placed(now, new Map(), new Map([[id, to]]));
  }
  return now;
}

/** Moves a phase with all that stands in its column. */
export function movePhase(id: string, index: number): Command {
  return {
    name: 'reorder',
    apply: (study) => {
      const from = study.phases.findIndex((phase) => phase.id === id);
      if (from < 0 || from === index) return study;
      const phases = study.phases.toSpliced(from, 1).toSpliced(index, 0, study.phases[from]);
      const shift = new Map(
        phases.map((phase, i) => [
          phase.id,
          leftOf(phases, i) - leftOf(study.phases, study.phases.indexOf(phase)),
        ]),
      );
      let now: Study = { ...study, phases };
      const all = [...study.touchpoints, ...addedIn(study)];
      const to = new Map(
        all.flatMap(({ id: one, phase, x, y }) => {
          const by = shift.get(phase ?? '') ?? 0;
          return x === undefined || y === undefined || by === 0 ? [] : [[one, { x: x + by, y }] as const];
        }),
      );
      now = placed(now, to, new Map());
      return now;
    },
  };
}

/** How far right a phase's column begins; the first begins at 0. */
function leftOf(phases: readonly Phase[], index: number): number {
  return phases.slice(0, index).reduce((sum, { width }) => sum + (width ?? 0), 0);
}

/** Everything at or right of `from` moves. */
function shifted(study: Study, from: number, by: number): Study {
  const all = [...study.touchpoints, ...addedIn(study), ...study.exits, ...study.notes];
  const to = all.flatMap(({ id, x, y }) =>
    x === undefined || y === undefined || x < from ? [] : [[id, { x: x + by, y }] as const],
  );
  return placed(study, new Map(to), new Map());
}

function addedIn(study: Study): Touchpoint[] {
  return study.strategies.flatMap(({ edits }) =>
    edits.flatMap((edit) => (edit.kind === 'addTouchpoint' ? [edit.touchpoint] : [])),
  );
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
  return patched(now, scope, (edits) => {
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

/** What is chosen, as a study of its own that can be carried elsewhere: touchpoints, exits, the arrows between, notes. */
export function clip(study: Study, chosen: Chosen): Study {
  const touchpoints = (chosen.touchpoints ?? []).flatMap((id) => touchpointOf(study, id) ?? []);
  const exits = study.exits.filter(({ id }) => chosen.exits?.includes(id));
  const ids = new Set([...touchpoints, ...exits].map(({ id }) => id));
  const added = study.strategies.flatMap(({ edits }) =>
    edits.flatMap((edit) => (edit.kind === 'addTransition' ? [edit.transition] : [])),
  );
  const phases = new Set(touchpoints.map(({ phase }) => phase));
  return {
    ...study,
    start: touchpoints[0]?.id ?? study.start,
    touchpoints,
    exits,
    transitions: [...study.transitions, ...added].filter(
      ({ from, to }, i, all) =>
        ids.has(from) && ids.has(to) && all.findIndex(({ id }) => id === all[i].id) === i,
    ),
    notes: study.notes.filter(({ id }) => chosen.notes?.includes(id)),
    phases: study.phases.filter(({ id }) => phases.has(id)),
    strategies: [],
    events: [],
    curve: [],
  };
}

/** Puts a clip into a study under new ids, `by` so far from where it was. Phases are found by id, else by name. */
export function paste(piece: Study, by: Point, newId: () => string, scope: Scope): Command {
  const ids = new Map([...piece.touchpoints, ...piece.exits].map(({ id }) => [id, newId()]));
  const idOf = (id: string): string => ids.get(id) ?? id;
  const at = <T extends { readonly x?: number | undefined; readonly y?: number | undefined }>(one: T): T => ({
    ...one,
    ...pixel({ x: (one.x ?? 0) + by.x, y: (one.y ?? 0) + by.y }),
  });
  const exits = piece.exits.map((exit) => at({ ...exit, id: idOf(exit.id) }));
  const transitions = piece.transitions.map((one) => ({
    ...one,
    id: newId(),
    from: idOf(one.from),
    to: idOf(one.to),
  }));
  const notes = piece.notes.map((remark) => at({ ...remark, id: newId() }));
  return {
    name: 'paste',
    apply: (study) => {
      const phaseOf = (id: string | undefined): string | undefined => {
        const name = piece.phases.find((phase) => phase.id === id)?.name;
        return (
          study.phases.find((phase) => phase.id === id) ?? study.phases.find((phase) => phase.name === name)
        )?.id;
      };
      const touchpoints = piece.touchpoints.map(({ phase, ...one }) => {
        const known = phaseOf(phase);
        return at({ ...one, id: idOf(one.id), ...(known === undefined ? {} : { phase: known }) });
      });
      const base = { ...study, exits: [...study.exits, ...exits], notes: [...study.notes, ...notes] };
      if (scope !== undefined) {
        return patched(base, scope, (edits) => [
          ...edits,
          ...touchpoints.map((touchpoint) => ({ kind: 'addTouchpoint', touchpoint }) as const),
          ...transitions.map((transition) => ({ kind: 'addTransition', transition }) as const),
        ]);
      }
      const hasStart = study.touchpoints.some(({ id }) => id === study.start);
      return {
        ...base,
        start: hasStart || touchpoints.length === 0 ? study.start : touchpoints[0].id,
        touchpoints: [...study.touchpoints, ...touchpoints],
        transitions: [...study.transitions, ...transitions],
      };
    },
  };
}
