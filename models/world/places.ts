/** Where in a world the number or the choice stands that a path names. */
import type { Field } from '../quantity.ts';
import { fieldAt, isTier } from '../tables.ts';
import { touchpointChoices } from '../touchpoint.ts';
import { transitionChoices } from '../transition.ts';
import type { World } from './inForce.ts';

/** The number that a path of the customer model names, or undefined. */
export function numberAt(
  world: World,
  target: string,
): { holder: Record<string, number>; key: string; field: Field } | undefined {
  const names = target.split('.');
  // A number of the market stands by itself.
  const [collection, id, key = id] = names;
  const field = fieldAt(names);
  const holder = holderOf(world, collection, id);
  if (field === undefined || holder === undefined) return undefined;
  // The field tables and the worlds share their keys, which the types cannot say for a key that is a string.
  return { holder: holder as Record<string, number>, key, field };
}

function holderOf(world: World, collection: string, id: string): object | undefined {
  switch (collection) {
    case 'market':
      return world.market;
    case 'tiers':
      return isTier(id) ? world.tiers[id] : undefined;
    case 'segments':
    case 'touchpoints':
    case 'transitions':
      return world[collection].get(id);
    default:
      return undefined;
  }
}

/** The choice (layer, law …) that a path names, with its options, or undefined. */
export function choiceAt(
  world: World,
  target: string,
): { holder: Record<string, string>; key: string; options: readonly string[] } | undefined {
  const [collection, id, key, ...rest] = target.split('.');
  if (key === undefined || rest.length > 0) return undefined;
  const [choices, holder] =
    collection === 'touchpoints'
      ? [touchpointChoices, world.touchpoints.get(id)]
      : collection === 'transitions'
        ? [transitionChoices, world.transitions.get(id)]
        : [{}, undefined];
  if (holder === undefined || !Object.hasOwn(choices, key)) return undefined;
  // As above: the keys of the choices are keys of the holder.
  return { holder: holder as never, key, options: (choices as Record<string, readonly string[]>)[key] };
}
