/** Numbers as people write them in a spreadsheet, in English or Dutch. */

export type Locale = 'en' | 'nl';

/** Powers of ten of what may follow a number, so that 12% is 0.12 to the last digit. */
const scales: Readonly<Record<string, number>> = {
  '': 0,
  '%': -2,
  k: 3,
  m: 6,
  mln: 6,
  mio: 6,
  bn: 9,
  mrd: 9,
  mld: 9,
};
const written = /^([\d.,]*\d[.,]?)(?:e([+-]?\d{1,3}))?(%|k|m|mln|mio|bn|mrd|mld)?$/i;

/**
 * 1,234.5 or 1.234,5; 0,25 in either language; 12%, 1.5k, € −3,50, (200) for −200. Undefined for what is no number.
 * One separator with three digits behind it is taken as the language has it: 1.234 is 1234 in Dutch.
 */
export function readNumber(text: string, locale: Locale): number | undefined {
  if (text.length > 60) return undefined;
  const plain = text.replace(/[\s\u00a0\u202f\u2009'’_]/g, '').replace(/[−–]/g, '-');
  const bare = plain.replace(/\p{Sc}|EUR|USD|GBP|CHF/giu, '').replace(/,-+$/, '');
  const inside = /^\((.+)\)$/.exec(bare)?.[1];
  const [, sign, size] = /^([+-]?)(.*)$/.exec(inside ?? bare) ?? ['', '', ''];
  const match = written.exec(size);
  if (!match) return undefined;
  const digits = decimal(match[1], locale);
  if (digits === undefined) return undefined;
  const power = Number(match[2] ?? 0) + scales[(match[3] ?? '').toLowerCase()];
  const value = Number(`${digits}e${power}`);
  if (!Number.isFinite(value)) return undefined;
  return value !== 0 && (sign === '-' || inside !== undefined) ? -value : value;
}

/** Digits with a decimal point; undefined if the separators do not fit. */
function decimal(text: string, locale: Locale): string | undefined {
  if (!/[.,]/.test(text)) return text;
  const last = /[.,](?=[^.,]*$)/.exec(text)?.[0] ?? '';
  const other = last === '.' ? ',' : '.';
  const count = text.split(last).length - 1;
  const groups = last === '.' ? /^[1-9]\d{0,2}(?:\.\d{3})+$/ : /^[1-9]\d{0,2}(?:,\d{3})+$/;
  const thousands = locale === 'en' ? ',' : '.';
  if (!text.includes(other)) {
    if (groups.test(text) && (count > 1 || last === thousands)) return text.replaceAll(last, '');
    return count === 1 ? text.replace(last, '.') : undefined;
  }
  if (count > 1) return undefined;
  const [whole, fraction] = text.split(last);
  const grouped = other === '.' ? /^\d{1,3}(?:\.\d{3})+$/ : /^\d{1,3}(?:,\d{3})+$/;
  return grouped.test(whole) ? `${whole.replaceAll(other, '')}.${fraction}` : undefined;
}
