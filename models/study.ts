/**
 * The study: one document that holds a journey, the customers who walk it, the market, the strategies to compare and
 * how to run them. This is the file format; `parse.ts` is the only door to it.
 */
import * as v from 'valibot';
import { market, tiers } from './market.ts';
import { coordinate, field, finite, id, name, note, type Frozen } from './quantity.ts';
import { segment } from './segment.ts';
import { asIs, event, strategy, type Strategy } from './strategy.ts';
import { touchpoint } from './touchpoint.ts';
import { transition } from './transition.ts';

export const formatName = 'saldo-study';
export const formatVersion = 1;

/** Choices of a run, not assumptions about the world: they have a unit and a range, but no evidence. */
export const settingFields = {
  customers: field('N', 'customers', [1, 100_000_000], 20_000, 'guess', '', false),
  horizon: field('horizon', 'days', [1, 36_500], 1095, 'guess', '', false),
  seed: field('seed', 'score', [0, 4_294_967_295], 1, 'guess', '', false),
  feedback: field('η', 'score', [0, 1], 1, 'guess', '', false),
} as const;
export type SettingField = keyof typeof settingFields;

const choice = (key: SettingField) =>
  v.optional(v.pipe(v.number(), v.finite()), (): number => settingFields[key].default);

export const settings = v.strictObject({
  customers: choice('customers'),
  horizon: choice('horizon'),
  seed: choice('seed'),
  feedback: choice('feedback'),
});

/** `width` is that of its column on the canvas. */
const phase = v.strictObject({ id, name, width: coordinate });
const exit = v.strictObject({ id, name, x: coordinate, y: coordinate });
const remark = v.strictObject({
  id,
  text: v.pipe(v.string(), v.maxLength(10_000)),
  x: coordinate,
  y: coordinate,
});

export const study = v.strictObject({
  format: v.literal(formatName),
  version: v.literal(formatVersion),
  id,
  name,
  note,
  /** ISO 4217. */
  currency: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)), 'EUR'),
  /** A calendar day without a time zone. */
  startDate: v.optional(v.pipe(v.string(), v.isoDate(), v.check(isDay))),
  start: id,
  settings: v.optional(settings, {}),
  market: v.optional(market, {}),
  tiers: v.optional(tiers, {}),
  phases: v.optional(v.array(phase), []),
  touchpoints: v.array(touchpoint),
  exits: v.optional(v.array(exit), []),
  transitions: v.array(transition),
  segments: v.array(segment),
  strategies: v.optional(v.array(strategy), []),
  events: v.optional(v.array(event), []),
  notes: v.optional(v.array(remark), []),
  /** The balance somebody expects at the end of each phase, drawn by hand. */
  curve: v.optional(
    v.array(v.strictObject({ phase: id, balance: v.pipe(finite, v.minValue(-100), v.maxValue(100)) })),
    [],
  ),
});

export type Study = Frozen<v.InferOutput<typeof study>>;

/** The strategies that are compared: "as is" first, then those of the study that are not hidden. */
export function strategiesOf(study: Study): Strategy[] {
  return [asIs, ...study.strategies.filter(({ visibility }) => visibility !== 'hidden')];
}

/** Whether a day of the form 2027-02-29 is in the calendar. */
function isDay(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}
