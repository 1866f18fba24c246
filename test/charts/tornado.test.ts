import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tornadoGeometry, type Sway } from '../../src/charts/tornado.ts';

const [width, height] = [240, 40];

const sway = (low: number, high: number, flip?: Sway['flip']): Sway => ({
  low: { value: 1, lead: low, range: { low: low - 0.1, high: low + 0.1 } },
  high: { value: 3, lead: high, range: { low: high - 0.1, high: high + 0.1 } },
  middle: 2,
  height,
  flip,
});

test('halves reach from now to the lead at either end, each with its value outside', () => {
  const { rows, now, zero } = tornadoGeometry([sway(-1, 2)], 0.5, width);
  const [{ low, high }] = rows;
  expect(low.x + low.width).toBeCloseTo(now, 9);
  expect(high.x).toBeCloseTo(now, 9);
  expect(low.end).toBeLessThan(zero);
  expect(low.label.side).toBe('left');
  expect(high.label.side).toBe('right');
  expect(low.label.x).toBeLessThan(low.from);
  expect(high.label.x).toBeGreaterThan(high.to);
});

test('halves of which both raise the lead lie one above the other', () => {
  const [{ low, high }] = tornadoGeometry([sway(1, 2)], 0.5, width).rows;
  expect(low.y + low.height).toBeLessThanOrEqual(high.y);
  expect(low.label.side).toBe('right');
  expect(low.label.y).toBeLessThan(high.label.y);
});

test('a place along the bar is a value of the input, through all that is known', () => {
  const geometry = tornadoGeometry([sway(-1, 2, { value: 1.8, lead: 0 })], 0.5, width);
  const [{ low, high, flip, valueAt, placeOf }] = geometry.rows;
  expect(flip).toBe(geometry.zero);
  expect(valueAt(geometry.zero)).toBeCloseTo(1.8, 9);
  expect(valueAt(geometry.now)).toBeCloseTo(2, 9);
  expect(valueAt(low.end)).toBeCloseTo(1, 9);
  expect(placeOf(3)).toBeCloseTo(high.end, 9);
  // Beyond what is known it goes on as it was.
  expect(valueAt(high.end + 10)).toBeGreaterThan(3);
});

test('everything is a number and within the width, whatever the leads', () => {
  const lead = fc.double({ min: -1e7, max: 1e7, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(lead, lead), { minLength: 1, maxLength: 9 }), lead, (leads, middle) => {
      const sways = leads.map(([low, high]) => sway(low, high, { value: 1.5, lead: 0 }));
      const { rows, zero, now } = tornadoGeometry(sways, middle, width);
      for (const { low, high, flip, valueAt } of rows) {
        for (const x of [low.x, low.end, low.from, high.x, high.end, high.to, flip ?? NaN, zero, now]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
        }
        expect(valueAt(zero)).not.toBeNaN();
      }
    }),
  );
});

test('inputs that move nothing give bars of no width', () => {
  const still: Sway = {
    low: { value: 1, lead: 0, range: { low: 0, high: 0 } },
    high: { value: 3, lead: 0, range: { low: 0, high: 0 } },
    middle: 2,
    height,
    flip: undefined,
  };
  const [{ low, high }] = tornadoGeometry([still], 0, width).rows;
  expect(low.width).toBe(0);
  expect(low.label.side).not.toBe(high.label.side);
});

test('a diamond covers no value at the end of a bar, and values of a row do not cover each other', () => {
  const lead = fc.double({ min: -10, max: 10, noNaN: true });
  fc.assert(
    fc.property(lead, lead, lead, lead, (low, high, middle, flip) => {
      const { rows } = tornadoGeometry([sway(low, high, { value: 1.5, lead: flip })], middle, width);
      const [row] = rows;
      const at = row.flip ?? NaN;
      const diamond = { left: at - 7, right: at + 7, top: row.y - 7, bottom: row.y + 7 };
      const [one, other] = [row.low, row.high].map(({ label: { x, y, side } }) => ({
        left: side === 'left' ? x - 50 : x,
        right: side === 'left' ? x : x + 50,
        // Of digits in 11 px above their line.
        top: y - 8,
        bottom: y,
      }));
      const apart = (a: typeof diamond, b: typeof diamond): boolean =>
        a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
      expect([apart(one, diamond), apart(other, diamond), apart(one, other)]).toEqual([true, true, true]);
      for (const { top, bottom } of [one, other]) {
        expect(top).toBeGreaterThanOrEqual(0);
        expect(bottom).toBeLessThanOrEqual(height);
      }
    }),
  );
});
