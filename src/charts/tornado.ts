/**
 * What would change an answer (a tornado): a row for each input with the lead of one choice over another where the input is
 * low and where it is high, all on one scale with zero, where the two are level, and with the lead as it is now.
 */
import { scaleLinear } from 'd3';

/** Pixels beside the bars for what is written at their ends, of a bar across, and of a diamond from its middle. */
const room = 54;
const thickness = 12;
const diamond = 7;

interface End {
  /** The input there. */
  readonly value: number;
  readonly lead: number;
  /** In which the lead lies, as far as luck goes. */
  readonly range: { readonly low: number; readonly high: number };
}

export interface Sway {
  readonly low: End;
  readonly high: End;
  /** The input as it is now. */
  readonly middle: number;
  /** Of its row, in pixels. */
  readonly height: number;
  /** Where another choice becomes the best, and the lead there. */
  readonly flip: { readonly value: number; readonly lead: number } | undefined;
}

/** Half of a bar: from now to where the input is low, or high. */
export interface Half {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** Where its value is written, and towards which side. */
  readonly label: { readonly x: number; readonly y: number; readonly side: 'left' | 'right' };
}

export interface TornadoRow {
  /** Its upper edge, and its middle. */
  readonly top: number;
  readonly y: number;
  readonly low: Half;
  readonly high: Half;
  readonly flip: number | undefined;
  /** The input at a place across, and the place of an input: along the bar as the leads known tell. */
  readonly valueAt: (x: number) => number;
  readonly placeOf: (value: number) => number;
}

export interface TornadoGeometry {
  readonly width: number;
  readonly height: number;
  readonly zero: number;
  readonly now: number;
  readonly rows: readonly TornadoRow[];
}

/** `now` is the lead with every input at its middle. */
export function tornadoGeometry(sways: readonly Sway[], now: number, width: number): TornadoGeometry {
  const leads = sways.flatMap(({ low, high }) => [low, high].flatMap(({ range }) => [range.low, range.high]));
  const [from, to] = [Math.min(0, now, ...leads), Math.max(0, now, ...leads)];
  const x = scaleLinear(from === to ? [-1, 1] : [from, to], [room, Math.max(room + 1, width - room)]);
  let bottom = 0;
  const rows = sways.map(({ low, high, middle, flip, height: own }): TornadoRow => {
    const top = bottom;
    const y = top + own / 2;
    bottom += own;
    const flips = flip && Math.min(width - 6, Math.max(6, x(flip.lead)));
    // Where both ends move the answer the same way, the halves lie one above the other.
    const same = Math.sign(low.lead - now) === Math.sign(high.lead - now);
    const half = ({ lead, range }: End, isLow: boolean): Half => {
      const height = same ? thickness / 2 : thickness;
      const top = same && !isLow ? y : y - thickness / 2;
      const isLeft = lead === now ? isLow === low.lead <= high.lead : lead < now;
      const [left, right] = [Math.min(x(lead), x(now)), Math.max(x(lead), x(now))];
      const label = isLeft ? Math.min(left, x(range.low)) - 4 : Math.max(right, x(range.high)) + 4;
      const [from, to] = isLeft ? [label - room, label] : [label, label + room];
      // Above or below the bar, where the diamond would stand on it.
      const covered = flips !== undefined && from < flips + diamond && flips - diamond < to;
      const [above, below] = covered ? [-8, 16] : [-3, 11];
      return {
        x: left,
        y: top,
        width: right - left,
        height,
        end: x(lead),
        from: x(range.low),
        to: x(range.high),
        label: {
          x: label,
          y: y + (same ? (isLow ? above : below) : covered ? below : 4),
          side: isLeft ? 'left' : 'right',
        },
      };
    };
    const known = [
      { value: low.value, at: x(low.lead) },
      { value: middle, at: x(now) },
      { value: high.value, at: x(high.lead) },
      ...(flip ? [{ value: flip.value, at: x(flip.lead) }] : []),
    ];
    return {
      top,
      y,
      low: half(low, true),
      high: half(high, false),
      flip: flips,
      ...along(known),
    };
  });
  return { width, height: bottom, zero: x(0), now: x(now), rows };
}

interface Known {
  readonly value: number;
  readonly at: number;
}

/** Straight between what is known; across the whole bar where that would lead back and forth. */
function along(known: readonly Known[]): Pick<TornadoRow, 'valueAt' | 'placeOf'> {
  const sorted = known.toSorted((a, b) => a.value - b.value);
  const steps = sorted.slice(1).map(({ at }, i) => at - sorted[i].at);
  const isSteady = steps.every((step) => step > 0) || steps.every((step) => step < 0);
  const [first, last] = [sorted[0], sorted[sorted.length - 1]];
  const used = isSteady ? sorted : [first, { ...last, at: last.at === first.at ? first.at + 1 : last.at }];
  const scale = scaleLinear(
    used.map(({ at }) => at),
    used.map(({ value }) => value),
  );
  return { valueAt: (x) => scale(x), placeOf: (value) => scale.invert(value) };
}
