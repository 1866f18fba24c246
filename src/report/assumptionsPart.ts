/** Everything that a study assumes: each number with its evidence, source and note; and those left at their defaults. */
import { numberPaths, readNumber, type Reading } from '../../models/path.ts';
import type { Evidence } from '../../models/quantity.ts';
import type { Study } from '../../models/study.ts';
import { formatInterval, formatUnit } from '../words/format.ts';
import { numberPlace } from '../words/inputs.ts';
import type { Language } from '../words/language.ts';
import { names } from '../words/names.ts';
import { reportWords } from '../words/report.ts';
import { escaped } from './escaped.ts';

/** A shape beside the word, so that no colour is needed. */
const signs: Readonly<Record<Evidence, string>> = {
  guess: '◌',
  expert: '◍',
  literature: '◐',
  measured: '●',
};

interface Stated {
  readonly what: string;
  readonly reading: Reading;
}

/** Numbers of one object stand below its name; those of which no more is said than their evidence share a line. */
export function assumptionsHtml(study: Study, language: Language): string {
  const words = reportWords[language];
  const groups = new Map<string, Stated[]>();
  // The numbers of all touchpoints have one default each: what is left alone is said once.
  const left = new Map<string, string>();
  for (const path of numberPaths(study)) {
    const reading = readNumber(study, path);
    if (!reading || path.startsWith('settings.')) continue;
    const parts = numberPlace(path, study, language).split(', ');
    const what = parts.at(-1) ?? path;
    if (reading.quantity !== undefined) {
      const of = parts.slice(0, -1).join(', ');
      groups.set(of, [...(groups.get(of) ?? []), { what, reading }]);
    } else if (reading.field.default !== null) left.set(what, valueOf(reading, study, language));
  }
  const rows = [...groups].map(([of, stated]) => {
    const name = escaped(of);
    const told = stated.filter(({ reading }) => !isBare(reading)).map((one) => rowOf(one, study, language));
    const bare = bareOf(stated, study, language);
    if (told.length === 0)
      return `<tr class="group"><th scope="row">${name}</th><td colspan="4">${bare}</td></tr>`;
    const heading = `<tr class="group over"><th scope="rowgroup" colspan="5">${name}</th></tr>`;
    return `${heading}${told.join('')}${bare === '' ? '' : `<tr><td class="bare" colspan="5">${bare}</td></tr>`}`;
  });
  const heads = [words.what, words.value, words.estimate, words.evidence, words.source].map(
    (head) => `<th scope="col">${escaped(head)}</th>`,
  );
  const rest = [...left].map(([what, value]) => `${what} ${value}`).join('; ');
  return `<table class="assumptions"><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table><p class="note"><strong>${escaped(
    words.defaults(left.size),
  )}.</strong> ${escaped(rest)}.</p>`;
}

/** No estimate, no source and no note. */
function isBare({ quantity }: Reading): boolean {
  const { low, source = '', note = '' } = quantity ?? {};
  return low === undefined && source === '' && note === '';
}

function bareOf(stated: readonly Stated[], study: Study, language: Language): string {
  const bare = stated.filter(({ reading }) => isBare(reading));
  const grades = Object.keys(signs) as Evidence[]; // the keys of that very table
  return grades
    .flatMap((evidence) => {
      const own = bare.filter(({ reading }) => (reading.quantity?.evidence ?? 'guess') === evidence);
      const said = own.map(
        ({ what, reading }) =>
          `${escaped(what)} <strong>${escaped(valueOf(reading, study, language))}</strong>`,
      );
      return said.length === 0 ? [] : [`${evidenceOf(evidence, language)}: ${said.join('; ')}`];
    })
    .join('<br>');
}

function rowOf({ what, reading }: Stated, study: Study, language: Language): string {
  const { field, quantity } = reading;
  const write = (given: number): string => formatUnit(given, field, language, { currency: study.currency });
  const { low, high, evidence = 'guess', source = '', note = '' } = quantity ?? {};
  const span = low === undefined || high === undefined ? '' : formatInterval(low, high, write);
  const origin = [source, note].filter((part) => part !== '').join('. ');
  return `<tr><th scope="row">${escaped(what)}</th><td>${escaped(valueOf(reading, study, language))}</td><td>${escaped(span)}</td><td>${evidenceOf(evidence, language)}</td><td>${escaped(origin)}</td></tr>`;
}

function evidenceOf(evidence: Evidence, language: Language): string {
  return `<span class="sign">${signs[evidence]} ${escaped(names[language].evidence[evidence])}</span>`;
}

function valueOf({ value, field }: Reading, study: Study, language: Language): string {
  return formatUnit(value, field, language, { currency: study.currency });
}
