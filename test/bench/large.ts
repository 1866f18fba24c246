import { parse } from '../../models/parse.ts';
import type { Study } from '../../models/study.ts';

/** A study of so many touchpoints in ten phases, each with two ways on: to the next, and back or across. */
export function largeStudy(touchpoints: number): Study {
  const id = (i: number): string => `t${i % touchpoints}`;
  const parsed = parse({
    format: 'saldo-study',
    version: 1,
    id: 'large',
    name: `A journey of ${touchpoints} touchpoints`,
    start: 't0',
    phases: Array.from({ length: 10 }, (_, i) => ({ id: `p${i}`, name: `Phase ${i + 1}` })),
    touchpoints: Array.from({ length: touchpoints }, (_, i) => ({
      id: id(i),
      name: `Touchpoint ${i}`,
      phase: `p${Math.floor((10 * i) / touchpoints)}`,
    })),
    transitions: Array.from({ length: touchpoints }, (_, i) => [
      { id: `a${i}`, from: id(i), to: id(i + 1), weight: 3, wait: 5 },
      { id: `b${i}`, from: id(i), to: id(i * 7 + 11), weight: 1, wait: 20 },
    ]).flat(),
    segments: [{ id: 'all', name: 'All', share: 1 }],
  });
  if (parsed.kind === 'refused') throw new Error(JSON.stringify(parsed.problems));
  return parsed.study;
}
