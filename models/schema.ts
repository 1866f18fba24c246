/** The file format as a JSON Schema (draft 2020-12), made from the very schemas and tables that files are held against. */
import { anatomy, type Rule, type Schema } from './anatomy.ts';
import { market, marketFields, tierFields, tierIds, tiers } from './market.ts';
import { stated, type Field, type Fields } from './quantity.ts';
import { segment, segmentFields } from './segment.ts';
import { listLimits, limits } from './sift.ts';
import { edit, event, eventFields, strategy, strategyFields } from './strategy.ts';
import { formatVersion, settingFields, settings, study } from './study.ts';
import { touchpoint, touchpointFields } from './touchpoint.ts';
import { transition, transitionFields } from './transition.ts';

type Json = Readonly<Record<string, unknown>>;

/** The schema as an object, for `public/study.schema.json`. */
export function jsonSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Saldo study, version ${formatVersion}`,
    description:
      'A customer journey, the customers who walk it, the market, and the strategies to compare. ' +
      'A number may stand bare, which makes it a guess, or as an object with its value, an estimate (low, value and ' +
      'high are the 10th, 50th and 90th percentile), evidence, source and note.',
    ...described(study, true),
    $defs: Object.fromEntries([...definitions].map(([schema, name]) => [name, described(schema, true)])),
  };
}

/** Parts that have a name of their own. */
const definitions = new Map<Schema, string>([
  [touchpoint, 'touchpoint'],
  [transition, 'transition'],
  [segment, 'segment'],
  [strategy, 'strategy'],
  [event, 'event'],
  [edit, 'edit'],
  [stated, 'stated'],
]);

/** The tables of the numbers in an object. */
const tables = new Map<Schema, Fields>([
  [touchpoint, touchpointFields],
  [transition, transitionFields],
  [segment, segmentFields],
  [strategy, strategyFields],
  [event, eventFields],
  [market, marketFields],
  [settings, settingFields],
]);
for (const id of tierIds) {
  const tier = anatomy(tiers.entries[id]);
  if (tier.kind === 'optional') tables.set(tier.wrapped, tierFields[id]);
}

/** `inPlace`: also what has a name is written out instead of referred to. */
function described(schema: Schema, inPlace = false): Json {
  const name = definitions.get(schema);
  if (name !== undefined && !inPlace) return { $ref: `#/$defs/${name}` };
  const parts = anatomy(schema);
  switch (parts.kind) {
    case 'optional': {
      const { fallback } = parts;
      const isPlain = typeof fallback === 'string' || typeof fallback === 'number';
      return { ...described(parts.wrapped), ...(isPlain ? { default: fallback } : {}) };
    }
    case 'object': {
      const fields = tables.get(schema) ?? {};
      return {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(parts.entries).map(([key, entry]) => [
            key,
            Object.hasOwn(fields, key) ? number(entry, fields[key]) : listed(key, entry),
          ]),
        ),
        ...required(parts.entries),
        additionalProperties: false,
      };
    }
    case 'list':
      return { type: 'array', items: described(parts.item) };
    case 'alternatives':
      return { anyOf: [...parts.options.values()].map((option) => described(option)) };
    case 'quantity':
      return { anyOf: [{ type: 'number' }, described(parts.stated)] };
    case 'options':
      return { enum: parts.options };
    case 'literal':
      return { const: parts.literal };
    case 'text':
      return { type: 'string', ...restricted(parts.rules) };
    case 'number':
      return { type: 'number', ...restricted(parts.rules) };
    default:
      return parts satisfies never;
  }
}

function required(entries: Readonly<Record<string, Schema>>): Json {
  const keys = Object.keys(entries).filter((key) => anatomy(entries[key]).kind !== 'optional');
  return keys.length === 0 ? {} : { required: keys };
}

/** An entry of an object that is no number of a table; lists say how long they may be. */
function listed(key: string, entry: Schema): Json {
  const json = described(entry);
  if (json['type'] !== 'array') return json;
  const most: Readonly<Record<string, number>> = { ...listLimits, edits: limits.edits };
  return { ...json, maxItems: most[key] };
}

/** A number of a table: what is known of it, and the forms it may take. */
function number(
  entry: Schema,
  { symbol, unit, min: minimum, max: maximum, default: fallback, evidence, source }: Field,
): Json {
  const range = { minimum, maximum };
  const inner = anatomy(entry);
  const isBare = inner.kind === 'optional' && anatomy(inner.wrapped).kind === 'number';
  const origin = isBare || source === '' ? '' : ` (${evidence}: ${source})`;
  return {
    description:
      `${symbol}, ${unit}, ${minimum} to ${maximum}; ` +
      (fallback === null ? 'derived where it is not given' : `${fallback} where it is not given${origin}`),
    symbol,
    unit,
    ...(fallback === null ? {} : { default: fallback }),
    ...(isBare ? { type: 'number', ...range } : { anyOf: [{ type: 'number', ...range }, statedIn(range)] }),
  };
}

/** A number with its estimate and its evidence; `range` holds for each of the three. */
function statedIn(range: Json): Json {
  return { $ref: '#/$defs/stated', properties: { value: range, low: range, high: range } };
}

function restricted(rules: readonly Rule[]): Json {
  const keywords: Readonly<Record<string, string>> = {
    max_length: 'maxLength',
    min_length: 'minLength',
    min_value: 'minimum',
    max_value: 'maximum',
    regex: 'pattern',
    iso_date: 'format',
  };
  const said = rules.flatMap(({ type, requirement }): (readonly [string, unknown])[] => {
    const keyword = keywords[type];
    if (keyword === undefined) return [];
    if (type === 'iso_date') return [[keyword, 'date']];
    return [[keyword, requirement instanceof RegExp ? requirement.source : requirement]];
  });
  return Object.fromEntries(said);
}
