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
import { frameWords, type FrameWords } from '../words/frame.ts';
import type { Language } from '../words/language.ts';
import { names, type Names } from '../words/names.ts';
import { namesOf } from '../words/namesOf.ts';
import { page, type PageWords } from '../words/page.ts';
import type { Problem } from '../../models/problem.ts';
import type { Strategy } from '../../models/strategy.ts';
import { problemText } from '../words/words.ts';
import type { Badge } from './badge.ts';
import type { Changes } from './draw/changes.ts';
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

  get frame(): FrameWords {
    return frameWords[this.language];
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
    return formatMoney(value, currency, this.language, options);
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

  /** A problem of the open study, with names for its objects. */
  problem(found: Problem): string {
    const study = this.#studio.document.open?.study;
    return problemText(found, this.language, study && namesOf(study));
  }

  /** What a strategy changes and costs, in a line. */
  changesOf({ letter }: Badge, changes: Changes | undefined, strategy: Strategy): string {
    if (!changes || letter === undefined) return '';
    const { strategy: words } = this.words;
    const { touchpoints, arrows, others } = changes;
    const said =
      changes.all.length === 0
        ? words.nothing(letter)
        : words.changes(letter, touchpoints.size, arrows.size, others.length);
    const part = (value: number | undefined, write: (amount: string) => string): string =>
      value === undefined || value === 0 ? '' : write(this.money(value, { short: true }));
    const costs = words.costs(
      part(strategy.oneOff?.value, words.oneOff),
      part(strategy.yearly?.value, words.yearly),
      part(strategy.perCustomerYear?.value, words.perCustomer),
    );
    return costs === '' ? said : `${said}, ${costs}`;
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
