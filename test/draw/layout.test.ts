import { describe, expect, test } from 'vitest';
import { asIs } from '../../models/strategy.ts';
import { exampleIds, exampleStudy } from '../../models/studies/examples.ts';
import type { Study } from '../../models/study.ts';
import { chancesOf } from '../../src/studio/draw/chances.ts';
import { isFolded } from '../../src/studio/draw/hub.ts';
import { journeyOf } from '../../src/studio/draw/journey.ts';
import { drawingOf, gridOf, type Drawing, type PlacedPlace } from '../../src/studio/draw/layout.ts';
import type { Point } from '../../src/studio/draw/path.ts';

const draw = (study: Study): Drawing => {
  const grid = gridOf(journeyOf(study));
  return drawingOf(grid, grid.journey.arrows, () => '00.0%');
};

describe.each(exampleIds)('the map of %s', (id) => {
  const study = exampleStudy(id);
  const drawing = draw(study);

  test('shows every touchpoint and exit once, none upon another', () => {
    const ids = drawing.places.map(({ place }) => place.id).sort();
    expect(ids).toEqual([...study.touchpoints, ...study.exits].map((one) => one.id).sort());
    for (const [i, a] of drawing.places.entries())
      for (const b of drawing.places.slice(i + 1))
        expect(overlap(a, b), `${a.place.id} ${b.place.id}`).toBe(false);
  });

  test('has the phases as columns, from left to right', () => {
    const columns = study.phases.map(({ id: phase }) =>
      drawing.places.flatMap(({ place, x }) =>
        place.kind === 'touchpoint' && place.touchpoint.phase === phase ? [x] : [],
      ),
    );
    for (const column of columns) expect(new Set(column).size).toBe(1);
    const lefts = columns.map(([x]) => x);
    expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
  });

  test('draws or folds every arrow, and leads none behind a place', () => {
    expect(drawing.arrows.length + drawing.folded.length).toBe(journeyOf(study).arrows.length);
    for (const { arrow, points } of drawing.arrows) {
      for (const placed of drawing.places)
        for (const [a, b] of parts(points))
          expect(crosses(a, b, placed), `${arrow.id} ${placed.place.id}`).toBe(false);
    }
  });

  test('lays no label on a place', () => {
    for (const { arrow, label } of drawing.arrows) {
      const box = { x: label.x - label.width / 2, y: label.y - 7, width: label.width, height: 14 };
      for (const placed of drawing.places)
        expect(overlap(box, placed), `${arrow.id} ${placed.place.id}`).toBe(false);
    }
  });

  test('stays the same, and stands still when other arrows are shown', () => {
    expect(draw(study)).toEqual(drawing);
    const grid = gridOf(journeyOf(study));
    expect(drawingOf(grid, grid.journey.arrows.slice(5), () => '').places).toEqual(drawing.places);
  });

  test('says chances that add up to 1', () => {
    const chances = chancesOf(study, asIs);
    for (const { id: from } of study.touchpoints) {
      const sum = [...chances].reduce(
        (all, [arrow, chance]) => all + (arrow.startsWith(`${from}>`) ? chance : 0),
        0,
      );
      expect(sum, from).toBeCloseTo(1, 9);
    }
  });
});

test('arrows back to the touchpoint where most return are folded, those forward to it are not', () => {
  const grid = gridOf(journeyOf(exampleStudy('securebank')));
  expect(grid.hub).toBe('app');
  expect(isFolded({ from: 'complaint', to: 'app' }, grid.hub, grid.field.columnOf)).toBe(true);
  expect(isFolded({ from: 'onboarding', to: 'app' }, grid.hub, grid.field.columnOf)).toBe(false);
  expect(isFolded({ from: 'app', to: 'app' }, grid.hub, grid.field.columnOf)).toBe(false);
});

test('what leads to nowhere is left out; a study without phases is laid out by steps from the start', () => {
  const study = exampleStudy('duinpolis');
  const broken: Study = {
    ...study,
    phases: [],
    transitions: study.transitions.map((one, i) => (i === 3 ? { ...one, to: 'nowhere' } : one)),
  };
  const drawing = draw(broken);
  expect(drawing.places).toHaveLength(study.touchpoints.length + study.exits.length);
  expect(drawing.phases).toEqual([]);
  const x = (id: string): number => drawing.places.find(({ place }) => place.id === id)?.x ?? NaN;
  expect(x('welcome')).toBeLessThan(x('quiet'));
  expect(x('quiet')).toBeLessThan(x('renewal'));
});

test('a study with nothing in it, and one with a thousand touchpoints, are drawn too', () => {
  const study = exampleStudy('fonkel');
  expect(draw({ ...study, touchpoints: [], transitions: [], exits: [], strategies: [] }).places).toEqual([]);
  const [first] = study.touchpoints;
  const touchpoints = Array.from({ length: 1000 }, (_, i) => ({
    ...first,
    id: `t${i}`,
    phase: study.phases[i % 5].id,
  }));
  const [way] = study.transitions;
  const transitions = Array.from({ length: 5000 }, (_, i) => ({
    ...way,
    id: `w${i}`,
    from: `t${i % 1000}`,
    to: `t${(i * 7919) % 1000}`,
  }));
  const began = performance.now();
  expect(draw({ ...study, start: 't0', touchpoints, transitions, strategies: [] }).places).toHaveLength(
    1000 + study.exits.length,
  );
  expect(performance.now() - began).toBeLessThan(5_000);
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function parts(points: readonly Point[]): [Point, Point][] {
  return points.slice(1).map((point, i) => [points[i], point]);
}

/** Whether a level or upright line runs through the inside of a place. */
function crosses(a: Point, b: Point, { x, y, width, height }: PlacedPlace): boolean {
  const inside = { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
  return overlap(
    {
      x: Math.min(a.x, b.x),
      y: Math.min(a.y, b.y),
      width: Math.abs(a.x - b.x) + 0.01,
      height: Math.abs(a.y - b.y) + 0.01,
    },
    inside,
  );
}
