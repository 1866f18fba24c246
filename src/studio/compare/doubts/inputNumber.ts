/** The number of an uncertain input: how it is read, and how it is set. */
import { readNumber } from '../../../../models/path.ts';
import type { Study } from '../../../../models/study.ts';
import type { Input } from '../../../../workers/decide/inputs.ts';
import type { Command } from '../../../document/commands/command.ts';
import { setNumbers } from '../../../document/commands/numbers.ts';
import { setSegmentShare } from '../../../document/commands/strategies.ts';
import { pathOf } from '../../../words/inputs.ts';
import { quantityOf } from '../../inspect/numeral.ts';
import { movedTo } from '../../inspect/steps.ts';

/** The number as it is in the study now, which may have been edited since the input was read. */
export function readInput(study: Study, input: Pick<Input, 'id' | 'kind'>): ReturnType<typeof readNumber> {
  return readNumber(study, pathOf(input));
}

/** The middle of an input moved there; its estimate keeps its width. Undefined for what is no number of the study. */
export function setInput(study: Study, { id, copies, kind }: Input, to: number): Command | undefined {
  const read = kind === 'number' ? readNumber(study, id) : undefined;
  if (!read) return undefined;
  const { value, low, high } = movedTo(read.quantity ?? read, Number(to.toPrecision(3)), read.field);
  const typed = low === undefined || high === undefined ? { value } : { value, low, high };
  const quantity = quantityOf(typed, read.quantity, '');
  const segment = /^segments\.([^.]+)\.share$/.exec(id)?.[1];
  if (segment !== undefined) return setSegmentShare(segment, quantity);
  return setNumbers(
    [id, ...copies].map((path) => [path, quantity]),
    undefined,
    'change',
  );
}
