import { expect, it } from 'vitest';
import { asIs } from '../../models/strategy.ts';
import { compile } from '../../workers/compile/compile.ts';
import { compare } from '../../workers/measures/compare.ts';
import { inlineBackend } from '../../workers/run/backend.ts';
import { run } from '../../workers/run/run.ts';
import { mostGroups } from '../../workers/tally/groups.ts';
import { outcomeIndex } from '../../workers/tally/layout.ts';
import { changed, studyOf } from '../models/tiny.ts';

/** Few visits, so that many customers cost little. */
const study = studyOf(
  changed(({ settings, transitions }) => {
    settings.horizon = 365;
    for (const transition of transitions) transition.wait = 100;
  }),
);
const strategies = [asIs, ...study.strategies];
const programs = strategies.map((strategy) => compile(study, strategy));
const backend = inlineBackend();

it('a long run puts groups together, loses no customer and keeps its standard errors', async () => {
  const customers = 70_000;
  const { tally } = await run({ programs, seed: 3, customers, backend });
  expect(tally.groups).toBe(Math.ceil(customers / 128));
  expect(tally.groups).toBeLessThanOrEqual(mostGroups);
  for (const { groups, cells } of tally.strategies) {
    for (const column of [outcomeIndex.customers, outcomeIndex.visits, outcomeIndex.cash]) {
      let sum = 0;
      for (let g = 0; g < groups.count; g++) sum += groups.rows[groups.row(g, undefined) + column];
      expect(sum).toBe(cells[column]);
    }
  }
  // Who is still there is a share of independent customers, whose error is known. 547 groups know a variance to 6 %, an
  // error to 3 %; four times that fails by chance in 1 of 16,000 seeds.
  const { active } = compare(study, strategies, tally)[0].measures;
  expect(active.mean).toBeGreaterThan(0.01);
  const known = Math.sqrt((active.mean * (1 - active.mean)) / customers);
  expect(Math.abs(active.se / known - 1)).toBeLessThan(0.12);
});

it('in a run extended past the limit groups are what they are in one long from the start', async () => {
  const first = await run({ programs, seed: 3, customers: 30_000, backend });
  const extended = await run({ programs, seed: 3, customers: 36_000, backend, extend: first });
  const direct = await run({ programs, seed: 3, customers: 36_000, backend });
  expect(first.tally.groups).toBe(Math.ceil(30_000 / 32));
  expect(extended.tally.groups).toBe(Math.ceil(36_000 / 64));
  for (const [s, { groups }] of extended.tally.strategies.entries()) {
    const other = direct.tally.strategies[s].groups;
    const used = (kept: typeof groups) => kept.rows.subarray(0, kept.count * kept.width.rows);
    expect(used(groups)).toEqual(used(other));
    expect(groups.met.subarray(0, groups.count * groups.width.met)).toEqual(
      other.met.subarray(0, other.count * other.width.met),
    );
  }
});
