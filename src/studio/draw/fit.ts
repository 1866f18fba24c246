/** How a drawing is first shown: whole if it stays legible, else from its beginning at a legible size. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

const padding = 12;
/** Below this the words of a place cannot be read. */
const leastZoom = 0.58;
const heights = { least: 220, most: 560 } as const;

/** The viewport, and the height of the canvas that goes with it, for a canvas of this width. */
export function fitted(
  drawing: { readonly width: number; readonly height: number },
  width: number,
): { readonly viewport: View; readonly height: number } {
  const across = (width - 2 * padding) / drawing.width;
  const down = (heights.most - 2 * padding) / drawing.height;
  const zoom = Math.min(1, Math.max(leastZoom, Math.min(across, down)));
  const height = Math.min(heights.most, Math.max(heights.least, drawing.height * zoom + 2 * padding));
  const x = Math.max(padding, (width - drawing.width * zoom) / 2);
  const y = Math.max(0, (height - drawing.height * zoom) / 2);
  return { viewport: { x, y, zoom }, height: Math.round(height) };
}

/** The same middle at another size. */
export function zoomed({ x, y, zoom }: View, factor: number, width: number, height: number): View {
  const next = Math.min(1.6, Math.max(0.15, zoom * factor));
  const scale = next / zoom;
  return { x: width / 2 - (width / 2 - x) * scale, y: height / 2 - (height / 2 - y) * scale, zoom: next };
}

/** Moved sideways, as little as it takes, until a place is in view. */
export function revealed(
  { x, y, zoom }: View,
  place: { readonly x: number; readonly width: number },
  width: number,
): View {
  const [left, right] = [place.x * zoom + x, (place.x + place.width) * zoom + x];
  const room = 16;
  const move = right > width - room ? width - room - right : left < room ? room - left : 0;
  return { x: x + move, y, zoom };
}
