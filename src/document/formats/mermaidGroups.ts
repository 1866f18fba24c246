/** Arrows from and to groups of a Mermaid diagram, as arrows from and to what stands in them. */
import type { Label } from './label.ts';
import type { Left } from '../../../models/left.ts';
import type { Read, Way } from './mermaidRead.ts';
import { mostArrows } from './sketch.ts';

export interface Groups {
  /** A group without anything in it is a place like any other. */
  readonly isGroup: (key: string) => boolean;
  /** Where one gets to on the way to a state or a group. */
  readonly entryOf: (key: string) => string;
  /** Between places only; `[*]` is the end. No more than `mostArrows`. */
  readonly ways: readonly Way[];
  readonly left: readonly Left[];
}

/** What leads out of a group begins at what leads to its inner `[*]`; where nothing does, everywhere in it. */
export function groupsOf({ states, groups, members, ways }: Read): Groups {
  const isGroup = (key: string): boolean => groups.has(key) && members.has(key);
  const entryOf = (key: string): string => {
    const seen = new Set<string>();
    let at = key;
    while (isGroup(at)) {
      const next = groups.get(at)?.entry;
      seen.add(at);
      at =
        next !== undefined && !seen.has(next)
          ? next
          : ((members.get(at) ?? []).find((one) => !seen.has(one)) ?? '');
    }
    return at;
  };
  const placesIn = (key: string): string[] =>
    isGroup(key) ? (members.get(key) ?? []).flatMap((one) => placesIn(one)) : [key];

  // an inner end belongs to the nearest group that leads anywhere
  const leading = new Set(ways.map(({ from }) => from));
  const ends = new Map<string, { from: string; label: Label }[]>();
  const finished: Way[] = [];
  for (const [key, group] of groups) {
    let at = key;
    while (at !== '' && !leading.has(at)) at = states.get(at)?.group ?? '';
    for (const { from, label } of group.ends)
      for (const place of placesIn(from)) {
        if (at === '') finished.push({ ...label, from: place, to: '[*]', line: 0 });
        else {
          const known = ends.get(at);
          if (known) known.push({ from: place, label });
          else ends.set(at, [{ from: place, label }]);
        }
      }
  }

  const left: Left[] = [];
  const flat: Way[] = [...finished];
  for (const way of ways) {
    if (flat.length >= mostArrows) break;
    const to = way.to === '[*]' ? way.to : entryOf(way.to);
    if (!isGroup(way.from)) {
      flat.push({ ...way, to });
      continue;
    }
    const known = ends.get(way.from);
    if (known) flat.push(...known.map(({ from, label }) => ({ ...way, ...both(label, way), from, to })));
    else {
      left.push({ kind: 'group-arrow', place: way.from, line: way.line });
      flat.push(...placesIn(way.from).map((from) => ({ ...way, from, to })));
    }
  }
  return { isGroup, entryOf, ways: flat.filter(({ to }) => to !== ''), left };
}

/** Two labels that follow one another on a way. */
function both(first: Label, second: Label): Label {
  const weight =
    first.weight === undefined || second.weight === undefined
      ? (first.weight ?? second.weight)
      : first.weight * second.weight;
  const wait =
    first.wait === undefined || second.wait === undefined
      ? (first.wait ?? second.wait)
      : first.wait + second.wait;
  return {
    weight,
    wait,
    condition: second.condition ?? first.condition,
    note: [first.note, second.note].filter((note) => note !== '').join(' · '),
  };
}
