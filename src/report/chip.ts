/** The letter of a strategy in its hue, as the studio shows it; a dash for "as is". */
import type { Badge } from '../studio/badge.ts';
import { escaped } from './escaped.ts';

export function chipHtml({ letter, hue, shape }: Badge): string {
  return `<span class="chip ${hue} ${shape}" aria-hidden="true"><span>${escaped(letter ?? '–')}</span></span>`;
}
