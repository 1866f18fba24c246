/** Shares as whole numbers of 100, which add up to 100: the largest remainders are rounded up. */

/** Numbers of 100 in proportion to counts; all 0 where there is nothing to share. Of equal remainders the first goes up. */
export function of100(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count * 100) / total);
  const whole = exact.map(Math.floor);
  const missing = 100 - whole.reduce((sum, number) => sum + number, 0);
  const order = [...counts.keys()].sort((a, b) => exact[b] - whole[b] - (exact[a] - whole[a]) || a - b);
  for (const i of order.slice(0, missing)) whole[i] += 1;
  return whole;
}
