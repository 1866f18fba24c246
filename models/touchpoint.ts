/** A touchpoint: where a customer meets the company, and what such a meeting is like. */
import * as v from 'valibot';
import { coordinate, field, id, name, note, numbers, type Frozen } from './quantity.ts';

export const layers = ['basic', 'social', 'personal'] as const;
export const kinds = ['normal', 'recovery'] as const;
export const bonds = ['none', 'rational', 'social', 'structural'] as const;
export const channels = [
  'shop',
  'webshop',
  'website',
  'app',
  'email',
  'socialMedia',
  'loyalty',
  'phone',
  'chat',
  'letter',
  'delivery',
  'inPerson',
  'wordOfMouth',
  'other',
] as const;

export type Layer = (typeof layers)[number];
export type Kind = (typeof kinds)[number];
export type Channel = (typeof channels)[number];

export const touchpointFields = {
  grade: field('μ', 'grade', [1, 10], 7.5),
  spread: field('σ', 'grade', [0, 3], 1),
  failure: field('f', 'share', [0, 1], 0.05),
  failureGrade: field('μF', 'grade', [1, 10], null),
  charge: field('c', 'ratio', [0, 1.5], 0.3),
  failureCharge: field('cF', 'ratio', [0, 1.5], null),
  reach: field('reach', 'share', [0, 1], 0.95),
  human: field('human', 'share', [0, 1], 0.4),
  information: field('i', 'share', [0, 1], 0),
  activity: field('a', 'score', [0, 100], 0),
  revenue: field('r', 'money', [-1e9, 1e9], 0),
  cost: field('k', 'money', [-1e9, 1e9], 0),
  recovery: field('ρ', 'ratio', [0, 2], 1, 'literature', 'de Matos, Henrique & Rossi 2007'),
} as const;
export type TouchpointField = keyof typeof touchpointFields;

/** What is not a number and yet can be patched. */
export const touchpointChoices = { layer: layers, kind: kinds, channel: channels, bond: bonds } as const;

export const touchpoint = v.strictObject({
  id,
  name,
  phase: v.optional(id),
  channel: v.optional(v.picklist(channels), 'other'),
  layer: v.optional(v.picklist(layers), 'basic'),
  kind: v.optional(v.picklist(kinds), 'normal'),
  bond: v.optional(v.picklist(bonds), 'none'),
  note,
  x: coordinate,
  y: coordinate,
  ...numbers(touchpointFields),
});
export type Touchpoint = Frozen<v.InferOutput<typeof touchpoint>>;
