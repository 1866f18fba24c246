/** A segment: customers who are alike in what they expect, value and tolerate. */
import * as v from 'valibot';
import { field, id, name, note, numbers, type Frozen } from './quantity.ts';

export const segmentFields = {
  share: field('share', 'share', [0, 1], 1),
  extraversion: field('x̄', 'share', [0.05, 0.95], 0.5, 'literature', 'Anastasiei & Dospinescu 2018'),
  expectation: field('E₀', 'grade', [1, 10], 7),
  failure: field('failMult', 'ratio', [0, 10], 1),
  leaving: field('leaveMult', 'ratio', [0, 10], 1),
  value: field('valueMult', 'ratio', [0, 10], 1),
  relevance: field('relevance', 'ratio', [0, 2], 1),
  tolerance: field('D*', 'share', [0, 1], 0.7),
} as const;
export type SegmentField = keyof typeof segmentFields;

export const segment = v.strictObject({ id, name, note, ...numbers(segmentFields) });
export type Segment = Frozen<v.InferOutput<typeof segment>>;
