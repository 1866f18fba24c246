/** The numbers of a touchpoint and of the market, in the order in which somebody meets them. */
import type { MarketField } from '../../../models/market.ts';
import type { TouchpointField } from '../../../models/touchpoint.ts';
import type { MarketGroup } from '../../words/sheets.ts';

/** What stands in view at once; the rest is folded. */
export const firstFields: readonly TouchpointField[] = ['grade', 'failure', 'charge'];

export const foldedFields = {
  experience: ['spread', 'failureGrade', 'failureCharge'],
  relation: ['human', 'reach', 'information', 'activity'],
  money: ['revenue', 'cost'],
  recovery: ['recovery'],
} as const satisfies Readonly<Record<string, readonly TouchpointField[]>>;

export const marketGroups: Readonly<Record<MarketGroup, readonly MarketField[]>> = {
  product: ['productCharge', 'redLeaving', 'redDepth', 'natural'],
  balance: ['deposit', 'lossWeight', 'cushion', 'headroom', 'disconfirmation'],
  memory: ['halfLife', 'rest', 'involvementSpread'],
  expectation: ['expectationLearning', 'expectationDrift', 'expectationExtra'],
  basics: ['trust', 'trustLearning', 'gateFrom', 'gateTo'],
  failure: ['failureCharge', 'failureGrade', 'recoveryFade', 'doubleDeviation'],
  contact: ['contactLearning', 'depersonalisation'],
  leaving: ['rational', 'structural'],
  word: ['sayDo', 'conversion'],
  index: ['cognitiveWeight', 'emotionalWeight', 'behaviouralWeight', 'answerNoise'],
  money: ['cohort', 'discount', 'acquisitionCost'],
};
