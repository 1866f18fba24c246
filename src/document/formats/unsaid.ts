/** What a drawing of a journey says nothing about. */
import { settingFields, type Study } from '../../../models/study.ts';
import { counted, type Left } from '../../../models/left.ts';

/** Characters. Longer notes on an arrow would not be read on a drawing; they are left out. */
export const longestNote = 200;

/** `loose` arrows and so many `remarks` found no place in the drawing. */
export function unsaid(study: Study, loose: number, remarks: number): Left[] {
  const { touchpoints, transitions, market, tiers, settings, segments } = study;
  const isNumber = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && 'value' in value;
  const numbers = (object: object): number => Object.values(object).filter(isNumber).length;
  const sum = <T>(items: readonly T[], count: (item: T) => number): number =>
    items.reduce((total, item) => total + count(item), 0);
  const plain = segments.length === 1 && numbers(segments[0]) === 0 && segments[0].note === '';
  const keys = ['customers', 'horizon', 'seed', 'feedback'] as const;
  const set = keys.filter((key) => settings[key] !== settingFields[key].default).length;
  const own = [study.currency !== 'EUR', study.startDate !== undefined, study.note !== ''].filter(
    Boolean,
  ).length;
  return counted([
    { kind: 'numbers', of: 'touchpoints', count: sum(touchpoints, numbers) },
    { kind: 'numbers', of: 'transitions', count: transitions.filter((t) => t.sensitivity).length },
    { kind: 'numbers', of: 'market', count: numbers(market) },
    { kind: 'numbers', of: 'tiers', count: sum(Object.values(tiers), numbers) },
    {
      kind: 'choices',
      of: 'touchpoints',
      count: sum(
        touchpoints,
        ({ channel, layer, kind, bond }) =>
          [channel !== 'other', layer !== 'basic', kind !== 'normal', bond !== 'none'].filter(Boolean).length,
      ),
    },
    { kind: 'choices', of: 'transitions', count: transitions.filter((t) => t.law !== 'exponential').length },
    { kind: 'notes', of: 'touchpoints', count: touchpoints.filter(({ note }) => note !== '').length },
    {
      kind: 'notes',
      of: 'transitions',
      count: transitions.filter(({ note }) => note.length > longestNote).length,
    },
    {
      kind: 'grounds',
      count: sum(transitions, ({ weight, wait }) => [weight, wait].filter(isGrounded).length),
    },
    { kind: 'segments', count: plain ? 0 : segments.length },
    { kind: 'strategies', count: study.strategies.length },
    { kind: 'events', count: study.events.length },
    { kind: 'curve', count: study.curve.length },
    { kind: 'settings', count: set + own },
    { kind: 'remarks', count: remarks },
    { kind: 'loose-arrows', count: loose },
  ]);
}

function isGrounded(quantity: Study['market']['deposit']): boolean {
  if (quantity === undefined) return false;
  const { low, high, evidence, source, note } = quantity;
  return low !== undefined || high !== undefined || evidence !== 'guess' || source !== '' || note !== '';
}
