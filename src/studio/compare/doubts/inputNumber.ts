/** The number of an uncertain input: how it is written, and how it is set. */
import { readNumber } from '../../../../models/path.ts';
import type { Field } from '../../../../models/quantity.ts';
import type { Study } from '../../../../models/study.ts';
import type { Input } from '../../../../workers/decide/inputs.ts';
import type { Command } from '../../../document/commands/command.ts';
import { setNumbers } from '../../../document/commands/numbers.ts';
import { setSegmentShare } from '../../../document/commands/strategies.ts';
import { formatUnit, isPercent } from '../../../words/format.ts';
import { quantityOf } from '../../inspect/numeral.ts';
import { movedTo } from '../../inspect/steps.ts';
import type { CompareSpeech } from '../speech.ts';

/** Where the number of an input stands: of how well a strategy is carried out, its risk. */
export function pathOf({ id, kind }: Pick<Input, 'id' | 'kind'>): string {
  return kind === 'execution' ? `strategies.${id}.executionRisk` : id;
}

/** The number as it is in the study now, which may have been edited since the input was read. */
export function readInput(study: Study, input: Pick<Input, 'id' | 'kind'>): ReturnType<typeof readNumber> {
  return readNumber(study, pathOf(input));
}

/** A value that an input may have, to three digits, as it stands in a sentence. */
export function inputText(
  value: number,
  input: Pick<Input, 'id' | 'kind'>,
  study: Study,
  speech: CompareSpeech,
): string {
  const text = shortText(value, input, study, speech);
  return input.kind === 'execution' ? speech.doubts.ofPlan(text) : text;
}

/** The same as it stands in a chart: how well a strategy is carried out is a share, of what need not be said. */
export function shortText(
  value: number,
  input: Pick<Input, 'id' | 'kind'>,
  study: Study,
  speech: CompareSpeech,
): string {
  const field = readInput(study, input)?.field;
  return input.kind === 'execution' || !field ? speech.share(value) : numberText(value, field, study, speech);
}

export function numberText(value: number, field: Field, { currency }: Study, speech: CompareSpeech): string {
  const rounded = Number(value.toPrecision(3));
  switch (field.unit) {
    case 'money':
    case 'moneyPerYear':
      return speech.money(rounded, { short: true });
    case 'perYear':
    case 'gradePerYear':
    case 'points':
      return isPercent(field) ? formatShareText(rounded, speech, currency) : speech.number(rounded);
    default:
      return formatUnit(rounded, field, speech.language, { currency });
  }
}

function formatShareText(value: number, { language }: CompareSpeech, currency: string): string {
  return formatUnit(value, { unit: 'share', max: 1 }, language, { currency });
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
