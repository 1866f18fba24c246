/** What stands at an arrow besides its chance: when it is open, and whether its share is held. */
import type { World } from '../../../models/world/inForce.ts';
import type { Arrow } from './journey.ts';

export interface Signs {
  /** It is open only after a visit that went well, or wrong; none if after any, or if its transitions differ. */
  readonly condition: 'ok' | 'failed' | undefined;
  readonly rest: boolean;
  readonly locked: boolean;
}

export function signsOf({ transitions }: Pick<Arrow, 'transitions'>, world: World | undefined): Signs {
  const conditions = new Set(
    transitions.map(({ id, condition }) => world?.transitions.get(id)?.condition ?? condition),
  );
  const [condition] = conditions;
  return {
    condition: conditions.size === 1 && condition !== 'any' ? condition : undefined,
    rest: transitions.some(({ hold }) => hold === 'else'),
    locked: transitions.some(({ hold }) => hold === 'locked'),
  };
}

/** As wide as the widest text of such an arrow, for which room is made. */
export function roomFor({ condition, rest, locked }: Signs, changed: boolean): string {
  return `${condition ? '✓ ' : ''}${rest ? 'else ' : ''}${changed ? '00.0% ' : ''}00.0%${locked ? ' L' : ''}`;
}
