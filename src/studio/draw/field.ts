/** Where places stand, as columns: those above and below each other make one, and arrows run in the gutters between. */
import type { Box } from './labels.ts';

export interface FieldColumn {
  readonly left: number;
  readonly right: number;
  readonly boxes: readonly Box[];
}

export interface Field {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly columns: readonly FieldColumn[];
  readonly columnOf: ReadonlyMap<string, number>;
}

/** Places may stand anywhere, on each other too. */
export function fieldOf(boxes: ReadonlyMap<string, Box>): Field {
  const middle = ({ x, width }: Box): number => x + width / 2;
  const inOrder = [...boxes].sort(([, a], [, b]) => middle(a) - middle(b));
  const groups: { sum: number; ids: string[]; boxes: Box[] }[] = [];
  const columnOf = new Map<string, number>();
  for (const [id, box] of inOrder) {
    const last = groups.at(-1);
    // It belongs to the column when half of it or more stands there.
    const joins = last !== undefined && middle(box) - last.sum / last.boxes.length < box.width / 2;
    const group = joins ? last : { sum: 0, ids: [], boxes: [] };
    if (!joins) groups.push(group);
    group.sum += middle(box);
    group.ids.push(id);
    group.boxes.push(box);
    columnOf.set(id, groups.length - 1);
  }
  const columns = groups.map(({ boxes: members }) => ({
    left: members.reduce((least, { x }) => Math.min(least, x), Infinity),
    right: members.reduce((most, { x, width }) => Math.max(most, x + width), -Infinity),
    boxes: members,
  }));
  return { boxes, columns, columnOf };
}

/** The room right of a column, or left of the first one (−1), for upright lines; wide enough for one however narrow. */
export function gutterOf(
  { columns }: Field,
  gutter: number,
): { readonly left: number; readonly right: number } {
  if (gutter < 0) return { left: -Infinity, right: columns[0].left };
  const { right: left } = columns[gutter];
  const right = gutter + 1 < columns.length ? columns[gutter + 1].left : Infinity;
  if (right - left >= 16) return { left, right };
  const middle = (left + right) / 2;
  return { left: middle - 8, right: middle + 8 };
}
