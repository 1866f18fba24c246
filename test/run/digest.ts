/** A digest of everything a tally holds, bit by bit: equal digests are equal results. */
import type { Tally } from '../../workers/tally/tally.ts';

export function digest(tally: Tally): string {
  const parts = tally.strategies.flatMap(({ cells, squares, series, bins, groups }) => {
    const { count, width, rows, met, money } = groups;
    const kept = [
      rows.subarray(0, count * width.rows),
      met.subarray(0, count * width.met),
      money.subarray(0, count * width.money),
    ];
    return [cells, squares, series, bins, ...kept];
  });
  let hash = 0x811c9dc5;
  for (const part of parts) {
    for (const byte of new Uint8Array(part.buffer, part.byteOffset, part.byteLength)) {
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
  }
  return `${tally.customers}:${tally.groups}:${(hash >>> 0).toString(16)}`;
}
