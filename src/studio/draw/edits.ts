/** What gestures of the canvas make of a study, as commands. */
import type { CommandName } from '../../../models/commandName.ts';
import { guess } from '../../../models/quantity.ts';
import type { Study } from '../../../models/study.ts';
import type { Touchpoint } from '../../../models/touchpoint.ts';
import type { Transition } from '../../../models/transition.ts';
import type { Command, Scope } from '../../document/commands/command.ts';
import { paste } from '../../document/commands/clipboard.ts';
import { connect, reconnect, remove, type Chosen } from '../../document/commands/journey.ts';
import { removePhase } from '../../document/commands/phases.ts';
import { move, type Point } from '../../document/commands/places.ts';
import { revert } from '../../document/commands/numbers.ts';
import { weightOfNew } from '../../document/commands/shares.ts';
import type { Thing } from '../selection.svelte.ts';
import { arrowId } from './journey.ts';
import type { Box } from './labels.ts';
import { phaseAt, phaseColumns } from './phases.ts';
import { sizes } from './sizes.ts';

/** A touchpoint of which nothing is known yet; it belongs to the phase in whose column its middle stands. */
export function newTouchpoint(study: Study, id: string, name: string, at: Point): Touchpoint {
  const phase = phaseAt(phaseColumns(study.phases), at.x + sizes.place.width / 2)?.id;
  return {
    id,
    name,
    ...(phase === undefined ? {} : { phase }),
    channel: 'other',
    layer: 'basic',
    kind: 'normal',
    bond: 'none',
    note: '',
    x: at.x,
    y: at.y,
  };
}

/** An arrow for any outcome; it takes a tenth of those who leave, or all where it is alone. */
export function newTransition(study: Study, scope: Scope, id: string, from: string, to: string): Transition {
  return {
    id,
    from,
    to,
    condition: 'any',
    law: 'exponential',
    note: '',
    weight: guess(weightOfNew(study, from, scope)),
  };
}

interface Joining {
  /** In force in this scope. */
  readonly there: readonly Transition[];
  /** Of the base, and taken away by the strategy. */
  readonly gone: readonly Transition[];
}

/** The transitions that join two places in "as is" or a strategy. */
export function joiningOf(study: Study, scope: Scope, arrow: string): Joining {
  const edits = study.strategies.find(({ id }) => id === scope)?.edits ?? [];
  const removed = new Set(edits.flatMap((edit) => (edit.kind === 'remove' ? [edit.target] : [])));
  const added = [...edits, ...study.events.flatMap((event) => event.edits)].flatMap((edit) =>
    edit.kind === 'addTransition' ? [edit.transition] : [],
  );
  const isGone = (one: Transition): boolean => removed.has(`transitions.${one.id}`);
  const all = [...study.transitions, ...added].filter(({ from, to }) => arrowId(from, to) === arrow);
  return { there: all.filter((one) => !isGone(one)), gone: all.filter(isGone) };
}

/** Draws an arrow, or has one back that the strategy took away; none when it is there already. */
export function joining(
  study: Study,
  scope: Scope,
  from: string,
  to: string,
  id: string,
): Command | undefined {
  const { there, gone } = joiningOf(study, scope, arrowId(from, to));
  if (there.length > 0) return undefined;
  if (scope !== undefined && gone.length > 0)
    return together(
      'connect',
      gone.map((one) => revert(`transitions.${one.id}`, scope)),
    );
  return connect(newTransition(study, scope, id, from, to), scope);
}

/** Leads one end of an arrow elsewhere; none where it would lie on another arrow, or leave an exit. */
export function leading(
  study: Study,
  scope: Scope,
  arrow: string,
  end: 'from' | 'to',
  to: string,
  newId: () => string,
): { readonly command: Command; readonly arrow: string } | undefined {
  const { there } = joiningOf(study, scope, arrow);
  const [first] = there;
  if (!first || first[end] === to) return undefined;
  const next = { from: first.from, to: first.to, [end]: to };
  const id = arrowId(next.from, next.to);
  if (joiningOf(study, scope, id).there.length > 0) return undefined;
  if (study.exits.some((exit) => exit.id === next.from)) return undefined;
  const commands = there.map((one) => reconnect(one.id, { ...one, ...next, id: newId() }, scope));
  return { command: together('connect', commands), arrow: id };
}

/** Things as commands know them: an arrow is all its transitions. */
export function chosenOf(study: Study, scope: Scope, things: readonly Thing[]): Chosen {
  const ids = (kind: Thing['kind']): string[] =>
    things.flatMap((thing) => (thing.kind === kind ? [thing.id] : []));
  return {
    touchpoints: ids('touchpoint'),
    exits: ids('exit'),
    notes: ids('note'),
    transitions: ids('arrow').flatMap((arrow) => joiningOf(study, scope, arrow).there.map(({ id }) => id)),
  };
}

export function removing(study: Study, scope: Scope, things: readonly Thing[]): Command {
  const phases = things.flatMap(({ kind, id }) => (kind === 'phase' ? [removePhase(id)] : []));
  return together('remove', [remove(chosenOf(study, scope, things), scope), ...phases]);
}

/** Puts places and notes somewhere; a touchpoint that then stands in another column belongs to that phase. */
export function putting(
  study: Study,
  boxes: ReadonlyMap<string, Box>,
  to: ReadonlyMap<string, Point>,
): Command {
  const columns = phaseColumns(study.phases);
  const phaseOf = (x: number, id: string): string | undefined =>
    phaseAt(columns, x + (boxes.get(id)?.width ?? 0) / 2)?.id;
  const phases = new Map<string, string | undefined>();
  for (const [id, { x }] of to) {
    const before = boxes.get(id);
    // Nothing to say of a place that stood outside its column before and is not moved across.
    if (before && phaseOf(before.x, id) !== phaseOf(x, id)) phases.set(id, phaseOf(x, id));
  }
  return move(to, phases);
}

/** A piece of a journey put into a study; what lands in another column belongs to that phase. */
export function pasting(
  study: Study,
  piece: Study,
  by: Point,
  newId: () => string,
  scope: Scope,
): { readonly command: Command; readonly things: readonly Thing[] } {
  const made: string[] = [];
  const pasted = paste(
    piece,
    by,
    () => {
      const id = newId();
      made.push(id);
      return id;
    },
    scope,
  );
  const { touchpoints, exits, transitions, notes } = piece;
  const places = made.slice(0, touchpoints.length + exits.length);
  const things: Thing[] = [
    ...places.map((id, i) => ({ kind: i < touchpoints.length ? 'touchpoint' : 'exit', id }) as const),
    ...made
      .slice(places.length + transitions.length, places.length + transitions.length + notes.length)
      .map((id) => ({ kind: 'note', id }) as const),
  ];
  const columns = phaseColumns(study.phases);
  const phases = new Map(
    touchpoints.map(({ x = 0 }, i) => [places[i], phaseAt(columns, x + by.x + sizes.place.width / 2)?.id]),
  );
  return { command: together('paste', [pasted, move(new Map(), phases)]), things };
}

/** Several commands as one. */
function together(name: CommandName, commands: readonly Command[]): Command {
  return { name, apply: (study) => commands.reduce((now, command) => command.apply(now), study) };
}
