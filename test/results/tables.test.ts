/** The tables that are handed out, against what they were made from. */
import { expect, test } from 'vitest';
import { readNumber } from '../../models/path.ts';
import { exampleStudy } from '../../models/studies/examples.ts';
import { strategiesOf } from '../../models/study.ts';
import { compile } from '../../workers/compile/compile.ts';
import { liveFutures } from '../../workers/decide/futures.ts';
import { inputsOf } from '../../workers/decide/inputs.ts';
import type { Outlook } from '../../workers/decide/outlook.ts';
import { compare } from '../../workers/measures/compare.ts';
import { interval } from '../../workers/measures/estimate.ts';
import { inlineBackend } from '../../workers/run/backend.ts';
import { run } from '../../workers/run/run.ts';
import type { Cell, Sheet } from '../../src/document/formats/sheet.ts';
import { assumptionsTable } from '../../src/studio/files/tables/assumptions.ts';
import { futuresTable } from '../../src/studio/files/tables/futures.ts';
import { seriesTable } from '../../src/studio/files/tables/series.ts';
import { strategiesTable } from '../../src/studio/files/tables/strategies.ts';

const study = exampleStudy('duinpolis');
const strategies = strategiesOf(study);
const backend = inlineBackend();
const { tally } = await run({
  programs: strategies.map((strategy) => compile(study, strategy)),
  seed: 1,
  customers: 1024,
  backend,
});
const results = { study, strategies, tally, seed: 1, customers: 1024 };
const named = { nameOf: ({ name }: { readonly name: string }) => name };

type Row = Readonly<Record<string, Cell>>;

/** The rows by the names of their columns, each of which is there once. */
function rowsOf({ columns, rows }: Sheet): Row[] {
  expect(new Set(columns).size).toBe(columns.length);
  return [...rows].map((cells) => {
    expect(cells).toHaveLength(columns.length);
    return Object.fromEntries(columns.map((column, i) => [column, cells[i]]));
  });
}

test('a row for each measure of each strategy, with its interval and its paired difference', () => {
  const rows = rowsOf(strategiesTable(results, named));
  const keys = rows.map((row) => `${row['strategy id']} ${row.measure}`);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { strategy, measures, delta, netValue } of compare(study, strategies, tally)) {
    const row = (measure: string) =>
      rows.find((one) => one['strategy id'] === strategy.id && one.measure === measure);
    const clv = interval(measures.clv, tally.groups);
    expect(row('clv')).toMatchObject({ value: measures.clv.mean, ...clv, unit: 'EUR per customer' });
    expect(row('retention.1')?.value).toBe(measures.retention[0].mean);
    expect(row('tiers.loyal')?.value).toBe(measures.tiers.loyal.mean);
    const first = strategy === strategies[0];
    expect(row('clv')?.difference).toBe(first ? null : delta.clv.mean);
    expect(row('netValue')?.value).toBe(first ? undefined : netValue.mean);
  }
});

test('over time everybody is somewhere, on every day of every strategy', () => {
  const sums = new Map<string, number>();
  for (const row of rowsOf(seriesTable(results, named))) {
    const at = `${row['strategy id']} ${row.day}`;
    if (row.unit === 'share') sums.set(at, (sums.get(at) ?? 0) + Number(row.value));
  }
  expect(sums.size).toBe(strategies.length * tally.strategies[0].program.times.length);
  for (const sum of sums.values()) expect(sum).toBeCloseTo(1, 12);
});

test('a row for each strategy of each future, with the inputs it was lived with', async () => {
  const outlooks: Outlook[] = [];
  await liveFutures({ study, seed: 1, from: 0, to: 3, backend, onFuture: (one) => outlooks.push(one) });
  const inputs = inputsOf(study);
  expect(inputs.length).toBeGreaterThan(0);
  const rows = rowsOf(futuresTable({ study, seed: 1, strategies, inputs, outlooks }, named));
  expect(rows).toHaveLength(3 * strategies.length);
  const last = rows.at(-1);
  expect(last?.future).toBe(3);
  expect(last?.['net value']).toBe(outlooks[2].net[strategies.length - 1]);
  const number = inputs.findIndex(({ kind }) => kind === 'number');
  expect(last?.[inputs[number].id]).toBe(outlooks[2].inputs[number]);
  expect([...futuresTable(undefined, named).rows]).toEqual([]);
});

test('every number of the study, with where it comes from', () => {
  const rows = rowsOf(assumptionsTable(study, 'nl'));
  for (const row of rows) {
    const read = readNumber(study, String(row.path));
    expect(row.value).toBe(read?.value);
    expect(row.low).toBe(read?.quantity?.low ?? null);
    expect(row.evidence).toBe(read?.quantity?.evidence ?? read?.field.evidence);
  }
  expect(rows.some(({ low }) => low !== null)).toBe(true);
  expect(rows.find(({ path }) => path === 'market.lossWeight')?.words).toMatch(/verlie/);
});
