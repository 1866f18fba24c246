/** What a change is about: the number, and where it stands unless that is plain from what is around. */
import type { View } from '../view.svelte.ts';

/** `place` is the target in words, its parts separated by commas: touchpoint ‘advisor’, reach. */
export function changeTitle(place: string, target: string, view: View, named: boolean): string {
  const [collection, id] = target.split('.');
  const parts = place.split(', ');
  const what = parts.at(-1) ?? place;
  if (collection === 'touchpoints') {
    const name = view.grid?.placed.get(id)?.place.name ?? id;
    return named ? (parts.length > 1 ? `${name}: ${what}` : name) : what;
  }
  if (collection === 'transitions') {
    const arrow = view.grid?.journey.arrows.find(({ transitions }) =>
      transitions.some((one) => one.id === id),
    );
    const nameOf = (end: string): string => view.grid?.placed.get(end)?.place.name ?? end;
    return arrow ? `${nameOf(arrow.from)} – ${nameOf(arrow.to)}: ${what}` : place;
  }
  return place;
}
