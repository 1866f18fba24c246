/** How shares of customers move between stations from moment to moment: bars at the moments, bands between them. */

const frame = { left: 94, right: 66, top: 6, bottom: 22, bar: 9, gap: 5 } as const;

export interface FlowBand {
  readonly stretch: number;
  readonly from: number;
  readonly to: number;
  /** Of all, at every moment together 1. */
  readonly share: number;
}

export interface FlowsGeometry {
  readonly width: number;
  readonly height: number;
  readonly bar: number;
  /** Where the moments stand, by their middle. */
  readonly moments: readonly number[];
  readonly bars: readonly {
    readonly moment: number;
    readonly station: number;
    readonly x: number;
    readonly y: number;
    readonly height: number;
  }[];
  /** With how high each lies half way. */
  readonly bands: readonly (FlowBand & { readonly path: string; readonly middle: number })[];
}

/** `shares` by moment and station, from the top to the bottom; stations where nobody stands have no bar. */
export function flowsGeometry(
  shares: readonly (readonly number[])[],
  bands: readonly FlowBand[],
  { width, height }: { readonly width: number; readonly height: number },
): FlowsGeometry {
  const { left, right, top, bottom, bar, gap } = frame;
  const stations = shares[0]?.length ?? 0;
  const room = height - top - bottom - gap * Math.max(0, stations - 1);
  const step = Math.max(bar * 2, width - left - right - bar) / Math.max(1, shares.length - 1);
  const xs = shares.map((_, moment) => left + moment * step);
  const tops = shares.map((own) => {
    let y = top;
    return own.map((share) => {
      const at = y;
      y += share * room + gap;
      return at;
    });
  });
  // At both its ends a band lies where the station at its other end has it: bands of a bar do not cross beside it.
  const leaving = tops.map((own) => [...own]);
  const arriving = tops.map((own) => [...own]);
  const bySource = [...bands].sort((a, b) => a.stretch - b.stretch || a.from - b.from || a.to - b.to);
  const starts = new Map(
    bySource.map((band) => [band, take(leaving[band.stretch], band.from, band.share * room)]),
  );
  const byTarget = [...bands].sort((a, b) => a.stretch - b.stretch || a.to - b.to || a.from - b.from);
  const ends = new Map(
    byTarget.map((band) => [band, take(arriving[band.stretch + 1], band.to, band.share * room)]),
  );
  return {
    width,
    height,
    bar,
    moments: xs.map((x) => x + bar / 2),
    bars: shares.flatMap((own, moment) =>
      own.flatMap((share, station) =>
        share > 0 ? [{ moment, station, x: xs[moment], y: tops[moment][station], height: share * room }] : [],
      ),
    ),
    bands: bands.map((band) => {
      const [start, end, thick] = [starts.get(band) ?? 0, ends.get(band) ?? 0, band.share * room];
      return {
        ...band,
        path: ribbon(xs[band.stretch] + bar, start, xs[band.stretch + 1], end, thick),
        middle: (start + end + thick) / 2,
      };
    }),
  };
}

/** The next free place at a bar, which is then taken. */
function take(places: number[], station: number, height: number): number {
  const at = places[station];
  places[station] += height;
  return at;
}

function ribbon(x0: number, y0: number, x1: number, y1: number, height: number): string {
  const middle = (x0 + x1) / 2;
  const [a, b] = [y0 + height, y1 + height].map((y) => y.toFixed(1));
  return `M${x0},${y0.toFixed(1)}C${middle},${y0.toFixed(1)} ${middle},${y1.toFixed(1)} ${x1},${y1.toFixed(1)}V${b}C${middle},${b} ${middle},${a} ${x0},${a}Z`;
}
