/** Numbers that were pasted into the table of segments: the shares that were not pasted make room. */
import { guess, type Quantity } from '../../../models/quantity.ts';
import { segmentFields } from '../../../models/segment.ts';
import type { Study } from '../../../models/study.ts';
import type { Scope } from '../../document/commands/command.ts';
import { sharesAfter, type Block } from './block.ts';
import { numeralAt, quantityOf } from './numeral.ts';

export function pastedNumbers(
  study: Study,
  { numbers }: Pick<Block, 'numbers'>,
  scope: Scope,
): (readonly [path: string, quantity: Quantity])[] {
  const all = new Map(
    numbers.map(({ path, typed }) => [path, quantityOf(typed, numeralAt(study, path, scope)?.said, '')]),
  );
  const given = new Map(
    study.segments.flatMap(({ id }) => {
      const share = all.get(shareOf(id));
      return share ? [[id, share.value] as const] : [];
    }),
  );
  // In a strategy the others stay as they are: shares count in proportion.
  if (given.size === 0 || scope !== undefined) return [...all];
  const before = new Map(
    study.segments.map(({ id, share }) => [id, share?.value ?? segmentFields.share.default]),
  );
  for (const [id, value] of sharesAfter(before, given)) {
    const said = numeralAt(study, shareOf(id), undefined)?.said;
    all.set(shareOf(id), given.has(id) || said === undefined ? guess(value) : { ...said, value });
  }
  return [...all];
}

function shareOf(id: string): string {
  return `segments.${id}.share`;
}
