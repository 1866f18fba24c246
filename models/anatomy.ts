/**
 * What a schema of the format is made of. Whoever walks through the schemas (unknown keys, writing a file, the JSON
 * Schema) asks here; the types of valibot end at this file.
 */
import type * as v from 'valibot';
import { quantity } from './quantity.ts';

export type Schema = v.GenericSchema;

export type Anatomy =
  | { readonly kind: 'optional'; readonly wrapped: Schema; readonly fallback: unknown }
  | { readonly kind: 'object'; readonly entries: Readonly<Record<string, Schema>> }
  | { readonly kind: 'list'; readonly item: Schema }
  /** Objects told apart by one key. */
  | { readonly kind: 'alternatives'; readonly key: string; readonly options: ReadonlyMap<string, Schema> }
  /** A number, bare or stated. */
  | { readonly kind: 'quantity'; readonly stated: Schema }
  | { readonly kind: 'options'; readonly options: readonly string[] }
  | { readonly kind: 'literal'; readonly literal: string | number }
  | { readonly kind: 'text' | 'number'; readonly rules: readonly Rule[] };

/** A step of a pipe that restricts, such as `{ type: 'max_length', requirement: 200 }`. */
export interface Rule {
  readonly type: string;
  readonly requirement?: unknown;
}

/** Everything that the cases below read; which of it is there follows from `type`. */
interface Parts {
  readonly wrapped: Schema;
  readonly default: unknown;
  readonly entries: Readonly<Record<string, Schema>>;
  readonly item: Schema;
  readonly key: string;
  readonly options: readonly (string | Schema)[];
  readonly literal: string | number;
  readonly pipe?: readonly Rule[];
}

export function anatomy(schema: Schema): Anatomy {
  const parts = schema as unknown as Parts; // see Parts
  switch (schema.type) {
    case 'optional':
      return { kind: 'optional', wrapped: parts.wrapped, fallback: parts.default };
    case 'strict_object':
      return { kind: 'object', entries: parts.entries };
    case 'array':
      return { kind: 'list', item: parts.item };
    case 'variant': {
      const options = parts.options.filter((option) => typeof option !== 'string');
      const named = options.map((option) => [literalOf(option, parts.key), option] as const);
      return { kind: 'alternatives', key: parts.key, options: new Map(named) };
    }
    case 'union':
      if (schema === quantity) return { kind: 'quantity', stated: quantity.options[1] };
      break;
    case 'picklist':
      return { kind: 'options', options: parts.options.filter((option) => typeof option === 'string') };
    case 'literal':
      return { kind: 'literal', literal: parts.literal };
    case 'string':
      return { kind: 'text', rules: parts.pipe ?? [] };
    case 'number':
      return { kind: 'number', rules: parts.pipe ?? [] };
  }
  throw new Error(`unknown schema: ${schema.type}`);
}

/** The value of the key by which an alternative is told apart. */
function literalOf(option: Schema, key: string): string {
  const object = anatomy(option);
  const told = object.kind === 'object' ? anatomy(object.entries[key]) : object;
  if (told.kind !== 'literal') throw new Error(`not told apart by ${key}`);
  return String(told.literal);
}
