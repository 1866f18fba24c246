/**
 * Commands on a study as it then stands: which objects they name is chosen by numbers, so that most of them mean
 * something, and some name what is not there.
 */
import fc from 'fast-check';
import { guess } from '../../models/quantity.ts';
import { parse } from '../../models/parse.ts';
import { numberPaths, readNumber } from '../../models/path.ts';
import type { Study } from '../../models/study.ts';
import { channels, type Touchpoint } from '../../models/touchpoint.ts';
import type { Command } from '../../src/document/commands/command.ts';
import { clip, paste } from '../../src/document/commands/clipboard.ts';
import {
  addExit,
  addNote,
  addTouchpoint,
  connect,
  reconnect,
  remove,
  setCurve,
  setHold,
  setStart,
  setText,
} from '../../src/document/commands/journey.ts';
import { addPhase, movePhase, removePhase } from '../../src/document/commands/phases.ts';
import { move, setPhase } from '../../src/document/commands/places.ts';
import {
  addEvent,
  duplicateEvent,
  putEdit,
  removeEdit,
  turnEdit,
} from '../../src/document/commands/events.ts';
import { revert, setChoice, setNumber } from '../../src/document/commands/numbers.ts';
import { removeFrom, reorder } from '../../src/document/commands/lists.ts';
import { targetOf } from '../../src/document/commands/patch.ts';
import { setShare, takeFrom } from '../../src/document/commands/shares.ts';
import {
  addSegment,
  addStrategy,
  combineStrategies,
  duplicateStrategy,
  removeSegment,
  setHidden,
  setSegmentShare,
} from '../../src/document/commands/strategies.ts';

export interface Step {
  /** Says which command on which objects. */
  readonly choices: readonly number[];
  readonly x: number;
  readonly text: string;
}

export const stepArbitrary: fc.Arbitrary<Step> = fc.record({
  choices: fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 }),
  x: fc.double({ min: -50, max: 1500, noNaN: true }),
  text: fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
});

/** `newId` gives every new object an id of its own. */
export function commandOf(study: Study, { choices, x, text }: Step, newId: () => string): Command {
  const [kind, a, b, c, d, e] = choices;
  const one = <T>(items: readonly T[], choice: number): T | undefined =>
    items[choice % Math.max(1, items.length)];
  const idOf = (items: readonly { readonly id: string }[], choice: number): string =>
    one(items, choice)?.id ?? 'nothing';
  const scope = e % 3 === 0 ? one(study.strategies, d)?.id : undefined;
  const added = study.strategies.flatMap(({ edits }) =>
    edits.flatMap((edit) => (edit.kind === 'addTouchpoint' ? [edit.touchpoint] : [])),
  );
  const touchpoint = idOf([...study.touchpoints, ...added], a);
  const place = idOf([...study.touchpoints, ...added, ...study.exits], b);
  const transition = idOf(study.transitions, a);
  const strategy = idOf(study.strategies, a);
  const segment = idOf(study.segments, a);
  const phase = idOf(study.phases, b);
  const event = idOf(study.events, a);
  const target = one(numberPaths(study), c * 31 + d) ?? 'market.rest';
  const edits = study.events.find(({ id }) => id === event)?.edits.map(targetOf) ?? [];
  const edited = one(edits, d) ?? target;
  const point = { x, y: x / 2 };
  const arrow = {
    id: newId(),
    from: touchpoint,
    to: place,
    condition: 'any',
    law: 'exponential',
    note: '',
  } as const;
  const commands: readonly (() => Command)[] = [
    () => addTouchpoint(bare(newId(), text, point), scope),
    () => {
      const id = newId();
      return addTouchpoint(bare(id, text, point), scope, [{ ...arrow, from: touchpoint, to: id }]);
    },
    () => addExit({ id: newId(), name: text, ...point }, scope, [arrow]),
    () => connect(arrow, scope),
    () => reconnect(transition, arrow, scope),
    () => move(new Map([[touchpoint, point]]), new Map([[touchpoint, c % 2 === 0 ? phase : undefined]])),
    () => addPhase({ id: newId(), name: text, width: 100 + c }, b % (study.phases.length + 1)),
    () => removePhase(phase),
    () => movePhase(phase, c % Math.max(1, study.phases.length)),
    () => addNote({ id: newId(), text, ...point }),
    () => remove({ touchpoints: [touchpoint], exits: [place], transitions: [transition] }, scope),
    () => paste(clip(study, { touchpoints: [touchpoint, place], exits: [place] }), point, newId, scope),
    () => setText(`touchpoints.${touchpoint}`, c % 2 === 0 ? 'name' : 'note', text),
    () => setText(`strategies.${strategy}`, 'name', text),
    () => setText('', 'name', text),
    () => setStart(touchpoint),
    () => setPhase(touchpoint, phase),
    () => setHold(transition, c % 3 === 0 ? undefined : c % 3 === 1 ? 'locked' : 'else'),
    () => setCurve(phase, c % 5 === 0 ? undefined : x),
    () => {
      const path = one(numberPaths(study), a * 31 + b) ?? 'nothing.at.all';
      const field = readNumber(study, path)?.field;
      const value = field
        ? field.min + ((c % 100) / 100) * (Math.min(field.max, field.min + 1000) - field.min)
        : x;
      return setNumber(path, d % 4 === 0 ? undefined : guess(value), scope);
    },
    () => setChoice(`touchpoints.${touchpoint}.channel`, one(channels, c), scope),
    () =>
      setChoice(`transitions.${transition}.law`, one(['exponential', 'fixed', 'gamma4', 'none'], c), scope),
    () => setShare(transition, (c % 101) / 100, scope),
    () => takeFrom(transition, idOf(study.transitions, b), scope),
    () => revert(c % 3 === 0 ? '' : `touchpoints.${touchpoint}`, strategy),
    () => addStrategy({ id: newId(), name: text, note: '', edits: [] }),
    () => duplicateStrategy(strategy, newId(), text),
    () =>
      combineStrategies(
        [
          { id: strategy, level: 0.5 },
          { id: idOf(study.strategies, b), level: 1 },
        ],
        newId(),
        text,
      ),
    () => removeFrom('strategies', strategy),
    () => reorder('strategies', strategy, c % Math.max(1, study.strategies.length)),
    () => setHidden(strategy, c % 2 === 0),
    () => addSegment({ id: newId(), name: text, note: '' }),
    () => removeSegment(segment),
    () => addEvent({ id: newId(), name: text, note: '', from: guess(b), to: guess(b + c), edits: [] }),
    () => duplicateEvent(event, newId(), text),
    () => putEdit(event, { kind: one(['set', 'add', 'multiply'], c) ?? 'set', target, value: guess(x) }),
    () => putEdit(event, { kind: 'choose', target: `transitions.${transition}.law`, value: 'fixed' }),
    () => putEdit(event, { kind: 'remove', target: `touchpoints.${touchpoint}` }),
    () => turnEdit(event, edited, one(['set', 'add', 'multiply'], c) ?? 'set'),
    () => removeEdit(event, c % 2 === 0 ? edited : `touchpoints.${touchpoint}`),
    () => setText(`events.${event}`, 'note', text),
    () => reorder('events', event, c % Math.max(1, study.events.length)),
    () => removeFrom('events', event),
    () => setSegmentShare(segment, guess((c % 101) / 100)),
  ];
  return (one(commands, kind) ?? commands[0])();
}

function bare(id: string, name: string, { x, y }: { x: number; y: number }): Touchpoint {
  const parsed = parse({
    format: 'saldo-study',
    version: 1,
    id,
    name,
    start: id,
    touchpoints: [{ id, name, x, y }],
    transitions: [],
    segments: [],
  });
  if (parsed.kind === 'refused') throw new Error('a bare touchpoint is refused');
  return parsed.study.touchpoints[0];
}
