/** What strategies change, as rows of a table: a number as it is, and as each of them sets it. */
import { strategyFields, type Strategy, type StrategyField } from '../../../models/strategy.ts';
import type { Study } from '../../../models/study.ts';
import { fieldNames } from '../../words/fields.ts';
import { formatUnit } from '../../words/format.ts';
import { changesOf } from '../draw/changes.ts';
import { titleOf, valuesOf } from '../inspect/changeText.ts';
import { dash, type Speech } from '../speech.svelte.ts';
import type { View } from '../view.svelte.ts';

export interface InputRow {
  /** Of what is changed, or the field of the strategies. */
  readonly path: string;
  readonly title: string;
  readonly asIs: string;
  /** By strategy; '' where it changes nothing here. */
  readonly cells: readonly string[];
}

/** Costs, start, ramp and risk; fields that no strategy uses are left out. */
export function costRows(study: Study, strategies: readonly Strategy[], speech: Speech): InputRow[] {
  const keys = Object.keys(strategyFields) as StrategyField[]; // the keys of that very table
  return keys.flatMap((key) => {
    const field = strategyFields[key];
    const values = strategies.map((strategy) => strategy[key]?.value ?? field.default);
    if (values.every((value) => value === 0)) return [];
    const write = (value: number): string =>
      value === 0 ? '' : formatUnit(value, field, speech.language, { currency: study.currency });
    const { name } = fieldNames[speech.language].strategy[key];
    return [{ path: key, title: name, asIs: dash, cells: values.map(write) }];
  });
}

/** Everything that any of the strategies changes in the journey, the customers or the market. */
export function changeRows(
  study: Study,
  strategies: readonly Strategy[],
  view: View,
  speech: Speech,
): InputRow[] {
  const { added, removed } = speech.words.strategy;
  const rows = new Map<string, { path: string; title: string; asIs: string; cells: string[] }>();
  for (const [s, strategy] of strategies.entries()) {
    for (const change of changesOf(study, strategy).all) {
      const [before, after] = valuesOf(change, strategy.id, study, speech);
      const row = rows.get(change.target) ?? {
        path: change.target,
        title: titleOf(change, view, speech),
        asIs: before === '' ? dash : before,
        cells: strategies.map(() => ''),
      };
      row.cells[s] = change.kind === 'added' ? added : change.kind === 'removed' ? removed : after;
      rows.set(change.target, row);
    }
  }
  return [...rows.values()];
}
