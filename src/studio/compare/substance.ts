/** What of a study its results depend on, as text: two studies that only look different have the same. */
import type { Study } from '../../../models/study.ts';

const looks = new Set([
  'name',
  'note',
  'notes',
  'source',
  'evidence',
  'x',
  'y',
  'width',
  'curve',
  'channel',
  'bond',
  'hold',
  'currency',
  'startDate',
]);

export function substance(study: Study): string {
  return JSON.stringify(study, (key, value: unknown) => (looks.has(key) ? undefined : value));
}
