/**
 * A number field while it is used. Typing is never blocked: what parses is written as it is typed, what does not stays
 * as a draft while the last good value counts.
 */
import type { Field, Quantity } from '../../../models/quantity.ts';
import { drafts } from './drafts.svelte.ts';
import { readQuantity, writeQuantity, type Fault, type Reading, type Typed } from './quantityText.ts';
import type { TextOptions } from './numberText.ts';
import { movedTo, stepOf } from './steps.ts';

export interface Entered extends TextOptions {
  /** Of the draft: the document, the scope and the path. */
  readonly key: string;
  readonly field: Pick<Field, 'unit' | 'min' | 'max'>;
  readonly counts: Pick<Quantity, 'value' | 'low' | 'high'>;
  readonly write: (typed: Typed) => void;
  /** Gives a way back to how it is now, if there is one; called when the field is entered. */
  readonly hold: () => (() => void) | undefined;
  /** The edit is done. */
  readonly rest: () => void;
}

/** A fault is told when the hand rests, in milliseconds: `5 t` is on its way to `5 to 9`. */
const patience = 500;

export class Entry {
  readonly #of: () => Entered;
  /** What stands in the field while it has the focus and was typed in. */
  #typing: string | undefined = $state();
  #told = $state(true);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #held: { readonly text: string; readonly back: (() => void) | undefined } | undefined;

  constructor(of: () => Entered) {
    this.#of = of;
  }

  readonly written: string = $derived.by(() =>
    writeQuantity(this.#of().counts, this.#of().field, this.#of()),
  );
  readonly text: string = $derived.by(() => this.#typing ?? drafts.get(this.#of().key) ?? this.written);
  readonly #reading: Reading | undefined = $derived.by(() =>
    this.text === this.written ? undefined : readQuantity(this.text, this.#of().field, this.#of()),
  );
  readonly fault: Fault | undefined = $derived.by(() =>
    this.#told && this.#reading?.kind === 'fault' ? this.#reading.fault : undefined,
  );

  focus(): void {
    this.#held = { text: this.written, back: this.#of().hold() };
  }

  input(text: string): void {
    this.#typing = text;
    this.#take(text, readQuantity(text, this.#of().field, this.#of()));
  }

  #take(text: string, read: Reading): void {
    const { key, write } = this.#of();
    clearTimeout(this.#timer);
    if (read.kind === 'fault') {
      drafts.keep(key, text);
      this.#told = false;
      this.#timer = setTimeout(() => (this.#told = true), patience);
      return;
    }
    drafts.forget(key);
    this.#told = true;
    // Typed back to what it was: then it is what it was, with its evidence.
    if (text === this.#held?.text && this.#held.back) this.#held.back();
    else write(read.typed);
  }

  /** A column from a sheet: an input of one line would join its numbers. Whether it was one. */
  paste(text: string): boolean {
    if (!/[\n\r\t]/.test(text.trim())) return false;
    this.#typing = text.trim().replace(/[\n\r\t]+/g, '; ');
    this.#take(this.#typing, readQuantity(text.trim(), this.#of().field, this.#of()));
    if (this.#typing !== undefined && drafts.get(this.#of().key) === undefined) this.#typing = undefined;
    return true;
  }

  blur(): void {
    clearTimeout(this.#timer);
    this.#told = true;
    this.#typing = undefined;
    this.#held = undefined;
    this.#of().rest();
  }

  /** Throws away what is no number. Whether there was something. */
  drop(): boolean {
    const { key } = this.#of();
    const was = drafts.get(key) !== undefined;
    drafts.forget(key);
    this.#typing = undefined;
    this.#told = true;
    return was;
  }

  /** By arrow keys, from what counts. */
  step(times: number): void {
    const { counts, field } = this.#of();
    const step = stepOf(field, counts.value);
    // On whole steps, so that 0.1 + 0.2 is 0.3.
    this.slide(Math.round((counts.value + times * step) / (step / 1000)) * (step / 1000));
  }

  slide(to: number): void {
    const { counts, field, write } = this.#of();
    this.drop();
    const { value, low, high } = movedTo(counts, to, field);
    write(low === undefined || high === undefined ? { value } : { value, low, high });
  }
}
