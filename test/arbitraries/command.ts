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
import {
  addExit,
  addNote,
  addPhase,
  addTouchpoint,
  clip,
  connect,
  move,
  movePhase,
  paste,
  reconnect,
  remove,
  removePhase,
  setCurve,
  setHold,
  setPhase,
  setStart,
  setText,
} from '../../src/document/commands/journey.ts';
import { revert, setChoice, setNumber } from '../../src/document/commands/numbers.ts';
import { setShare, takeFrom } from '../../src/document/commands/shares.ts';
import {
  addSegment,
  addStrategy,
  combineStrategies,
  duplicateStrategy,
  removeSegment,
  removeStrategy,
  reorder,
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
    () => combineStrategies(strategy, idOf(study.strategies, b), newId(), text),
    () => removeStrategy(strategy),
    () => reorder('strategies', strategy, c % Math.max(1, study.strategies.length)),
    () => setHidden(strategy, c % 2 === 0),
    () => addSegment({ id: newId(), name: text, note: '' }),
    () => removeSegment(segment),
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
