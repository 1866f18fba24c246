/** The name of a file for a study. */
import type { Study } from '../../../models/study.ts';

/** Characters, the extension included. */
const longest = 80;

/** What Windows keeps for devices, whatever the case and the extension. */
const reserved = /^(?:con|prn|aux|nul|conin|conout|(?:com|lpt)[0-9¹²³])$/i;

/**
 * The study's name as a file name that every system takes: letters and digits of any script, joined by hyphens, never
 * empty, at most 80 characters (UTF-16 units, and at most 255 bytes).
 */
export function fileName(study: Pick<Study, 'name'>, extension: string): string {
  const ending = `.${extension.replace(/^\./, '')}`;
  const words = study.name.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-');
  const stem = trimmed(cut(trimmed(words), longest - ending.length));
  const safe = stem === '' ? 'study' : reserved.test(stem) ? `study-${stem}` : stem;
  return `${safe}${ending}`;
}

/** No hyphen at either end, and no mark without a letter to stand on. */
function trimmed(text: string): string {
  return text.replace(/^[-\p{M}]+|-+$/gu, '');
}

/** Never half of a pair. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
