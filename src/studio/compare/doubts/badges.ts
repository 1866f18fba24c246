/** The badge of a strategy that was lived, as it is shown now; undefined if it is shown no more. */
import type { Badge } from '../../badge.ts';
import type { View } from '../../view.svelte.ts';
import type { Lived } from '../futures.svelte.ts';

export function badgeAt({ strategies }: Lived, place: number, view: View): Badge | undefined {
  const { id } = strategies[place];
  return view.badges[view.strategies.findIndex((one, index) => (place === 0 ? index === 0 : one.id === id))];
}
