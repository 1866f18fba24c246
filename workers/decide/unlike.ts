/** When two plans are different answers, and not one answer twice. */
import type { Block, Levels } from './blocks.ts';

/**
 * Two plans are unlike when they spend less than half of the money of the dearer on the same. A block and its alternative
 * count as the same, as far as the cheaper goes. Where nothing costs anything, whole blocks are counted instead.
 *
 * `costs`: of each block when it is all done.
 */
export function unlike(
  blocks: readonly Block[],
  costs: readonly number[],
): (a: Levels, b: Levels) => boolean {
  const isFree = costs.every((cost) => cost === 0);
  const spent = (levels: Levels): number[] => levels.map((level, i) => level * (isFree ? 1 : costs[i]));
  const common = (a: readonly number[], b: readonly number[]): number =>
    sum(
      a.map((amount, i) =>
        Math.min(amount, Math.max(b[i], ...[...blocks[i].alternatives].map((other) => b[other]))),
      ),
    );
  return (first, second) => {
    const [a, b] = [spent(first), spent(second)];
    // From the side of the plan that holds a block and its copy in two the common part is too small.
    return Math.max(common(a, b), common(b, a)) < Math.max(sum(a), sum(b)) / 2;
  };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + amount, 0);
}
