/** Waiting times as people write them, in days. */

/** Days of each unit, by every word for it in English and Dutch. */
const units: readonly (readonly [number, string])[] = [
  [1 / 86_400_000, 'ms|milliseconds?'],
  [1 / 86_400, 's|secs?|seconds?|seconden|seconde'],
  [1 / 1440, 'min|mins|minutes?|minuten|minuut'],
  [1 / 24, 'h|hrs?|hours?|uur|uren'],
  [1, 'd|days?|dag|dagen'],
  [7, 'w|wks?|weeks?|week|weken'],
  [365 / 12, 'mo|months?|maand|maanden'],
  [365, 'y|yrs?|years?|jaar|jaren'],
];

const number = '\\d+(?:[.,]\\d+)?(?:e[+-]?\\d+)?|[.,]\\d+|an?|one|een|één';
const patterns = units.map(
  ([days, words]) =>
    [
      days,
      new RegExp(`^(?:after|in|within|na|binnen|about|ca\\.?|[~≈±])?\\s*(${number})\\s*(?:${words})$`, 'i'),
    ] as const,
);

/** `7 days`, exact to the last digit; `readDays` gives the same number again. */
export function writeDays(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}

/** “2 weeks”, “after 7 days”, “een maand” in days; undefined for what is no time. A month is a twelfth of 365 days. */
export function readDays(text: string): number | undefined {
  const said = text.trim();
  if (said.length > 60) return undefined;
  for (const [days, pattern] of patterns) {
    const amount = pattern.exec(said)?.[1];
    if (amount !== undefined) return (/\d/.test(amount) ? Number(amount.replace(',', '.')) : 1) * days;
  }
  return undefined;
}
