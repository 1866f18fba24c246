/** Random studies, and what it takes to hold engines against them. */
import type { Edit, Strategy } from '../../models/strategy.ts';
import type { Study } from '../../models/study.ts';
import { readNumber, writeNumber } from '../../models/path.ts';
import { fieldOf } from '../../models/tables.ts';
import { transitionFields } from '../../models/transition.ts';

/** With this seed the generators make the studies of a test; a failure prints what it made and how to make it again. */
export const settings = { seed: 4711, numRuns: 40 } as const;

/** The study with other settings. */
export function running(study: Study, changed: Partial<Study['settings']>): Study {
  return { ...study, settings: { ...study.settings, ...changed } };
}

/** The study with this patch written into its own numbers, edit by edit, and clipped to their ranges at last. */
export function patchedStudy(study: Study, edits: readonly Edit[]): Study {
  const touched = new Set<string>();
  const write = (into: Study, target: string, value: number): Study => {
    const written = writeNumber(into, target, value);
    if (written.kind === 'unknown-path') throw new Error(`unknown path: ${target}`);
    touched.add(target);
    return written.study;
  };
  const closed = (into: Study, fits: (transition: Study['transitions'][number]) => boolean): Study =>
    into.transitions.filter(fits).reduce((made, { id }) => write(made, `transitions.${id}.weight`, 0), into);
  // What a patch adds is there from the beginning, unreachable.
  let made: Study = {
    ...study,
    touchpoints: [
      ...study.touchpoints,
      ...edits.flatMap((e) => (e.kind === 'addTouchpoint' ? [e.touchpoint] : [])),
    ],
    transitions: [
      ...study.transitions,
      ...edits.flatMap((e) => (e.kind === 'addTransition' ? [e.transition] : [])),
    ],
  };
  made = edits.reduce(
    (into, e) =>
      e.kind === 'addTransition' ? write(into, `transitions.${e.transition.id}.weight`, 0) : into,
    made,
  );
  const before = made;
  for (const edit of edits) {
    switch (edit.kind) {
      case 'set':
      case 'add':
      case 'multiply': {
        const { target, value } = edit;
        // A number that is derived counts as it was derived before the patch.
        const now = readNumber(made, target);
        const old = (now?.quantity === undefined ? readNumber(before, target) : now)?.value ?? NaN;
        const given = value.value;
        made = write(
          made,
          target,
          edit.kind === 'set' ? given : edit.kind === 'add' ? old + given : old * given,
        );
        break;
      }
      case 'choose':
        made = chosen(made, edit.target, edit.value);
        break;
      case 'addTouchpoint':
        break;
      case 'addTransition': {
        const weight = edit.transition.weight?.value ?? transitionFields.weight.default;
        made = write(made, `transitions.${edit.transition.id}.weight`, weight);
        break;
      }
      case 'remove': {
        const [collection, id] = edit.target.split('.');
        made = closed(made, (t) => (collection === 'touchpoints' ? t.to === id : t.id === id));
        break;
      }
      default:
        edit satisfies never;
    }
  }
  return [...touched].reduce((into, target) => {
    const field = fieldOf(target);
    const value = readNumber(into, target)?.value;
    if (field === undefined || value === undefined) throw new Error(`unknown path: ${target}`);
    return write(into, target, Math.min(Math.max(value, field.min), field.max));
  }, made);
}

/** The study with another layer, kind, law … of one of its objects. */
function chosen(study: Study, target: string, value: string): Study {
  const [collection, id, key] = target.split('.');
  const change = <T extends { readonly id: string }>(items: readonly T[]): T[] =>
    items.map((item) => (item.id === id ? { ...item, [key]: value } : item));
  return collection === 'touchpoints'
    ? { ...study, touchpoints: change(study.touchpoints) }
    : { ...study, transitions: change(study.transitions) };
}

/** A strategy whose patch is in force from the first day. */
export function atOnce(strategy: Strategy): Strategy {
  return { ...strategy, start: undefined, ramp: undefined };
}

/** Numbers to the bit; they are many, so what differs is not shown. */
export function sameBits(a: ArrayBufferView, b: ArrayBufferView): boolean {
  const bytes = ({ buffer, byteOffset, byteLength }: ArrayBufferView) =>
    Buffer.from(buffer, byteOffset, byteLength);
  return bytes(a).equals(bytes(b));
}
