/** The parameters of the customer model: how experiences become balance, and balance becomes behaviour. */
import * as v from 'valibot';
import { field, name, numbers, type Field } from './quantity.ts';

const lossSource = 'Brown, Imai, Vieider & Camerer 2024';
const fixed = false;

export const marketFields = {
  deposit: field('U', 'points', [5, 60], 30),
  lossWeight: field('λ', 'ratio', [1, 5], 2, 'literature', lossSource),
  cushion: field('χ', 'share', [0, 0.9], 0.4, 'literature', 'Hess, Ganesan & Klein 2003'),
  headroom: field('s', 'share', [0, 1], 0.5, 'literature', 'Mittal, Ross & Baldasare 1998'),
  disconfirmation: field('ω', 'share', [0, 1], 0.5, 'literature', 'Anderson & Sullivan 1993'),
  halfLife: field('τ_B', 'days', [30, 1460], 270, 'guess', 'no universal rate: Mazursky & Geva 1989'),
  rest: field('rest', 'points', [-30, 40], 0),
  expectationLearning: field('α_E', 'share', [0, 1], 0.1, 'literature', 'Johnson, Anderson & Fornell 1995'),
  expectationDrift: field('drift', 'gradePerYear', [0, 1], 0.15),
  expectationExtra: field('ε_E', 'grade', [0, 2], 0.5),
  trust: field('H₀', 'share', [0, 1], 0.8),
  trustLearning: field('α_H', 'share', [0, 1], 0.15),
  gateFrom: field('from', 'share', [0, 1], 0.5, 'literature', 'Kano: must-be against attractive quality'),
  gateTo: field('to', 'share', [0, 1], 0.8, 'literature', 'Kano: must-be against attractive quality'),
  failureCharge: field('cF floor', 'ratio', [0, 1.5], 0.6),
  failureGrade: field('μF', 'grade', [1, 5], 3),
  recoveryFade: field('fade', 'share', [0, 1], 0.6, 'literature', 'Maxham & Netemeyer 2002'),
  doubleDeviation: field('φ', 'ratio', [0, 2], 0.5, 'literature', 'Maxham & Netemeyer 2002'),
  contactLearning: field('α_D', 'share', [0, 1], 0.1),
  depersonalisation: field('δ', 'share', [0, 1], 0.5),
  productCharge: field('C_prod', 'ratio', [0, 1.5], 1),
  redLeaving: field('π', 'share', [0, 1], 0.5, 'literature', 'PwC 2018'),
  redDepth: field('b', 'points', [5, 100], 20),
  natural: field('natural', 'perYear', [0, 0.2], 0.02),
  sayDo: field('say-do', 'share', [0, 1], 0.37, 'literature', 'Kumar, Petersen & Leone 2007 (from memory)'),
  conversion: field('conversion', 'share', [0, 1], 0.125, 'literature', 'Keller & Fay 2014 (second-hand)'),
  rational: field('rational', 'share', [0, 0.6], 0),
  structural: field('structural', 'share', [0, 0.6], 0),
  involvementSpread: field('CV', 'ratio', [0, 1.5], 0.6),
  answerNoise: field('σ_LTR', 'grade', [0.2, 3], 1),
  cognitiveWeight: field('w_C', 'share', [0, 1], 0.2),
  emotionalWeight: field('w_M', 'share', [0, 1], 0.5),
  behaviouralWeight: field('w_A', 'share', [0, 1], 0.3),
  acquisitionCost: field('acquisition', 'money', [0, 1e9], 0),
  discount: field('d', 'perYear', [0, 0.3], 0.08, 'guess', 'default of the model', fixed),
  cohort: field('K', 'customers', [1, 1e10], 100_000, 'guess', 'default of the model', fixed),
} as const;
export type MarketField = keyof typeof marketFields;

export const market = v.strictObject(numbers(marketFields));

export const tierIds = ['red', 'satisfied', 'loyal', 'engaged'] as const;
export type TierId = (typeof tierIds)[number];

const switching = (share: number) =>
  field('a', 'perYear', [0, 0.95], share, 'literature', 'Jones & Sasser 1995; Mittal & Kamakura 2001');
const spend = (ratio: number, source: string) =>
  field('spend', 'ratio', [0.5, 2], ratio, 'literature', source);
const positive = (rate: number) => field('adv⁺', 'perYear', [0, 10], rate, 'literature', 'Capgemini 2017');
const negative = (rate: number) =>
  field('adv⁻', 'perYear', [0, 10], rate, 'literature', 'East, Hammond & Wright 2007');
const border = (symbol: string, from: number) => field(symbol, 'points', [-100, 100], from);

/** A tier begins at `from` points of balance; the lowest has no border, the highest also asks for activity. */
export const tierFields = {
  red: {
    switching: switching(0.45),
    spend: spend(0.87, 'Gallup'),
    recommendations: positive(0),
    warnings: negative(0.6),
  },
  satisfied: {
    from: border('T₀', -5),
    switching: switching(0.2),
    spend: field('spend', 'ratio', [0.5, 2], 1, 'literature', 'reference tier'),
    recommendations: positive(0.15),
    warnings: negative(0.03),
  },
  loyal: {
    from: border('T₁', 20),
    switching: switching(0.05),
    spend: spend(1.1, 'Gallup'),
    recommendations: positive(0.6),
    warnings: negative(0),
  },
  engaged: {
    from: border('T₂', 50),
    activity: field('A_min', 'score', [0, 100], 20),
    switching: switching(0.01),
    spend: spend(1.23, 'Gallup'),
    recommendations: positive(1.66),
    warnings: negative(0),
  },
} as const;

const tier = <K extends string>(fields: Readonly<Record<K, Field>>) =>
  v.strictObject({ name: v.optional(name), ...numbers(fields) });

export const tiers = v.strictObject({
  red: v.optional(tier(tierFields.red), {}),
  satisfied: v.optional(tier(tierFields.satisfied), {}),
  loyal: v.optional(tier(tierFields.loyal), {}),
  engaged: v.optional(tier(tierFields.engaged), {}),
});
