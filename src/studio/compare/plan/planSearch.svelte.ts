/** The search for the best plan for a budget: what is asked for, how far it is, what was found. */
import type { Study } from '../../../../models/study.ts';
import { targetMeasures, type Aim, type TargetMeasure } from '../../../../workers/decide/aim.ts';
import { searchPlans, type Found } from '../../../../workers/decide/search.ts';
import type { Backend } from '../../../../workers/run/backend.ts';
import type { Language } from '../../../words/language.ts';
import { readQuantity } from '../../inspect/quantityText.ts';
import type { NumberField } from '../../inspect/numberText.ts';
import { wholeNumber } from '../../run/wholeNumber.ts';

const share = { unit: 'share', min: 0, max: 1 } as const;
/** What can be typed as the value of each measure. */
export const targetFields: Readonly<Record<TargetMeasure, NumberField>> = {
  engaged: share,
  loyal: share,
  red: share,
  active: share,
  balance: { unit: 'points', min: -100, max: 100 },
  engagementGrade: { unit: 'grade', min: 0, max: 10 },
  nps: { unit: 'score', min: -100, max: 100 },
};

const daysOfMonth = 365 / 12;

/** What was searched, and found up to now. */
export interface Search {
  readonly study: Study;
  readonly aim: Aim;
  readonly found: Found | undefined;
  readonly state: 'searching' | 'stopped' | 'done' | 'failed';
}

export class PlanSearch {
  budgetText = $state('');
  aimKind: Aim['kind'] = $state('worth');
  measure: TargetMeasure = $state(targetMeasures[0]);
  valueText = $state('');
  monthText = $state('');
  /** How much of the search is done. */
  progress = $state(0);
  search: Search | undefined = $state.raw();

  readonly #style: () => { readonly language: Language; readonly currency: string };
  #stop: AbortController | undefined;

  /** `style`: how numbers and amounts are written. */
  constructor(style: () => { readonly language: Language; readonly currency: string }) {
    this.#style = style;
  }

  /** Each undefined while its text is none. */
  readonly budget: number | undefined = $derived.by(() =>
    this.#read(this.budgetText, { unit: 'money', min: 0, max: 1e15 }),
  );
  readonly value: number | undefined = $derived.by(() =>
    this.#read(this.valueText, targetFields[this.measure]),
  );

  get searching(): boolean {
    return this.search?.state === 'searching';
  }

  /** The month typed, if the study lasts that long. */
  monthIn({ settings }: Study): number | undefined {
    const month = wholeNumber(this.monthText);
    return month !== undefined && month >= 1 && month <= monthsOf(settings.horizon) ? month : undefined;
  }

  /** What is aimed at; undefined while a field of it holds something else. */
  aimIn(study: Study): Aim | undefined {
    const { aimKind: kind, measure, value } = this;
    if (kind !== 'target') return { kind };
    const month = this.monthIn(study);
    return month === undefined || value === undefined
      ? undefined
      : { kind, measure, day: month * daysOfMonth, value };
  }

  /** Searches to the end, unless it is stopped or another search begins. */
  async begin(study: Study, backend: Backend): Promise<void> {
    const [aim, { budget }] = [this.aimIn(study), this];
    if (aim === undefined || budget === undefined) return;
    this.stop();
    const stop = new AbortController();
    this.#stop = stop;
    this.progress = 0;
    this.search = { study, aim, found: undefined, state: 'searching' };
    const show = (change: Partial<Search>): void => {
      if (this.#stop === stop && this.search) this.search = { ...this.search, ...change };
    };
    try {
      const found = await searchPlans({
        study,
        seed: study.settings.seed,
        budget,
        aim,
        backend,
        signal: stop.signal,
        onFound: (now) => show({ found: now }),
        onProgress: (done) => {
          if (this.#stop === stop) this.progress = done;
        },
      });
      show({ found, state: stop.signal.aborted ? 'stopped' : 'done' });
    } catch {
      // Whatever kept it from going on: what was found before stays.
      show({ state: 'failed' });
    }
  }

  /** Lives no more futures; what was found stays. */
  stop(): void {
    this.#stop?.abort();
  }

  #read(text: string, field: NumberField): number | undefined {
    const read = readQuantity(text, field, { ...this.#style(), estimates: false });
    return read.kind === 'quantity' ? read.typed.value : undefined;
  }
}

/** Whole months of a number of days. */
export function monthsOf(days: number): number {
  return Math.floor(days / daysOfMonth + 1e-9);
}
