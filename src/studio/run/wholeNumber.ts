/** A whole number as people type it: 20000, 20,000, 20.000 or 20 000; undefined if it is none. */
export function wholeNumber(text: string): number | undefined {
  const trimmed = text.trim();
  const grouped = /^\d{1,3}(?:([., '’\u00a0\u202f])\d{3}(?:\1\d{3})*)?$/.test(trimmed);
  if (!grouped && !/^\d+$/.test(trimmed)) return undefined;
  const value = Number(trimmed.replace(/\D/g, ''));
  return Number.isSafeInteger(value) ? value : undefined;
}
