/** The ways out of the states of a machine: events, delays, what happens at once, and how called services end. */
import { excerpt } from '../../../models/problem.ts';
import { isPlain } from '../../../models/sift.ts';
import type { Condition } from '../../../models/transition.ts';
import { readDays } from './duration.ts';
import { readLabel } from './label.ts';
import type { Left } from '../../../models/left.ts';
import { mostArrows, type SketchArrow } from './sketch.ts';
import { waysOf, type Node, type Tree, type Way } from './xstateNodes.ts';
import { doneOf, isExit, saldoOf, textOf } from './xstateStates.ts';

/** A way out of a node, before it is known where it leads. */
export interface Exit {
  readonly way: Way;
  /** What a nearer node with the same event hides. */
  readonly event: string | undefined;
  readonly label: string;
  /** Days. */
  readonly wait: number | undefined;
  /** The wait is always as long. */
  readonly fixed: boolean;
  readonly condition: Condition | undefined;
  /** A delay that is no time to us: the name of one. */
  readonly delay: string | undefined;
}

const plain: Omit<Exit, 'way'> = {
  event: undefined,
  label: '',
  wait: undefined,
  fixed: false,
  condition: undefined,
  delay: undefined,
};

export function exitsOf({ config }: Node): Exit[] {
  const at = (given: unknown): [string, unknown][] => (isPlain(given) ? Object.entries(given) : []);
  const always = [
    ...waysOf(config['always']),
    ...at(config['on']).flatMap(([key, to]) => (key === '' ? waysOf(to) : [])),
  ];
  const after = Array.isArray(config['after'])
    ? waysOf(config['after']).map((way): [string, Way] => [delayOf(way), way])
    : at(config['after']).flatMap(([key, to]) => waysOf(to).map((way): [string, Way] => [key, way]));
  const invoked: unknown = config['invoke'];
  const services: readonly unknown[] = Array.isArray(invoked) ? invoked : [invoked];
  return [
    ...at(config['on']).flatMap(([event, to]) =>
      event === '' ? [] : waysOf(to).map((way): Exit => ({ ...plain, way, event, label: event })),
    ),
    ...always.map((way): Exit => ({ ...plain, way, wait: 0 })),
    ...after.map(([key, way]): Exit => {
      const wait = /^\d+(?:\.\d+)?$/.test(key) ? Number(key) / 86_400_000 : readDays(key);
      return { ...plain, way, wait, fixed: wait !== undefined, delay: wait === undefined ? key : undefined };
    }),
    ...services
      .filter(isPlain)
      .flatMap((service) => [
        ...waysOf(service['onDone']).map((way): Exit => ({ ...plain, way, condition: 'ok' })),
        ...waysOf(service['onError']).map((way): Exit => ({ ...plain, way, condition: 'failed' })),
      ]),
  ];
}

/** A list of delays is an older form. */
function delayOf({ config: { delay } }: Way): string {
  return typeof delay === 'string' || typeof delay === 'number' ? String(delay) : '';
}

/** Arrows between places: what leads out of a group leads out of each place in it. */
export function arrowsOf(
  { root, resolve, entryOf }: Tree,
  places: readonly Node[],
  exits: ReadonlyMap<Node, readonly Exit[]>,
  keys: ReadonlyMap<Node, string>,
): { arrows: SketchArrow[]; left: Left[] } {
  const arrows: SketchArrow[] = [];
  const left: Left[] = [];
  const known = new Set(places);
  const told = new Set<Node | Way>();
  const add = (place: Node, at: Node, { way, label, wait, fixed, condition }: Exit): void => {
    if (way.target === undefined || arrows.length >= mostArrows) return;
    const node = resolve(at, way.target);
    const to = node && entryOf(node);
    if (to === undefined || !known.has(to)) {
      if (!told.has(way)) left.push({ kind: 'unknown-target', place: at.key, found: excerpt(way.target) });
      told.add(way);
      return;
    }
    const kept = saldoOf(way.config);
    const said = readLabel(kept === undefined ? label : '');
    const description = kept === undefined ? (textOf(way.config['description']) ?? '') : '';
    arrows.push({
      from: keyOf(keys, place),
      to: keyOf(keys, to),
      weight: said.weight,
      condition: condition ?? said.condition,
      wait: wait ?? said.wait,
      law: fixed ? 'fixed' : undefined,
      note: [said.note, description].filter((note) => note !== '').join(' · '),
      kept: kept ?? {},
    });
  };
  for (const place of places) {
    if (isExit(place)) continue;
    if (place.config['type'] === 'final') {
      const done = doneOf(place);
      for (const way of waysOf(done?.config['onDone']))
        if (done) add(place, done, { ...plain, way, wait: 0 });
      continue;
    }
    // what a nearer state does with an event hides what the states around it would do
    const handled = new Set<string>();
    for (let at: Node | undefined = place; at !== undefined; at = at.parent) {
      const own = (exits.get(at) ?? []).filter(({ event }) => event === undefined || !handled.has(event));
      if (at !== place && !told.has(at) && own.some(({ way }) => way.target !== undefined)) {
        left.push({
          kind: 'group-arrow',
          place: at === root ? (textOf(root.config['id']) ?? '') : at.key,
          line: null,
        });
        told.add(at);
      }
      for (const exit of own) add(place, at, exit);
      for (const { event } of own) if (event !== undefined) handled.add(event);
    }
  }
  return { arrows, left };
}

export function keyOf(keys: ReadonlyMap<Node, string>, node: Node): string {
  return keys.get(node) ?? node.key;
}
