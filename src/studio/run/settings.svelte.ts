/** What the fields of the run say: how many customers, and which luck. */
import { settingFields, type Study } from '../../../models/study.ts';
import { wholeNumber } from './wholeNumber.ts';

/** A study may ask for more; it begins with this many, which takes a second or two. */
const firstCustomers = 20_000;

export class RunSettings {
  customersText = $state('');
  seedText = $state('');

  /** Undefined if the text is no whole number within the range. */
  readonly customers: number | undefined = $derived.by(() => within(this.customersText, 'customers'));
  readonly seed: number | undefined = $derived.by(() => within(this.seedText, 'seed'));

  adopt({ settings }: Study): void {
    this.customersText = String(Math.min(Math.max(1, Math.round(settings.customers)), firstCustomers));
    this.seedText = String(settings.seed);
  }
}

function within(text: string, key: 'customers' | 'seed'): number | undefined {
  const { min, max } = settingFields[key];
  const value = wholeNumber(text);
  return value !== undefined && value >= min && value <= max ? value : undefined;
}
