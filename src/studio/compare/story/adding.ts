/** Numbers rounded so that what is shown adds up to what is shown. */

/**
 * Whole numbers that add up to `total`, each next to its value: rounded down, and as many as it takes up, those first of
 * which most was cut off. Where values do not add up to the total, what is left over is spread in the same order.
 */
export function adding(values: readonly number[], total: number): number[] {
  const whole = values.map(Math.floor);
  if (values.length === 0) return whole;
  let missing = total - whole.reduce((sum, value) => sum + value, 0);
  const order = [...values.keys()].sort((a, b) => values[b] - whole[b] - (values[a] - whole[a]) || a - b);
  for (let i = 0; missing !== 0; i = (i + 1) % order.length) {
    // Taking away begins with those of which least was cut off.
    const place = order[missing > 0 ? i : order.length - 1 - i];
    whole[place] += Math.sign(missing);
    missing -= Math.sign(missing);
  }
  return whole;
}
