import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountFrom, amountWidth, dotTicks } from '../../src/charts/dots.ts';

test('the amounts of an axis keep clear of each other and within the plot, and zero is among them', () => {
  const span = fc.tuple(
    fc.double({ min: -1e7, max: -1, noNaN: true }),
    fc.double({ min: 1, max: 1e7, noNaN: true }),
  );
  fc.assert(
    fc.property(span, fc.integer({ min: 2 * amountWidth, max: 900 }), (domain, width) => {
      const ticks = dotTicks(domain, width);
      expect(ticks.some(({ value }) => value === 0)).toBe(true);
      for (const [i, tick] of ticks.entries()) {
        const from = amountFrom(tick);
        expect(from).toBeGreaterThanOrEqual(i > 0 ? amountFrom(ticks[i - 1]) + amountWidth : 0);
        expect(from + amountWidth).toBeLessThanOrEqual(width);
      }
    }),
    { seed: 7, numRuns: 500 },
  );
});
