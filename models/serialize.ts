/** A study as the text of a file, the same for the same study. */
import { anatomy, type Schema } from './anatomy.ts';
import { print } from './print.ts';
import type { Quantity } from './quantity.ts';
import { study as schema, type Study } from './study.ts';

/**
 * `parseText` gives the same study again. Keys stand in the order of the format; what is empty is left out; a number
 * that is a guess without source, note or range is written bare.
 */
export function serialize(study: Study): string {
  return `${print(tidy(schema, study))}\n`;
}

function tidy(schema: Schema, value: unknown): unknown {
  // The value came through this very schema, so it has the shape that each case takes for granted.
  const object = value as Readonly<Record<string, unknown>>;
  const parts = anatomy(schema);
  switch (parts.kind) {
    case 'optional':
      return tidy(parts.wrapped, value);
    case 'list':
      return (value as readonly unknown[]).map((item) => tidy(parts.item, item));
    case 'quantity':
      return bare(value as Quantity);
    case 'alternatives': {
      const chosen = parts.options.get(String(object[parts.key]));
      return chosen === undefined ? value : tidy(chosen, value);
    }
    case 'object': {
      const entries = Object.entries(parts.entries)
        .filter(([key]) => object[key] !== undefined)
        .map(([key, entry]) => ({
          key,
          item: tidy(entry, object[key]),
          optional: anatomy(entry).kind === 'optional',
        }))
        .filter(({ item, optional }) => !(optional && isEmpty(item)));
      return Object.fromEntries(entries.map(({ key, item }) => [key, item]));
    }
    case 'options':
    case 'literal':
    case 'text':
    case 'number':
      return value;
    default:
      return parts satisfies never;
  }
}

function bare(quantity: Quantity): unknown {
  const { value, low, high, evidence, source, note } = quantity;
  if (low === undefined && high === undefined && evidence === 'guess' && source === '' && note === '')
    return value;
  return {
    value,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(evidence === 'guess' ? {} : { evidence }),
    ...(source === '' ? {} : { source }),
    ...(note === '' ? {} : { note }),
  };
}

function isEmpty(item: unknown): boolean {
  return item === '' || (typeof item === 'object' && item !== null && Object.keys(item).length === 0);
}
