/** Which line runs where: the ends of arrows on the sides of places, level lines in gaps, upright lines in gutters. */
import { groupBy } from './group.ts';
import type { Box } from './labels.ts';
import { tracksOf, type Plan, type Side, type Way } from './routes.ts';
import { sizes } from './sizes.ts';

export interface Port {
  readonly id: string;
  readonly side: Side;
  /** Where the line goes from here, to sort the ports of a side. */
  readonly towards: number;
  y: number;
}

export interface Tracks {
  /** By arrow: where its line leaves and arrives. */
  readonly ports: ReadonlyMap<string, readonly [Port, Port]>;
  /** By arrow: how high its level part runs between two gutters. */
  readonly levels: ReadonlyMap<string, number>;
  /** By arrow and 0 or 1 for the first or second: the upright parts, where there are any. */
  readonly uprights: ReadonlyMap<string, { readonly gutter: number; readonly track: number }>;
  /** By gutter: how many upright lines run beside each other. */
  readonly counts: ReadonlyMap<number, number>;
}

/** Needs only how high places stand, so that the widths of gutters can follow from it. */
export function tracksIn(plans: readonly Plan[], places: ReadonlyMap<string, Box>): Tracks {
  const ways = plans.filter((plan) => plan.kind === 'way');
  const ports = portsOf(ways, places);
  const levels = levelsOf(ways, ports);
  const { uprights, counts } = uprightsOf(ways, ports, levels);
  return { ports, levels, uprights, counts };
}

/** Each side of a place shares its length among the lines that leave or arrive there. */
function portsOf(ways: readonly Way[], places: ReadonlyMap<string, Box>): Map<string, readonly [Port, Port]> {
  const middle = (id: string): number => {
    const at = places.get(id);
    return at ? at.y + at.height / 2 : 0;
  };
  const ports = new Map<string, readonly [Port, Port]>();
  for (const way of ways) {
    const { arrow, sides, lane } = way;
    const gap = lane.kind === 'gap' ? lane.y : undefined;
    const port = (id: string, side: Side, other: string): Port => ({
      id,
      side,
      towards: gap ?? middle(other),
      y: middle(id),
    });
    ports.set(arrow.id, [port(arrow.from, sides[0], arrow.to), port(arrow.to, sides[1], arrow.from)]);
  }
  const sides = groupBy([...ports.values()].flat(), ({ id, side }) => `${id} ${side}`);
  for (const same of sides.values()) {
    const at = places.get(same[0].id);
    if (!at) continue;
    same.sort((a, b) => a.towards - b.towards);
    const step = Math.min(17, (at.height - 20) / Math.max(1, same.length - 1));
    for (const [i, port] of same.entries())
      port.y = at.y + at.height / 2 + (i - (same.length - 1) / 2) * step;
  }
  // A line alone on its side gives way, so that it runs straight where it can.
  for (const { arrow, lane } of ways) {
    const pair = ports.get(arrow.id);
    if (!pair || lane.kind === 'gap') continue;
    for (const [own, other] of [pair, [pair[1], pair[0]] as const]) {
      const at = places.get(own.id);
      if (!at || sides.get(`${own.id} ${own.side}`)?.length !== 1) continue;
      if (other.y >= at.y + 10 && other.y <= at.y + at.height - 10) own.y = other.y;
    }
  }
  return ports;
}

/** Lines in one gap between places lie below each other where they would lie on each other. */
function levelsOf(
  ways: readonly Way[],
  ports: ReadonlyMap<string, readonly [Port, Port]>,
): Map<string, number> {
  const levels = new Map<string, number>();
  // By height, in lanes: the last gutter that a line there runs to. From the left on, that is enough to know.
  const taken = new Map<number, number>();
  const leftOf = ({ gutters }: Way): number => Math.min(...gutters);
  for (const way of [...ways].sort((a, b) => leftOf(a) - leftOf(b))) {
    const { arrow, lane, gutters } = way;
    const pair = ports.get(arrow.id);
    if (!pair) continue;
    if (lane.kind !== 'gap') {
      levels.set(arrow.id, lane.kind === 'first' ? pair[0].y : pair[1].y);
      continue;
    }
    const [from, to] = [leftOf(way), Math.max(...gutters)];
    let height = Math.round(lane.y / sizes.lane);
    while ((taken.get(height) ?? -Infinity) >= from) height += 1;
    taken.set(height, to);
    levels.set(arrow.id, height * sizes.lane);
  }
  return levels;
}

interface Upright {
  readonly key: string;
  readonly gutter: number;
  readonly from: number;
  readonly to: number;
}

/** Of those that go up, the upper leave first; of those that go down, the lower: then they cross least. */
function uprightsOf(
  ways: readonly Way[],
  ports: ReadonlyMap<string, readonly [Port, Port]>,
  levels: ReadonlyMap<string, number>,
): Pick<Tracks, 'uprights' | 'counts'> {
  const all = ways.flatMap(({ arrow, gutters: [first, second] }): Upright[] => {
    const pair = ports.get(arrow.id);
    if (!pair) return [];
    const [from, to] = [pair[0].y, pair[1].y];
    const level = levels.get(arrow.id) ?? to;
    if (first === second) return [{ key: `${arrow.id} 0`, gutter: first, from, to }];
    return [
      { key: `${arrow.id} 0`, gutter: first, from, to: level },
      { key: `${arrow.id} 1`, gutter: second, from: level, to },
    ];
  });
  const uprights = new Map<string, { gutter: number; track: number }>();
  const counts = new Map<number, number>();
  for (const [gutter, members] of groupBy(all, (one) => one.gutter)) {
    const bent = members.filter(({ from, to }) => Math.abs(from - to) > 0.5);
    const up = bent.filter(({ from, to }) => to < from).sort((a, b) => a.from - b.from);
    const down = bent.filter(({ from, to }) => to > from).sort((a, b) => b.from - a.from);
    const { tracks, count } = tracksOf([...up, ...down]);
    counts.set(gutter, count);
    for (const [key, track] of tracks) uprights.set(key, { gutter, track });
  }
  return { uprights, counts };
}
