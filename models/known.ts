/** What this program knows of a study that a newer one wrote: enough to look at it, not enough to write it again. */
import * as v from 'valibot';
import { anatomy, type Schema } from './anatomy.ts';
import { isPlain } from './sift.ts';
import { formatVersion, study as schema, type Study } from './study.ts';

/** The study without the keys that are not known here; undefined when what is left is none. */
export function knownPart(data: Readonly<Record<string, unknown>>): Study | undefined {
  const result = v.safeParse(schema, known(schema, { ...data, version: formatVersion }));
  return result.success ? result.output : undefined;
}

function known(given: Schema, data: unknown): unknown {
  const parts = anatomy(given);
  switch (parts.kind) {
    case 'optional':
      return data === undefined ? undefined : known(parts.wrapped, data);
    case 'quantity':
      return isPlain(data) ? known(parts.stated, data) : data;
    case 'list': {
      if (!Array.isArray(data)) return data;
      // Items of a kind that is not known are left out.
      const items: readonly unknown[] = data;
      return items.map((item) => known(parts.item, item)).filter((item) => item !== undefined);
    }
    case 'alternatives': {
      const tag = isPlain(data) ? data[parts.key] : undefined;
      const chosen = typeof tag === 'string' ? parts.options.get(tag) : undefined;
      return chosen && known(chosen, data);
    }
    case 'object':
      return isPlain(data)
        ? Object.fromEntries(
            Object.entries(parts.entries)
              .filter(([key]) => Object.hasOwn(data, key))
              .map(([key, entry]) => [key, known(entry, data[key])]),
          )
        : data;
    case 'options':
      // A choice that is not known is no choice, so that the default holds.
      return typeof data === 'string' && parts.options.includes(data) ? data : undefined;
    case 'literal':
    case 'text':
    case 'number':
      return data;
    default:
      return parts satisfies never;
  }
}
