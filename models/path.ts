/**
 * Any number of a study by its path: `touchpoints.advisor.reach`, `transitions.ID.weight`, `segments.ID.share`,
 * `market.deposit`, `tiers.red.switching`, `settings.horizon`, `strategies.ID.oneOff`, `events.ID.from`; and a number
 * of a patch by its target, `strategies.ID.edits.touchpoints.advisor.reach`, which is that of the last edit of this
 * target, or stands in the object that the patch adds. A number that a study does not state has its default.
 *
 * Instead of the last name the symbol of the definition will do (`touchpoints.advisor.μ`, `market.lambda`), and the
 * number of the market or a setting also goes without what stands before (`lossWeight`, `λ`, `T0`).
 */
import { marketFields, tierFields, tierIds } from './market.ts';
import { nearest } from './nearest.ts';
import { guess, type Field, type Fields, type Quantity } from './quantity.ts';
import { remembered } from './remembered.ts';
import type { Edit } from './strategy.ts';
import { settingFields, type Study } from './study.ts';
import { spelled } from './spelling.ts';
import { editField, fieldOf, isList, isTier, listFields, type ListName } from './tables.ts';
import type { Touchpoint } from './touchpoint.ts';
import { find, leaves, type Find, type Tree } from './tree.ts';

export interface Reading {
  readonly value: number;
  readonly field: Field;
  /** What the study says; settings and defaults have none. */
  readonly quantity: Quantity | undefined;
}

export type Written =
  | { readonly kind: 'written'; readonly study: Study }
  /** There is no such number; the paths most like it, best first. */
  | { readonly kind: 'unknown-path'; readonly nearest: readonly string[] };

/** The path of every number of a study. */
export function numberPaths(study: Study): string[] {
  return [...leaves(numbersOf(study))];
}

export function readNumber(study: Study, path: string): Reading | undefined {
  const found = findNumber(study, path);
  return found.kind === 'found' ? found.leaf.read() : undefined;
}

/**
 * The study with another number, which is then a guess: neither its range nor its source belong to it any more.
 * Whether the number is in range says `check`.
 */
export function writeNumber(study: Study, path: string, value: number): Written {
  if (!Number.isFinite(value)) throw new Error(`invalid value: ${value}`);
  const found = findNumber(study, path);
  return found.kind === 'found'
    ? { kind: 'written', study: found.leaf.write(guess(value)) }
    : { kind: 'unknown-path', nearest: found.nearest() };
}

/** The full path of a number that is given in any way that is understood; or the paths most like it. */
export function findNumber(study: Study, path: string): Find<Numeral> {
  const names = path.trim().split('.');
  const [first, ...more] = names;
  // the target of an edit is one name, with dots in it
  const grouped =
    isPatched(first) && more[1] === 'edits' && more.length > 2
      ? [first, more[0], 'edits', more.slice(2).join('.')]
      : names;
  return find(numbersOf(study), more.length === 0 ? bare(first) : grouped);
}

/** A place of a study where a number stands. */
export interface Numeral {
  readonly read: () => Reading;
  /** Nothing takes back what the study says, so that the default holds; of an edit, the edit. */
  readonly write: (quantity: Quantity | undefined) => Study;
}

type Said = Readonly<Record<string, Quantity | undefined>>;

function numbersOf(study: Study): Tree<Numeral> {
  const { market, tiers, settings } = study;
  const lists = Object.keys(listFields).filter(isList);
  return branch(
    () => [...lists, 'market', 'tiers', 'settings'],
    (name) => {
      switch (name) {
        case 'market':
          return numerals(marketFields, said(market), (key, given) => ({
            ...study,
            market: without({ ...market, [key]: given }),
          }));
        case 'tiers':
          return branch(
            () => tierIds,
            (id) =>
              isTier(id)
                ? numerals(tierFields[id], said(tiers[id]), (key, given) => {
                    return { ...study, tiers: { ...tiers, [id]: without({ ...tiers[id], [key]: given }) } };
                  })
                : undefined,
          );
        case 'settings':
          return numerals(
            settingFields,
            {},
            (key, given) => {
              const value = given?.value ?? settingFields[key as keyof typeof settings].default;
              return { ...study, settings: { ...settings, [key]: value } };
            },
            (key) => (Object.hasOwn(settings, key) ? settings[key as keyof typeof settings] : undefined),
          );
        default:
          return isList(name) ? items(study, name) : undefined;
      }
    },
  );
}

/** The numbers of the objects of a list, by id. */
function items(study: Study, list: ListName): Tree<Numeral> {
  const objects: readonly { readonly id: string }[] = study[list];
  const places = placesOf(objects);
  return branch(
    () => places.keys(),
    (id) => {
      const place = places.get(id);
      if (place === undefined) return undefined;
      const object = objects[place];
      const put = (changed: object): Study => ({
        ...study,
        [list]: objects.with(place, without({ ...object, ...changed })),
      });
      const own = numerals(
        listFields[list],
        said(object),
        (key, given) => put({ [key]: given }),
        list === 'touchpoints' ? (key) => derived(study, study.touchpoints[place], key) : undefined,
      );
      if (list !== 'strategies' && list !== 'events') return own;
      const { edits } = study[list][place];
      return branch(
        () => [...Object.keys(listFields[list]), 'edits'],
        (key) => (key === 'edits' ? patch(study, edits, (changed) => put({ edits: changed })) : at(own, key)),
        (given) => spelled(listFields[list], given),
      );
    },
  );
}

/** The numbers of a patch, by target. */
function patch(study: Study, edits: readonly Edit[], put: (edits: readonly Edit[]) => Study): Tree<Numeral> {
  const targets = targetsOf(edits);
  return branch(
    () => targets.keys(),
    (target) => {
      const place = targets.get(target);
      const field = fieldOf(target);
      if (place === undefined || field === undefined) return undefined;
      const edit = edits[place];
      switch (edit.kind) {
        case 'set':
        case 'add':
        case 'multiply':
          return {
            kind: 'leaf',
            leaf: {
              read: () => ({
                value: edit.value.value,
                field: editField(edit.kind, field),
                quantity: edit.value,
              }),
              write: (value) =>
                put(value === undefined ? edits.toSpliced(place, 1) : edits.with(place, { ...edit, value })),
            },
          };
        case 'addTouchpoint': {
          const { touchpoint } = edit;
          const change = (key: string, given: Quantity | undefined): Study =>
            put(edits.with(place, { ...edit, touchpoint: without({ ...touchpoint, [key]: given }) }));
          return at(
            numerals(listFields.touchpoints, said(touchpoint), change, (key) =>
              derived(study, touchpoint, key),
            ),
            last(target),
          );
        }
        case 'addTransition': {
          const { transition } = edit;
          const change = (key: string, given: Quantity | undefined): Study =>
            put(edits.with(place, { ...edit, transition: without({ ...transition, [key]: given }) }));
          return at(numerals(listFields.transitions, said(transition), change), last(target));
        }
        case 'choose':
        case 'remove':
          return undefined;
        default:
          return edit satisfies never;
      }
    },
    (given) => {
      const parts = given.split('.');
      const names = keysOf(parts);
      return names && [...parts.slice(0, -1), spelled(names, last(given)) ?? last(given)].join('.');
    },
  );
}

/** The numbers of one object. `otherwise` knows what the field's default does not. */
function numerals(
  fields: Fields,
  stated: Said,
  write: (key: string, given: Quantity | undefined) => Study,
  otherwise?: (key: string) => number | undefined,
): Tree<Numeral> {
  return branch(
    () => Object.keys(fields),
    (key) => {
      if (!Object.hasOwn(fields, key)) return undefined;
      const field = fields[key];
      const quantity = Object.hasOwn(stated, key) ? stated[key] : undefined;
      const value = quantity?.value ?? otherwise?.(key) ?? field.default ?? 0;
      return {
        kind: 'leaf',
        leaf: { read: () => ({ value, field, quantity }), write: (given) => write(key, given) },
      };
    },
    (given) => spelled(fields, given),
  );
}

/** The object without the keys that hold nothing. */
function without<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, item]) => item !== undefined)) as T; // absent is undefined
}

/** What counts where nobody says how bad a failure is. */
function derived({ market }: Study, { charge }: Touchpoint, key: string): number | undefined {
  if (key === 'failureGrade')
    return market.failureGrade?.value ?? marketFields.failureGrade.default ?? undefined;
  if (key !== 'failureCharge') return undefined;
  const floor = market.failureCharge?.value ?? marketFields.failureCharge.default ?? 0;
  return Math.max(charge?.value ?? listFields.touchpoints.charge.default ?? 0, floor);
}

/** The full path of a name that stands alone, as far as it can be told. */
function bare(given: string): readonly string[] {
  const places = [
    { before: ['market'], fields: marketFields },
    { before: ['settings'], fields: settingFields },
    ...tierIds.map((id) => ({ before: ['tiers', id], fields: tierFields[id] })),
  ];
  const exact = places.slice(0, 2).find(({ fields }) => Object.hasOwn(fields, given));
  if (exact) return [...exact.before, given];
  const meant = places.flatMap(({ before, fields }) => {
    const key = spelled(fields, given);
    return key === undefined ? [] : [[...before, key]];
  });
  if (meant.length === 1 || (meant.length > 0 && meant[0].length === 2)) return meant[0];
  const similar = places.slice(0, 2).find(({ fields }) => nearest(given, Object.keys(fields)).length > 0);
  return similar ? [...similar.before, given] : [given];
}

/** The table of fields to which the last name of a target belongs. */
function keysOf([collection, id]: readonly string[]): Fields | undefined {
  if (collection === 'market') return marketFields;
  if (collection === 'tiers') return id !== undefined && isTier(id) ? tierFields[id] : undefined;
  return isList(collection) ? listFields[collection] : undefined;
}

function isPatched(name: string): boolean {
  return name === 'strategies' || name === 'events';
}

function last(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function said(object: object): Said {
  // Its numbers are quantities, and `numerals` asks for nothing else.
  return object as Said;
}

function branch<Leaf>(
  names: () => Iterable<string>,
  child: (name: string) => Tree<Leaf> | undefined,
  alias: (given: string) => string | undefined = () => undefined,
): Tree<Leaf> {
  return { kind: 'branch', names, at: child, alias };
}

function at<Leaf>(tree: Tree<Leaf>, name: string): Tree<Leaf> | undefined {
  return tree.kind === 'branch' ? tree.at(name) : undefined;
}

/** Where each id stands in a list; the first, should two have one id. */
const placesOf = remembered((objects: readonly { readonly id: string }[]) => {
  const places = new Map<string, number>();
  for (const [place, { id }] of objects.entries()) if (!places.has(id)) places.set(id, place);
  return places;
});

/** Which edit holds the number of each target: the last that changes it, else that which adds its object. */
const targetsOf = remembered((edits: readonly Edit[]) => {
  const places = new Map<string, number>();
  for (const [place, edit] of edits.entries()) {
    const [added, fields] =
      edit.kind === 'addTouchpoint'
        ? [`touchpoints.${edit.touchpoint.id}`, listFields.touchpoints]
        : edit.kind === 'addTransition'
          ? [`transitions.${edit.transition.id}`, listFields.transitions]
          : ['', {}];
    for (const key of Object.keys(fields))
      if (!places.has(`${added}.${key}`)) places.set(`${added}.${key}`, place);
  }
  for (const [place, edit] of edits.entries()) {
    const isNumber = edit.kind === 'set' || edit.kind === 'add' || edit.kind === 'multiply';
    if (isNumber && fieldOf(edit.target) !== undefined) places.set(edit.target, place);
  }
  return places;
});
