/** With whom a strategy is compared in what explains it. */
import type { View } from '../../view.svelte.ts';
import type { Deciding } from '../deciding.svelte.ts';

/**
 * The reference; of the reference itself the best of the others. Both are places among the strategies shown; undefined
 * where there is no other.
 */
export function rivalOf(index: number, deciding: Deciding, view: View): number | undefined {
  if (index !== deciding.reference) return deciding.reference;
  const { standings } = deciding;
  for (const place of standings?.decision.order ?? []) {
    const other = view.strategies.findIndex(({ id }) => id === standings?.strategies[place].id);
    if (other >= 0 && other !== index) return other;
  }
  const [first] = [...view.strategies.keys()].filter((other) => other !== index);
  return first;
}

/** What is explained, and against what: the chosen strategy against the reference; where that is chosen, the leader. */
export function explained(
  deciding: Deciding,
  view: View,
): { readonly own: number; readonly against: number } | undefined {
  const rival = rivalOf(view.index, deciding, view);
  if (rival === undefined) return undefined;
  return view.index === deciding.reference
    ? { own: rival, against: view.index }
    : { own: view.index, against: rival };
}
