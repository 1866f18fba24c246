/** Everything that a study assumes: each number with its evidence, source and note; and those left at their defaults. */
import { numberPaths, readNumber, type Reading } from '../../models/path.ts';
import type { Evidence } from '../../models/quantity.ts';
import type { Study } from '../../models/study.ts';
import { formatInterval, formatUnit } from '../words/format.ts';
import type { Language } from '../words/language.ts';
import { names } from '../words/names.ts';
import { reportWords } from '../words/report.ts';
import { escaped } from './escaped.ts';
import { nameOfInput } from './voice.ts';

/** A shape beside the word, so that no colour is needed. */
const signs: Readonly<Record<Evidence, string>> = {
  guess: '◌',
  expert: '◍',
  literature: '◐',
  measured: '●',
};

export function assumptionsHtml(study: Study, language: Language): string {
  const words = reportWords[language];
  const all = numberPaths(study).flatMap((path) => {
    const reading = readNumber(study, path);
    return reading && !path.startsWith('settings.') ? [{ path, reading }] : [];
  });
  const stated = all.filter(({ reading }) => reading.quantity !== undefined);
  const place = (path: string): string => nameOfInput({ id: path, kind: 'number' }, study, language);
  // What is about one object stands below its name.
  let group = '';
  const rows = stated.map(({ path, reading }) => {
    const parts = place(path).split(', ');
    const of = parts.slice(0, -1).join(', ');
    const heading =
      of === group || of === ''
        ? ''
        : `<tr class="group"><th scope="rowgroup" colspan="5">${escaped(of)}</th></tr>`;
    group = of;
    return heading + rowOf(parts.at(-1) ?? path, reading, study, language);
  });
  // The numbers of all touchpoints have one default each: what is left alone is said once.
  const left = new Map<string, string>();
  for (const { path, reading } of all) {
    if (reading.quantity !== undefined || reading.field.default === null) continue;
    const what = place(path).split(', ').at(-1) ?? path;
    left.set(what, formatUnit(reading.value, reading.field, language, { currency: study.currency }));
  }
  const heads = [words.what, words.value, words.estimate, words.evidence, words.source].map(
    (head) => `<th scope="col">${escaped(head)}</th>`,
  );
  const rest = [...left].map(([what, value]) => `${what} ${value}`).join('; ');
  return `<table class="assumptions"><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table><p class="note"><strong>${escaped(
    words.defaults(left.size),
  )}.</strong> ${escaped(rest)}.</p>`;
}

function rowOf(what: string, { value, field, quantity }: Reading, study: Study, language: Language): string {
  const write = (given: number): string => formatUnit(given, field, language, { currency: study.currency });
  const { low, high, evidence = 'guess', source = '', note = '' } = quantity ?? {};
  const span = low === undefined || high === undefined ? '' : formatInterval(low, high, write);
  const origin = [source, note].filter((part) => part !== '').join('. ');
  const cells = [write(value), span, `${signs[evidence]} ${names[language].evidence[evidence]}`, origin];
  return `<tr><th scope="row">${escaped(what)}</th>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
}
