/** Every future that was lived, a row for each of its strategies. */
import type { Cell, Sheet } from '../../../document/formats/sheet.ts';
import type { Lived } from '../../compare/futures.svelte.ts';
import type { Named } from './strategies.ts';

/**
 * Net value is for the whole cohort, against the first strategy in the same future; empty where customers come to a dead
 * end. Then the value of each uncertain input in that future: a number of the study by its path, and by
 * `execution.ID` the share of its plan that a strategy achieves; the same edit of several strategies is one input, whose
 * values stand under each of its paths. Futures count from 1. Without futures no rows.
 */
export function futuresTable(lived: Lived | undefined, { nameOf }: Named): Sheet {
  const inputs = (lived?.inputs ?? []).flatMap(({ id, kind, copies }, place) =>
    (kind === 'execution' ? [`execution.${id}`] : [id, ...copies]).map((name) => ({ name, place })),
  );
  const columns = [
    'study',
    'seed',
    'future',
    'strategy id',
    'strategy',
    'net value',
    'currency',
    ...inputs.map(({ name }) => name),
  ];
  function* rows(): Generator<Cell[]> {
    if (!lived) return;
    const { study, seed, strategies, outlooks } = lived;
    for (const [f, { net, inputs: values }] of outlooks.entries()) {
      for (const [s, strategy] of strategies.entries()) {
        const known = inputs.map(({ place }) => values[place]);
        yield [study.name, seed, f + 1, strategy.id, nameOf(strategy), net[s], study.currency, ...known];
      }
    }
  }
  return { name: 'Futures', columns, rows: { [Symbol.iterator]: rows } };
}
