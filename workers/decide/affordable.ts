/** The plans that a budget allows. */
import { costsTogether } from '../../models/combine.ts';
import type { Study } from '../../models/study.ts';
import { mostCost } from '../measures/compare.ts';
import type { Block, Levels } from './blocks.ts';

/** How many plans can be thought of before they are no longer looked through one by one. */
const mostThought = 20_000;

/**
 * Present value over the horizon of a plan's costs, with every estimate at its middle and as if no customer ever left:
 * whatever a plan does for its customers, so much is never exceeded.
 */
export function costOf(study: Study, blocks: readonly Block[]): (levels: Levels) => number {
  const cost = mostCost(study);
  return (levels) =>
    cost(
      costsTogether(
        blocks.flatMap(({ strategy }, b) => (levels[b] > 0 ? [{ strategy, level: levels[b] }] : [])),
      ),
    );
}

/** Every plan of the blocks within the budget, the empty one first; `undefined` if there are more than `most`. */
export function affordable(
  blocks: readonly Block[],
  isWithin: (levels: Levels) => boolean,
  most: number,
): Levels[] | undefined {
  const all = blocks.reduce((count, { levels }) => count * (1 + levels.length), 1);
  if (all > mostThought) return undefined;
  const plans = blocks
    .reduce<Levels[]>((begun, _, b) => begun.flatMap((levels) => longer(blocks, levels, b)), [[]])
    .filter(isWithin);
  return plans.length > most ? undefined : plans;
}

/**
 * Plans within the budget that promise most if effects simply add up: block after block, the `most` best beginnings are
 * kept. `worth` says what a block is worth alone, by its place and level.
 */
export function promising(
  blocks: readonly Block[],
  isWithin: (levels: Levels) => boolean,
  worth: (block: number, level: number) => number,
  most: number,
): Levels[] {
  const promise = (levels: Levels): number =>
    levels.reduce((all, level, b) => all + (level > 0 ? worth(b, level) : 0), 0);
  const none = blocks.map(() => 0);
  return blocks.reduce<Levels[]>(
    (begun, _, b) =>
      begun
        .flatMap((levels) => longer(blocks, levels, b))
        .filter((levels) => isWithin([...levels, ...none.slice(levels.length)]))
        .sort((x, y) => promise(y) - promise(x))
        .slice(0, most),
    [[]],
  );
}

/** A plan that says nothing yet of block b, with each level that b may have beside those before it. */
function longer(blocks: readonly Block[], levels: Levels, b: number): Levels[] {
  const { alternatives } = blocks[b];
  const isFree = levels.every((level, other) => level === 0 || !alternatives.has(other));
  return [0, ...(isFree ? blocks[b].levels : [])].map((level) => [...levels, level]);
}
