import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dotTicks } from '../../src/charts/dots.ts';

test('the amounts of an axis keep clear of each other, and zero is among them', () => {
  const span = fc.tuple(
    fc.double({ min: -1e7, max: -1, noNaN: true }),
    fc.double({ min: 1, max: 1e7, noNaN: true }),
  );
  fc.assert(
    fc.property(span, fc.integer({ min: 60, max: 900 }), (domain, width) => {
      const ticks = dotTicks(domain, width);
      expect(ticks.some(({ value }) => value === 0)).toBe(true);
      for (const [i, { at }] of ticks.entries())
        if (i > 0) expect(at - ticks[i - 1].at).toBeGreaterThanOrEqual(76);
    }),
    { seed: 7, numRuns: 500 },
  );
});
