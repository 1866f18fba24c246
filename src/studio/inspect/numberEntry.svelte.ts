/** The field of a number of the study, in the scope that is looked at. */
import type { Problem } from '../../../models/problem.ts';
import { guess, type Evidence, type Quantity } from '../../../models/quantity.ts';
import type { Study } from '../../../models/study.ts';
import type { Scope } from '../../document/commands/command.ts';
import { setNumber } from '../../document/commands/numbers.ts';
import { setSegmentShare } from '../../document/commands/strategies.ts';
import { inspect, type InspectWords } from '../../words/inspect.ts';
import type { Speech } from '../speech.svelte.ts';
import type { Studio } from '../studio.ts';
import { draftKey } from './drafts.svelte.ts';
import { Entry } from './entry.svelte.ts';
import { faultText } from './faultText.ts';
import { numeralAt, quantityOf, type Numeral } from './numeral.ts';
import { writeQuantity, type Typed } from './quantityText.ts';
import { problemsAt } from './targets.ts';

/** What a field of the model gives as its source where nobody wrote about it. */
export const ownSource = 'default of the model';

export class NumberEntry {
  readonly #studio: Studio;
  readonly #speech: Speech;
  readonly #path: () => string;
  readonly entry: Entry;

  constructor(studio: Studio, speech: Speech, path: () => string) {
    this.#studio = studio;
    this.#speech = speech;
    this.#path = path;
    this.entry = new Entry(() => {
      const { numeral } = this;
      return {
        key: draftKey(this.#studio.document.open?.id, this.#scope, this.path),
        language: this.#speech.language,
        currency: this.#study?.currency ?? 'EUR',
        estimates: !this.isSetting,
        field: numeral?.field ?? { unit: 'ratio', min: -Infinity, max: Infinity },
        counts: numeral?.counts ?? { value: 0 },
        write: (typed) => this.#write(typed),
        hold: () => {
          // What adds to "as is" or multiplies it cannot be typed back.
          const { said, inherited, change } = this.numeral ?? {};
          if (change === 'add' || change === 'multiply') return undefined;
          return () => this.say(inherited ? undefined : said);
        },
        rest: () => this.#studio.document.rest(),
      };
    });
  }

  get path(): string {
    return this.#path();
  }

  get #study(): Study | undefined {
    return this.#studio.document.open?.study;
  }

  get #scope(): Scope {
    return this.#studio.view.scope;
  }

  get words(): InspectWords {
    return inspect[this.#speech.language];
  }

  /** What an event changes; taken back with its whole edit. */
  get #isEdit(): boolean {
    return /^events\.[^.]+\.edits\./.test(this.path);
  }

  /** A choice about the run, which has no evidence and is never an estimate. */
  get isSetting(): boolean {
    return this.path.startsWith('settings.');
  }

  readonly numeral: Numeral | undefined = $derived.by(() =>
    this.#study ? numeralAt(this.#study, this.path, this.#scope) : undefined,
  );
  readonly problems: readonly Problem[] = $derived.by(() => {
    const { open } = this.#studio.document;
    return open && open.problems.length > 0
      ? problemsAt(open.problems, open.study, this.path, this.#scope)
      : [];
  });
  readonly fault: string | undefined = $derived.by(() => {
    const { fault } = this.entry;
    const { numeral } = this;
    if (!fault || !numeral) return undefined;
    return faultText(fault, numeral.field, this.words, {
      language: this.#speech.language,
      currency: this.#study?.currency ?? 'EUR',
    });
  });
  /** What "as is" has, where a strategy changes it. */
  readonly before: string | undefined = $derived.by(() => {
    const { numeral } = this;
    return numeral?.before && this.written(numeral.before);
  });
  readonly isEstimate: boolean = $derived.by(() => this.numeral?.counts.low !== undefined);
  /** Whether there is something to take back: a strategy's change, or what the study says instead of the default. */
  readonly canReset: boolean = $derived.by(() => {
    const { numeral } = this;
    if (!numeral || this.#isEdit) return false;
    return this.isSetting
      ? numeral.field.default !== null && numeral.counts.value !== numeral.field.default
      : numeral.before !== undefined || (numeral.said !== undefined && !numeral.inherited);
  });

  written(counts: Numeral['counts']): string {
    const field = this.numeral?.field ?? { unit: 'ratio', max: Infinity };
    return writeQuantity(counts, field, { language: this.#speech.language });
  }

  get isMoney(): boolean {
    const unit = this.numeral?.field.unit;
    return unit === 'money' || unit === 'moneyPerYear';
  }

  get evidence(): Evidence {
    return this.numeral?.said?.evidence ?? this.numeral?.field.evidence ?? 'guess';
  }

  /** After the number; empty where the number says it. */
  get unit(): string {
    const unit = this.numeral?.field.unit ?? 'ratio';
    if (unit === 'money' || unit === 'moneyPerYear') return unit === 'money' ? '' : this.words.yearly;
    return this.words.units[unit];
  }

  /** With its currency, and its unit unless that stands elsewhere, as in a sentence. */
  sentence(value: number, full = true): string {
    const said = this.isMoney ? this.#speech.money(value) : this.written({ value });
    return full && this.unit !== '' ? `${said} ${this.unit}` : said;
  }

  #write(typed: Typed): void {
    const remark = this.words.number.column(String(typed.count ?? 0));
    // Under a strategy a number begins with no source: that of "as is" is about another value.
    const { said, inherited } = this.numeral ?? {};
    this.say(quantityOf(typed, inherited ? undefined : said, remark));
  }

  /** Writes what is said; nothing takes it back. */
  say(quantity: Quantity | undefined): void {
    const share = /^segments\.([^.]+)\.share$/.exec(this.path)?.[1];
    const command =
      share !== undefined && quantity !== undefined && this.#scope === undefined
        ? setSegmentShare(share, quantity)
        : setNumber(this.path, quantity, this.#scope);
    this.#studio.document.edit(command, this.path);
  }

  /** Says more about the number, which stays as it is: in "as is" where that is what says it. */
  tell(more: Partial<Pick<Quantity, 'evidence' | 'source' | 'note'>>): void {
    const { numeral } = this;
    if (!numeral) return;
    const said = numeral.said ?? {
      ...guess(numeral.counts.value),
      evidence: numeral.field.evidence,
      source: numeral.field.source === ownSource ? '' : numeral.field.source,
    };
    const counts = numeral.change === 'add' || numeral.change === 'multiply' ? numeral.counts : {};
    const quantity = { ...said, ...counts, ...more };
    if (numeral.inherited) this.#studio.document.edit(setNumber(this.path, quantity, undefined), this.path);
    else this.say(quantity);
  }

  reset(): void {
    this.entry.drop();
    this.#studio.document.rest();
    this.say(undefined);
    this.#studio.document.rest();
  }
}
