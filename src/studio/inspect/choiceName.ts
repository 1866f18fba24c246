/** What a choice of a touchpoint or a transition is called. */
import type { Names } from '../../words/names.ts';

/** `target`: `touchpoints.ID.layer`, `transitions.ID.law` … What has no name is given as it is. */
export function choiceName(target: string, value: string, names: Names): string {
  const key = target.slice(target.lastIndexOf('.') + 1);
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    layer: names.layers,
    kind: names.kinds,
    channel: names.channels,
    bond: names.bonds,
    condition: names.conditions,
    law: names.laws,
  };
  const table = Object.hasOwn(tables, key) ? tables[key] : undefined;
  return table && Object.hasOwn(table, value) ? table[value] : value;
}
