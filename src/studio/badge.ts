/** How a strategy is told apart: a letter, one of three hues, and a shape where the hues come round again. */
import { asIs, type Strategy } from '../../models/strategy.ts';
import { strategiesOf, type Study } from '../../models/study.ts';

export const hues = ['a', 'b', 'c'] as const;
export const shapes = ['square', 'round', 'diamond'] as const;

export interface Badge {
  /** None for "as is". */
  readonly letter: string | undefined;
  readonly hue: (typeof hues)[number] | 'asis';
  readonly shape: (typeof shapes)[number];
  /** The strategy's name without the letter that its badge shows. */
  readonly name: string;
}

/** Of the strategies that are seen, "as is" first; one keeps its letter when another is hidden. */
export function badgesOf(study: Study, asIsName: string): Badge[] {
  const all = [asIs, ...study.strategies];
  return strategiesOf(study).map((strategy) => badgeOf(strategy, all.indexOf(strategy), asIsName));
}

/** Strategies in the order of the study; "as is" is number 0. */
export function badgeOf(strategy: Strategy, index: number, asIsName: string): Badge {
  if (index === 0) return { letter: undefined, hue: 'asis', shape: 'square', name: asIsName };
  const place = index - 1;
  const letter = letterOf(place);
  const hue = hues[place % hues.length];
  const shape = shapes[Math.floor(place / hues.length) % shapes.length];
  const name = strategy.name.startsWith(`${letter}. `)
    ? strategy.name.slice(letter.length + 2)
    : strategy.name;
  return { letter, hue, shape, name };
}

/** A, B … Z, AA, AB … */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
