/** Numbers: each in its range, estimates in order and such that a distribution fits them. */
import { metalog } from '../chance/metalog.ts';
import { tierFields, tierIds, marketFields } from '../market.ts';
import type { Report } from '../problem.ts';
import type { Field, Fields, Quantity } from '../quantity.ts';
import { segmentFields } from '../segment.ts';
import { eventFields, strategyFields, type Edit } from '../strategy.ts';
import { settingFields, type SettingField, type Study } from '../study.ts';
import { editField, fieldOf } from '../tables.ts';
import { touchpointFields } from '../touchpoint.ts';
import { transitionFields } from '../transition.ts';

export function checkNumbers(study: Study, found: Report): void {
  const table = (path: string, fields: Fields, object: object): void => {
    // The fields of its table are those of the object that are quantities.
    const stated = object as Readonly<Record<string, Quantity | undefined>>;
    for (const key of Object.keys(fields)) {
      const quantity = stated[key];
      if (quantity !== undefined) checkQuantity(found, `${path}.${key}`, quantity, fields[key]);
    }
  };

  checkSettings(study, found);
  table('market', marketFields, study.market);
  for (const id of tierIds) table(`tiers.${id}`, tierFields[id], study.tiers[id]);
  for (const item of study.touchpoints) table(`touchpoints.${item.id}`, touchpointFields, item);
  for (const item of study.transitions) table(`transitions.${item.id}`, transitionFields, item);
  for (const item of study.segments) table(`segments.${item.id}`, segmentFields, item);
  checkShares(study, found);
  for (const item of study.strategies) {
    table(`strategies.${item.id}`, strategyFields, item);
    const start = item.start?.value ?? 0;
    const { horizon } = study.settings;
    if (start > 0 && start >= horizon) {
      found.add('after-horizon', `strategies.${item.id}.start`, () => ({ start, horizon }));
    }
  }
  for (const item of study.events) {
    table(`events.${item.id}`, eventFields, item);
    const from = item.from?.value ?? eventFields.from.default;
    const to = item.to?.value ?? eventFields.to.default;
    if (to <= from) found.add('empty-window', `events.${item.id}.to`, () => ({ from, to }));
  }
  const patches = [
    ...study.strategies.map(({ id, edits }) => ({ path: `strategies.${id}`, edits })),
    ...study.events.map(({ id, edits }) => ({ path: `events.${id}`, edits })),
  ];
  for (const { path, edits } of patches) {
    for (const [i, edit] of edits.entries()) checkEdit(found, `${path}.edits.${i}`, edit, table);
  }
}

function checkEdit(
  found: Report,
  path: string,
  edit: Edit,
  table: (path: string, fields: Fields, object: object) => void,
): void {
  switch (edit.kind) {
    case 'set':
    case 'add':
    case 'multiply': {
      const field = fieldOf(edit.target);
      if (field === undefined) break;
      // of a plain change only the result matters, which `checkEdits` looks at
      const { low, high } = edit.value;
      const isPlain = edit.kind !== 'set' && low === undefined && high === undefined;
      if (!isPlain) checkQuantity(found, `${path}.value`, edit.value, editField(edit.kind, field));
      break;
    }
    case 'addTouchpoint':
      table(`${path}.touchpoint`, touchpointFields, edit.touchpoint);
      break;
    case 'addTransition':
      table(`${path}.transition`, transitionFields, edit.transition);
      break;
    case 'choose':
    case 'remove':
      break;
    default:
      edit satisfies never;
  }
}

function checkQuantity(
  found: Report,
  path: string,
  { value: middle, low, high }: Quantity,
  { min, max, unit }: Field,
): void {
  const of = { unit, max };
  const inRange = (at: string, value: number | undefined): boolean => {
    if (value === undefined || (value >= min && value <= max)) return true;
    found.add('out-of-range', at, () => ({ value, min, max, of }));
    return false;
  };
  const fits = [inRange(path, middle), inRange(`${path}.low`, low), inRange(`${path}.high`, high)];
  if (low === undefined && high === undefined) return;
  if (low === undefined || high === undefined) {
    found.add('half-estimate', path, () => ({ missing: low === undefined ? 'low' : 'high' }));
    return;
  }
  if (fits.includes(false)) return;
  const distribution = metalog({ low, middle, high, min, max });
  if (distribution.kind === 'distribution') return;
  switch (distribution.because) {
    case 'order':
      found.add('estimate-order', path, () => ({ low, middle, high, of }));
      break;
    case 'bounds':
      found.add('estimate-bounds', path, () => ({ min, max, of }));
      break;
    case 'skew': {
      const { from, to } = distribution;
      found.add('estimate-skew', path, () => ({ from, to, of }));
      break;
    }
    default:
      distribution satisfies never;
  }
}

function checkSettings({ settings }: Study, found: Report): void {
  const each = Object.entries(settingFields) as [SettingField, Field][]; // entries forget the names of their keys
  for (const [key, { min, max }] of each) {
    const value = settings[key];
    if (value < min || value > max) found.add('out-of-range', `settings.${key}`, () => ({ value, min, max }));
  }
  const { customers, seed, feedback } = settings;
  if (!Number.isInteger(customers))
    found.add('not-whole', 'settings.customers', () => ({ value: customers }));
  if (!Number.isInteger(seed)) found.add('not-whole', 'settings.seed', () => ({ value: seed }));
  if (feedback > 0 && feedback < 1) {
    found.add('not-zero-or-one', 'settings.feedback', () => ({ value: feedback }));
  }
}

/** Shares that do not add up to 1 are rescaled. That they add up to nothing is found with the worlds. */
function checkShares({ segments }: Study, found: Report): void {
  const sum = segments.reduce((total, { share }) => total + (share?.value ?? segmentFields.share.default), 0);
  if (sum > 0 && Math.abs(sum - 1) > 1e-6) found.add('shares-not-one', 'segments', () => ({ sum }));
}
