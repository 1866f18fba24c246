/** Every number of a study, with what is said of it. */
import { numberPaths, readNumber } from '../../../../models/path.ts';
import type { Study } from '../../../../models/study.ts';
import type { Sheet } from '../../../document/formats/sheet.ts';
import type { Language } from '../../../words/language.ts';
import { numberPlace } from '../../../words/inputs.ts';

const columns = ['path', 'words', 'value', 'low', 'high', 'unit', 'evidence', 'source', 'note'];

/** Of a number that the study leaves out the default, with its evidence and source. */
export function assumptionsTable(study: Study, language: Language): Sheet {
  const rows = numberPaths(study).flatMap((path) => {
    const read = readNumber(study, path);
    if (!read) return [];
    const { value, field, quantity } = read;
    const { low, high, evidence, source, note } = quantity ?? { ...field, low: null, high: null, note: '' };
    const words = numberPlace(path, study, language);
    return [[path, words, value, low ?? null, high ?? null, field.unit, evidence, source, note]];
  });
  return { name: 'Assumptions', columns, rows };
}
