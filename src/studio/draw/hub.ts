/** The touchpoint to which customers return from everywhere. Arrows back to it are folded, or they would hide the rest. */
import type { Journey } from './journey.ts';

export function hubOf({ places, arrows }: Journey): string | undefined {
  const sources = new Map<string, number>();
  for (const { from, to } of arrows) if (from !== to) sources.set(to, (sources.get(to) ?? 0) + 1);
  const touchpoints = places.filter(({ kind }) => kind === 'touchpoint');
  const candidates = touchpoints
    .map(({ id }) => ({ id, count: sources.get(id) ?? 0 }))
    .filter(({ count }) => count >= 4 && count >= 0.4 * (touchpoints.length - 1));
  const [most] = candidates.sort((a, b) => b.count - a.count);
  return most?.id;
}

/** Whether an arrow leads back to the hub, from its own column or a later one. */
export function isFolded(
  { from, to }: { readonly from: string; readonly to: string },
  hub: string | undefined,
  columnOf: ReadonlyMap<string, number>,
): boolean {
  if (to !== hub || from === hub) return false;
  return (columnOf.get(from) ?? 0) >= (columnOf.get(to) ?? 0);
}
