/** Which row of its column each place takes, so that arrows are short and cross little. */
import type { Column } from './columns.ts';
import type { Arrow } from './journey.ts';

/** A place in the grid of columns and rows. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

/** Up to this many places every exchange is tried; beyond, only the cheap sweeps are made. */
const thoroughUpTo = 60;

/** Deterministic: the same journey has the same rows. */
export function rowsOf(columns: readonly Column[], arrows: readonly Arrow[]): Map<string, Cell> {
  const rows = Math.max(2, ...columns.map(({ places }) => places.length));
  const grid = columns.map(({ places }) =>
    centred(
      places.map(({ id }) => id),
      rows,
    ),
  );
  const links = arrows.filter(({ from, to }) => from !== to);
  const neighbours = new Map<string, string[]>();
  const join = (a: string, b: string): void => {
    const known = neighbours.get(a);
    if (known) known.push(b);
    else neighbours.set(a, [b]);
  };
  for (const { from, to } of links) {
    join(from, to);
    join(to, from);
  }
  const cells = cellsOf(grid);

  // Sweeps: each column in the order of the mean row of its neighbours elsewhere, forwards and back.
  for (let sweep = 0; sweep < 8; sweep++) {
    const order = sweep % 2 === 0 ? grid.keys() : [...grid.keys()].reverse();
    for (const column of order) {
      const wish = (id: string): number => {
        const others = (neighbours.get(id) ?? []).flatMap((other) => {
          const cell = cells.get(other);
          return cell && cell.column !== column ? [cell.row] : [];
        });
        return others.length > 0
          ? others.reduce((sum, row) => sum + row, 0) / others.length
          : (cells.get(id)?.row ?? 0);
      };
      const members = grid[column].filter((id) => id !== undefined);
      const wished = members.map((id) => ({ id, at: wish(id) })).sort((a, b) => a.at - b.at);
      grid[column] = settled(wished, rows);
      for (const [row, id] of grid[column].entries()) if (id !== undefined) cells.set(id, { column, row });
    }
  }
  if (cells.size <= thoroughUpTo) improve(grid, cells, links, rows);
  return cells;
}

/** Tries to exchange any two rows of a column (empty ones too) as long as that makes the drawing better. */
function improve(
  grid: (string | undefined)[][],
  cells: Map<string, Cell>,
  links: readonly Arrow[],
  rows: number,
): void {
  let best = cost(cells, links, grid);
  for (let round = 0; round < 12; round++) {
    let better = false;
    for (const [column, places] of grid.entries()) {
      for (let a = 0; a < rows; a++) {
        for (let b = a + 1; b < rows; b++) {
          if (places[a] === undefined && places[b] === undefined) continue;
          const swap = (): void => {
            [places[a], places[b]] = [places[b], places[a]];
            for (const row of [a, b]) {
              const id = places[row];
              if (id !== undefined) cells.set(id, { column, row });
            }
          };
          swap();
          const now = cost(cells, links, grid);
          if (now < best - 1e-9) {
            best = now;
            better = true;
          } else swap();
        }
      }
    }
    if (!better) return;
  }
}

/** How bad a drawing is: long ways, crossings, and arrows that must go round what stands in between. */
function cost(
  cells: ReadonlyMap<string, Cell>,
  links: readonly Arrow[],
  grid: readonly (readonly (string | undefined)[])[],
): number {
  const ends = links.flatMap(({ from, to }) => {
    const a = cells.get(from);
    const b = cells.get(to);
    return a && b ? [a.column <= b.column ? ([a, b] as const) : ([b, a] as const)] : [];
  });
  let sum = 0;
  for (const [a, b] of ends) {
    const rise = Math.abs(a.row - b.row);
    sum += rise;
    if (a.column === b.column) sum += rise > 1 ? 3 * (rise - 1) : 0;
    for (let c = a.column + 1; c < b.column; c++) if (grid[c][b.row] !== undefined) sum += 0.6;
  }
  for (const [i, [a, b]] of ends.entries()) {
    for (const [c, d] of ends.slice(i + 1)) {
      const from = Math.max(a.column, c.column);
      const to = Math.min(b.column, d.column);
      if (from >= to) continue;
      const before = at(a, b, from) - at(c, d, from);
      const after = at(a, b, to) - at(c, d, to);
      if (before * after < 0) sum += 2;
    }
  }
  return sum;
}

/** The row of a line between two cells where it passes a column. */
function at(a: Cell, b: Cell, column: number): number {
  return a.row + ((b.row - a.row) * (column - a.column)) / (b.column - a.column);
}

/** In the given order, each as near to its wish as the others allow; every place gets a row of its own. */
function settled(
  wished: readonly { readonly id: string; readonly at: number }[],
  rows: number,
): (string | undefined)[] {
  const places = new Array<string | undefined>(rows).fill(undefined);
  let next = 0;
  for (const [i, { id, at: wish }] of wished.entries()) {
    const last = rows - (wished.length - i);
    const row = Math.min(last, Math.max(next, Math.round(wish)));
    places[row] = id;
    next = row + 1;
  }
  return places;
}

function centred(ids: readonly string[], rows: number): (string | undefined)[] {
  const before = Math.floor((rows - ids.length) / 2);
  return Array.from({ length: rows }, (_, row) => ids[row - before]);
}

function cellsOf(grid: readonly (readonly (string | undefined)[])[]): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const [column, places] of grid.entries()) {
    for (const [row, id] of places.entries()) if (id !== undefined) cells.set(id, { column, row });
  }
  return cells;
}
