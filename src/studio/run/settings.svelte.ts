/** What the fields of the run say: how many customers, or what is to be found out, and which luck. */
import { settingFields, type Study } from '../../../models/study.ts';
import type { Goal } from '../../../workers/measures/enough.ts';
import { readQuantity } from '../inspect/quantityText.ts';
import type { Language } from '../../words/language.ts';
import type { Order } from './runs.svelte.ts';
import { wholeNumber } from './wholeNumber.ts';

/** A study may ask for more; it begins with this many, which takes a second or two. */
const firstCustomers = 20_000;

/** What a run goes on for. */
export type Until = 'customers' | Goal['kind'];
export const untils: readonly Until[] = ['customers', 'difference', 'verdict'];

/** The most customers of a run that ends by itself: ten times doubled from its first look. */
const mostToward = 1024 * 2 ** 10;

export class RunSettings {
  until: Until = $state('customers');
  customersText = $state('');
  /** An amount of money. */
  withinText = $state('');
  seedText = $state('');

  /** Undefined if the text is no whole number within the range. */
  readonly customers: number | undefined = $derived.by(() => within(this.customersText, 'customers'));
  readonly seed: number | undefined = $derived.by(() => within(this.seedText, 'seed'));
  /** Undefined if the text is no amount above 0. */
  readonly within: number | undefined = $derived.by(() => {
    const field = { unit: 'money', min: 0, max: Infinity } as const;
    const read = readQuantity(this.withinText, field, { ...this.#money(), estimates: false });
    return read.kind === 'quantity' && read.typed.value > 0 ? read.typed.value : undefined;
  });

  readonly #money: () => { readonly language: Language; readonly currency: string };

  /** `money`: how amounts are written. */
  constructor(money: () => { readonly language: Language; readonly currency: string }) {
    this.#money = money;
  }

  adopt({ settings }: Study): void {
    this.until = 'customers';
    this.customersText = String(Math.min(Math.max(1, Math.round(settings.customers)), firstCustomers));
    this.withinText = '';
    this.seedText = String(settings.seed);
  }

  /** What is to be run; undefined while a field holds something else. */
  order(study: Study): Order | undefined {
    const { seed, customers, within } = this;
    if (seed === undefined) return undefined;
    switch (this.until) {
      case 'customers':
        return customers === undefined ? undefined : { study, seed, customers };
      case 'difference':
        if (within === undefined) return undefined;
        return { study, seed, customers: mostToward, goal: { kind: 'difference', within } };
      case 'verdict':
        return { study, seed, customers: mostToward, goal: { kind: 'verdict' } };
      default:
        return this.until satisfies never;
    }
  }
}

function within(text: string, key: 'customers' | 'seed'): number | undefined {
  const { min, max } = settingFields[key];
  const value = wholeNumber(text);
  return value !== undefined && value >= min && value <= max ? value : undefined;
}
