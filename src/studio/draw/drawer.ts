/** Draws journeys one after the other, and leads the arrows anew only when something stands elsewhere or other arrows are shown. */
import type { Arrow } from './journey.ts';
import { drawingOf, type Drawing, type Grid } from './layout.ts';

export type Drawer = (
  grid: Grid,
  shown: readonly Arrow[],
  text: (arrow: Arrow) => string,
  flagged: readonly string[],
) => Drawing;

export function drawer(): Drawer {
  let last: { readonly key: string; readonly drawing: Drawing } | undefined;
  return (grid, shown, text, flagged) => {
    const boxes = [...grid.placed].map(([id, { x, y }]) => `${id} ${x} ${y}`);
    const ways = shown.map((arrow) => `${arrow.id} ${text(arrow).length}`);
    const key = [grid.journey.start, grid.hub, ...boxes, '', ...ways, '', ...flagged].join('\n');
    if (last?.key !== key) {
      last = { key, drawing: drawingOf(grid, shown, text, flagged) };
      return last.drawing;
    }
    // The same lines, for the objects as they are now.
    const now = new Map(shown.map((arrow) => [arrow.id, arrow]));
    const { drawing } = last;
    return {
      ...drawing,
      places: [...grid.placed.values()],
      phases: grid.phases,
      arrows: drawing.arrows.map((drawn) => ({ ...drawn, arrow: now.get(drawn.arrow.id) ?? drawn.arrow })),
      folded: drawing.folded.map((arrow) => now.get(arrow.id) ?? arrow),
    };
  };
}
