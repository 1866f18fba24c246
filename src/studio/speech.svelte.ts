/** How the page speaks: words, numbers and money in the chosen language and the study's currency. */
import type { Interval } from '../../workers/measures/estimate.ts';
import {
  formatDuration,
  formatInterval,
  formatMoney,
  formatNumber,
  formatShare,
  type MoneyOptions,
  type NumberOptions,
} from '../words/format.ts';
import type { Language } from '../words/language.ts';
import { names, type Names } from '../words/names.ts';
import { page, type PageWords } from '../words/page.ts';
import { useStudio, type Studio } from './studio.ts';

export class Speech {
  readonly #studio: Pick<Studio, 'preferences' | 'document'>;

  constructor(studio: Pick<Studio, 'preferences' | 'document'>) {
    this.#studio = studio;
  }

  get language(): Language {
    return this.#studio.preferences.language;
  }

  get words(): PageWords {
    return page[this.language];
  }

  get names(): Names {
    return names[this.language];
  }

  number(value: number, options?: NumberOptions): string {
    return Number.isFinite(value) ? formatNumber(value, this.language, options) : dash;
  }

  money(value: number, options?: MoneyOptions): string {
    const currency = this.#studio.document.open?.study.currency ?? 'EUR';
    if (!Number.isFinite(value)) return dash;
    // Dutch has no short word for thousands, but those below are of no more use than in English.
    const shown =
      options?.short === true && Math.abs(value) >= 10_000 && Math.abs(value) < 1e6
        ? Math.round(value / 1000) * 1000
        : value;
    return formatMoney(shown, currency, this.language, options);
  }

  share(value: number, options?: NumberOptions): string {
    return Number.isFinite(value) ? formatShare(value, this.language, options) : dash;
  }

  /** A chance as it stands at an arrow: never a bare 0 for what does happen. */
  chance(value: number): string {
    if (value > 0 && value < 0.0005) return `<${this.share(0.001, { digits: 1 })}`;
    return this.share(value, { digits: value > 0 && value < 0.0995 ? 1 : 0 });
  }

  duration(days: number): string {
    return formatDuration(days, this.language);
  }

  /** A moment on an axis of time: the start, or the time since. */
  moment(days: number): string {
    return days === 0 ? '0' : this.duration(days);
  }

  range({ low, high }: Interval, format: (value: number) => string): string {
    return formatInterval(low, high, format);
  }
}

/** In the place of a number that there is not. */
export const dash = '–';

export function useSpeech(): Speech {
  return new Speech(useStudio());
}
