/** Why a text is no number of its field, in words. */
import type { Field } from '../../../models/quantity.ts';
import type { InspectWords } from '../../words/inspect.ts';
import { writeQuantity, type Fault } from './quantityText.ts';
import type { TextOptions } from './numberText.ts';

export function faultText(
  fault: Fault,
  field: Pick<Field, 'unit' | 'max'>,
  { faults }: InspectWords,
  options: TextOptions,
): string {
  const say = (value: number): string => writeQuantity({ value }, field, options);
  switch (fault.kind) {
    case 'empty':
      return faults.empty;
    case 'not-a-number':
      return faults.notANumber(fault.found);
    case 'wrong-unit':
      return faults.wrongUnit(fault.found);
    case 'too-many':
      return faults.tooMany(String(fault.count));
    case 'no-estimate':
      return faults.noEstimate;
    case 'out-of-range':
      return isOpen(fault.max) && fault.value < fault.min
        ? faults.tooSmall(say(fault.value), say(fault.min))
        : faults.outOfRange(say(fault.value), say(fault.min), say(fault.max));
    case 'order':
      return faults.order(say(fault.low), say(fault.middle), say(fault.high));
    case 'bounds':
      return faults.bounds(say(fault.min), say(fault.max));
    case 'skew':
      return faults.skew(say(fault.from), say(fault.to));
    default:
      return fault satisfies never;
  }
}

/** An end of a range that nobody comes near. */
export function isOpen(end: number): boolean {
  return Math.abs(end) >= 1e6;
}
