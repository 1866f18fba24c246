import { describe, expect, test } from 'vitest';
import { parse } from '../../models/parse.ts';
import { visitCap } from '../../models/reference/cap.ts';
import { build } from '../building.ts';
import { expectShare, outcome, simulate } from '../theory/simulate.ts';
import { follow, kernelTracer } from '../theory/traces.ts';
import { nextCode } from '../../workers/kernel/kernel.ts';

describe('customers who go round without time passing', () => {
  const leaving = 1e-5;
  const study = build({
    touchpoints: { here: { charge: 0 }, there: { charge: 0 } },
    ways: [
      ['here', 'there', { wait: 0 }],
      ['there', 'here', { wait: 0, weight: 1 - leaving }],
      ['there', 'out', { wait: 0, weight: leaving }],
    ],
    settings: { horizon: 100, seed: 6 },
  });

  test('are warned of', () => {
    const { problems } = parse(study);
    expect(problems.map(({ kind }) => kind)).toEqual(['zero-wait-cycle']);
  });

  // Fails by chance 1 in 16,000.
  test('stop at the cap, stay to the horizon, and are counted', async () => {
    const customers = 64;
    const { tally, measures } = await simulate(study, undefined, customers);
    const capped = outcome(tally, 'capped');
    expect(capped).toBeGreaterThan(0);
    // half of the visits are there
    expectShare(capped, customers, (1 - leaving) ** (visitCap / 2 - 1));
    expect(outcome(tally, 'active')).toBe(capped);
    expect(measures.active.mean + measures.exits.journey.mean).toBe(1);
  });

  test('stop after as many visits in the reference as in the kernel', () => {
    const { visits, end } = follow(study, 0);
    expect(visits).toHaveLength(visitCap);
    expect(end.next.kind).toBe('capped');
    expect(end.time).toBe(100);
    const rows = kernelTracer(study).trace(0);
    expect(rows.rows).toHaveLength(visitCap);
    expect(rows.at(visitCap - 1, 'next')).toBe(nextCode.capped);
    expect(rows.at(visitCap - 1, 'spent')).toBe(100);
  });
});
