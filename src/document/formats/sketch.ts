/** A journey as another program draws it: places and arrows between them, without the numbers that a study needs. */
import { parse } from '../../../models/parse.ts';
import { listLimits } from '../../../models/sift.ts';
import { formatName, formatVersion } from '../../../models/study.ts';
import type { Condition, Law } from '../../../models/transition.ts';
import { idsWith } from './ids.ts';
import { counted, type Imported, type Left } from '../../../models/left.ts';

/** Names for what a drawing leaves without one. */
export interface Naming {
  readonly journey: string;
  /** The exit that a drawing means by its end. */
  readonly exit: string;
  /** The one segment. */
  readonly customers: string;
}

export const englishNaming: Naming = { journey: 'Imported journey', exit: 'End', customers: 'Customers' };

/** Whatever our own export kept of an object beyond what is drawn: data of unknown origin until `parse` has seen it. */
export type Kept = Readonly<Record<string, unknown>>;

/** Keys are the drawing's own names, of which there may be any; `kept.at` is an object's number in its list. */
export interface Sketch {
  readonly name: string | undefined;
  readonly note: string;
  readonly phases: readonly { readonly key: string; readonly name: string; readonly kept: Kept }[];
  readonly places: readonly SketchPlace[];
  readonly arrows: readonly SketchArrow[];
  readonly remarks: readonly { readonly text: string; readonly kept: Kept }[];
  /** The key of a place. */
  readonly start: string | undefined;
  readonly kept: Kept;
}

export interface SketchPlace {
  readonly key: string;
  readonly kind: 'touchpoint' | 'exit';
  readonly name: string;
  readonly note: string;
  readonly phase: string | undefined;
  readonly kept: Kept;
}

export interface SketchArrow {
  readonly from: string;
  readonly to: string;
  readonly weight: number | undefined;
  readonly condition: Condition | undefined;
  /** Days. */
  readonly wait: number | undefined;
  readonly law: Law | undefined;
  readonly note: string;
  readonly kept: Kept;
}

/** The study of a sketch: one segment, the defaults of the model, ids made of the keys. Arrows lead from touchpoints to places. */
export function studyOf(sketch: Sketch, naming: Naming, left: readonly Left[]): Imported {
  let long = 0;
  const short = (text: string, most: number): string => {
    if (text.length <= most) return text;
    long += 1;
    return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
  };
  const named = (name: string, otherwise: string): string => short(name === '' ? otherwise : name, 200);
  const noted = (note: string): Kept => (note === '' ? {} : { note: short(note, 10_000) });

  const phaseIds = new Map<string, string>();
  const [phaseNames, placeNames, arrowNames] = [idsWith(), idsWith(), idsWith()];
  const phases = inOrder(sketch.phases).map(({ key, name, kept }) => {
    const id = phaseNames.take(idOf(kept) ?? key);
    phaseIds.set(key, id);
    return { ...withoutOrder(kept), id, name: named(name, id) };
  });

  const placeIds = new Map<string, string>();
  const touchpoints: Kept[] = [];
  const exits: Kept[] = [];
  for (const { key, kind, name, note, phase, kept } of inOrder(sketch.places)) {
    const id = placeNames.take(idOf(kept) ?? key);
    placeIds.set(key, id);
    const own = { ...withoutOrder(kept), id, name: named(name, id) };
    const phaseId = phase === undefined ? undefined : phaseIds.get(phase);
    if (kind === 'exit') exits.push(own);
    else touchpoints.push({ ...own, ...(phaseId === undefined ? {} : { phase: phaseId }), ...noted(note) });
  }

  const weights = filled(sketch.arrows);
  const transitions = inOrder(sketch.arrows.map((arrow, i) => ({ ...arrow, weight: weights[i] }))).map(
    ({ from: fromKey, to: toKey, weight, condition, wait, law, note, kept }) => {
      const [from, to] = [placeIds.get(fromKey) ?? fromKey, placeIds.get(toKey) ?? toKey];
      return {
        ...said({ weight, condition, wait, law }),
        ...noted(note),
        ...withoutOrder(kept),
        id: arrowNames.take(idOf(kept) ?? `${from.slice(0, 40)}-${to.slice(0, 40)}`),
        from,
        to,
      };
    },
  );

  const remarkNames = idsWith();
  const notes = inOrder(sketch.remarks).map(({ text, kept }) => ({
    ...withoutOrder(kept),
    id: remarkNames.take(idOf(kept) ?? 'note'),
    text: short(text, 10_000),
  }));

  const name = named(sketch.name ?? '', naming.journey);
  const start = sketch.start === undefined ? undefined : placeIds.get(sketch.start);
  const parsed = parse({
    format: formatName,
    version: formatVersion,
    id: idsWith().take(name.toLowerCase()),
    segments: [{ id: 'all', name: naming.customers }],
    start: start ?? touchpoints[0]?.['id'] ?? 'start',
    notes,
    ...noted(sketch.note),
    ...sketch.kept,
    name,
    phases,
    touchpoints,
    exits,
    transitions,
  });
  if (parsed.kind === 'refused')
    return { kind: 'refused', why: { kind: 'problems', problems: parsed.problems } };
  const { study, problems } = parsed;
  return { kind: 'study', study, problems, left: counted([...left, { kind: 'long-texts', count: long }]) };
}

/** Arrows that are read beyond this are more than a study can hold: `parse` refuses them by their number. */
export const mostArrows = listLimits.transitions + 1;

/** What arrows weigh: where some ways out have a share and others none, the others divide what remains of 1. */
function filled(arrows: readonly SketchArrow[]): (number | undefined)[] {
  const siblings = new Map<string, SketchArrow[]>();
  for (const arrow of arrows) {
    const known = siblings.get(arrow.from);
    if (known) known.push(arrow);
    else siblings.set(arrow.from, [arrow]);
  }
  /** Of the ways that stand open after an outcome: the sum of what is said, and how many say nothing. */
  const open = new Map<string, Readonly<Record<'ok' | 'failed', readonly [sum: number, silent: number]>>>();
  for (const [from, list] of siblings) {
    const after = (outcome: Condition): readonly [number, number] => {
      const those = list.filter(({ condition = 'any' }) => condition === 'any' || condition === outcome);
      const silent = those.filter(({ weight, kept }) => weight === undefined && isBare(kept)).length;
      return [those.reduce((total, { weight }) => total + (weight ?? 0), 0), silent];
    };
    open.set(from, { ok: after('ok'), failed: after('failed') });
  }
  return arrows.map(({ from, weight, condition = 'any', kept }) => {
    const known = open.get(from);
    if (weight !== undefined || known === undefined || !isBare(kept)) return weight;
    const { ok, failed } = known;
    const [sum, silent] = condition === 'ok' || (condition === 'any' && ok[0] > failed[0]) ? ok : failed;
    // 1 − 0.4 is not quite 0.6
    return sum > 0 && sum < 1 ? Number(((1 - sum) / silent).toPrecision(12)) : undefined;
  });
}

/** Of an arrow that our own export kept, we know what it weighs. */
function isBare(kept: Kept): boolean {
  return Object.keys(kept).length === 0;
}

function idOf(kept: Kept): string | undefined {
  const id = kept['id'];
  return typeof id === 'string' ? id : undefined;
}

function withoutOrder(kept: Kept): Kept {
  return Object.fromEntries(Object.entries(kept).filter(([key]) => key !== 'at'));
}

/** By `kept.at`; what has no number comes behind, as it stands. */
function inOrder<T extends { readonly kept: Kept }>(items: readonly T[]): T[] {
  const at = ({ kept }: T): number => (typeof kept['at'] === 'number' ? kept['at'] : Infinity);
  // two infinities differ by NaN, which is neither
  return [...items].sort((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)));
}

function said(values: Kept): Kept {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
