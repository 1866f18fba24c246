import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleIds, exampleStudy } from '../../models/studies/examples.ts';
import type { Study } from '../../models/study.ts';
import { arrange } from '../../src/document/commands/places.ts';
import { laidOut, positionsOf } from '../../src/studio/draw/arrange.ts';
import { journeyOf } from '../../src/studio/draw/journey.ts';
import { drawingOf, gridOf } from '../../src/studio/draw/layout.ts';
import { noteSize } from '../../src/studio/draw/notes.ts';
import { phaseAt, phaseColumns, phaseIndexAt, resizePhase } from '../../src/studio/draw/phases.ts';
import { sizes } from '../../src/studio/draw/sizes.ts';

const fonkel = exampleStudy('fonkel');

/** A study of any shape: so many touchpoints, each in some phase or in none, and arrows between any of them. */
const studies = fc
  .record({
    phases: fc.integer({ min: 0, max: 5 }),
    touchpoints: fc.array(fc.option(fc.nat(4)), { minLength: 1, maxLength: 30 }),
    exits: fc.integer({ min: 0, max: 3 }),
    arrows: fc.array(fc.tuple(fc.nat(29), fc.nat(32)), { maxLength: 70 }),
  })
  .map(({ phases, touchpoints, exits, arrows }): Study => {
    const [model] = fonkel.touchpoints;
    const [way] = fonkel.transitions;
    const all = touchpoints.map((phase, i) => {
      const { phase: _, ...rest } = model;
      const known = phase !== null && phase < phases;
      return { ...rest, id: `t${i}`, name: `T ${i}`, ...(known ? { phase: `p${phase}` } : {}) };
    });
    const ends = Array.from({ length: exits }, (_, i) => ({ id: `e${i}`, name: `E ${i}` }));
    const ids = [...all, ...ends].map(({ id }) => id);
    return {
      ...fonkel,
      start: 't0',
      phases: Array.from({ length: phases }, (_, i) => ({ id: `p${i}`, name: `P ${i}` })),
      touchpoints: all,
      exits: ends,
      transitions: arrows.map(([from, to], i) => ({
        ...way,
        id: `w${i}`,
        from: `t${from % all.length}`,
        to: ids[to % ids.length],
      })),
      strategies: [],
      events: [],
      notes: [],
    };
  });

function expectInside(study: Study): void {
  const columns = phaseColumns(study.phases);
  const right = columns.reduce((sum, { width }) => sum + width, 0);
  for (const { id, phase, x = NaN } of study.touchpoints) {
    const column = columns.find((one) => one.id === phase);
    expect(x, id).toBeGreaterThanOrEqual(column ? column.left : right);
    if (column) expect(x + sizes.place.width, id).toBeLessThanOrEqual(column.left + column.width);
  }
  for (const { id, x = NaN } of study.exits) expect(x, id).toBeGreaterThanOrEqual(right);
  expect(columns.every(({ width }) => width >= sizes.phase)).toBe(true);
}

describe.each(exampleIds)('%s arranged', (id) => {
  const study = laidOut(exampleStudy(id));

  test('has each touchpoint in the column of its phase, and exits right of all', () => {
    expectInside(study);
  });

  test('looks as it does before it is arranged', () => {
    const draw = (one: Study) => {
      const grid = gridOf(journeyOf(one));
      return drawingOf(grid, grid.journey.arrows, () => '00%');
    };
    const lines = (one: Study) => draw(one).arrows.map(({ points }) => points);
    expect(lines(study)).toEqual(lines(exampleStudy(id)));
  });

  test('is arranged once: what stands stays', () => {
    expect(laidOut(study)).toBe(study);
  });

  test('stands on the grid to which hands snap', () => {
    for (const { x = NaN, y = NaN } of [...study.touchpoints, ...study.exits])
      expect([x % sizes.grid, y % sizes.grid]).toEqual([0, 0]);
  });
});

test('any study is arranged with places in the columns of their phases, none upon another', () => {
  fc.assert(
    fc.property(studies, (study) => {
      const now = laidOut(study);
      expectInside(now);
      const seen = new Set([...now.touchpoints, ...now.exits].map(({ x, y }) => `${x} ${y}`));
      expect(seen.size).toBe(now.touchpoints.length + now.exits.length);
    }),
    { numRuns: 60 },
  );
});

test('every arrow is drawn wherever places stand, on each other too, with its ends at its places', () => {
  const spot = fc.record({ x: fc.integer({ min: -600, max: 900 }), y: fc.integer({ min: -600, max: 900 }) });
  fc.assert(
    fc.property(studies, fc.array(spot, { minLength: 33, maxLength: 33 }), (study, spots) => {
      const ids = [...study.touchpoints, ...study.exits].map(({ id }) => id);
      const now = arrange(new Map(ids.map((id, i) => [id, spots[i % 33]])), new Map()).apply(study);
      const grid = gridOf(journeyOf(now));
      const { arrows, folded } = drawingOf(grid, grid.journey.arrows, () => '00%');
      expect(arrows.length + folded.length).toBe(grid.journey.arrows.length);
      for (const { arrow, points, label } of arrows) {
        const [a, b] = [grid.placed.get(arrow.from), grid.placed.get(arrow.to)];
        expect([...points.flatMap(({ x, y }) => [x, y]), label.x, label.y].every(Number.isFinite)).toBe(true);
        expect(a && touches(points[0], a)).toBe(true);
        expect(b && touches(points[points.length - 1], b)).toBe(true);
        // Level and upright parts only.
        for (const [i, point] of points.slice(1).entries())
          expect(Math.min(Math.abs(point.x - points[i].x), Math.abs(point.y - points[i].y))).toBeLessThan(
            0.51,
          );
      }
    }),
    { numRuns: 150 },
  );
});

test('a place that comes in without a position stands in the column of its phase, on no other', () => {
  const study = laidOut(exampleStudy('securebank'));
  const { x: _x, y: _y, ...bare } = study.touchpoints[5];
  const now: Study = { ...study, touchpoints: [...study.touchpoints, { ...bare, id: 'newcomer' }] };
  const grid = gridOf(journeyOf(now));
  const at = grid.placed.get('newcomer');
  expect(at && phaseAt(grid.phases, at.x + 90)?.id).toBe(bare.phase);
  for (const [id, other] of grid.placed)
    if (id !== 'newcomer' && at) expect(at.y >= other.y + other.height || at.x !== other.x, id).toBe(true);
});

test('a phase without width has one; a blank study with phases gets its columns', () => {
  const blank: Study = { ...fonkel, touchpoints: [], exits: [], transitions: [], notes: [] };
  expect(laidOut(blank).phases.every(({ width }) => width === sizes.phase)).toBe(true);
  expect(phaseColumns(blank.phases).map(({ left }) => left)).toEqual([0, 240, 480, 720, 960]);
});

test('a wider phase moves what stands right of it, and nothing else', () => {
  const study = laidOut(fonkel);
  const [first] = study.phases;
  const now = resizePhase(study, first.id, (first.width ?? 0) + 80).apply(study);
  for (const [i, { phase, x = NaN }] of study.touchpoints.entries())
    expect(now.touchpoints[i].x).toBe(phase === first.id ? x : x + 80);
  expectInside(now);
});

test('the phase at a place, and where a new one goes', () => {
  const columns = phaseColumns([
    { id: 'a', name: 'A', width: 100 },
    { id: 'b', name: 'B', width: 300 },
  ]);
  expect([-1, 0, 99, 100, 399, 400].map((x) => phaseAt(columns, x)?.id)).toEqual([
    undefined,
    'a',
    'a',
    'b',
    'b',
    undefined,
  ]);
  expect([-50, 60, 120, 260, 999].map((x) => phaseIndexAt(columns, x))).toEqual([0, 1, 1, 2, 2]);
});

test('notes are put below the journey, beside each other', () => {
  const study: Study = {
    ...exampleStudy('duinpolis'),
    notes: ['one', 'two\nlines', 'a longer note that needs more than a single line'].map((text, i) => ({
      id: `n${i}`,
      text,
      x: 10 * i,
      y: 40,
    })),
  };
  const { to } = positionsOf(study);
  const notes = study.notes.map(({ id, text }) => ({ ...(to.get(id) ?? { x: 0, y: 0 }), ...noteSize(text) }));
  const bottom = Math.max(...study.touchpoints.map(({ id }) => (to.get(id)?.y ?? 0) + sizes.place.height));
  for (const [i, { x, y }] of notes.entries()) {
    expect(y).toBeGreaterThan(bottom);
    if (i > 0) expect(x).toBeGreaterThan(notes[i - 1].x + notes[i - 1].width);
  }
  expect(notes.map(({ height }) => height)).toEqual([38, 56, 56]);
});

function touches(
  { x, y }: { readonly x: number; readonly y: number },
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): boolean {
  const [dx, dy] = [x - box.x, y - box.y];
  return dx >= -0.51 && dy >= -0.51 && dx <= box.width + 0.51 && dy <= box.height + 0.51;
}
