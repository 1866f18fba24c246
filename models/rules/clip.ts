/** x kept within [min, max]. */
export function clip(x: number, min: number, max: number): number {
  return x < min ? min : x > max ? max : x;
}
