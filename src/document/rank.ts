/** Places of items in a list that several people change at once: numbers, between any two of which there is another. */

/** Sorted by rank; of one rank by key. */
export function inOrder<T>(
  items: readonly T[],
  place: (item: T) => { readonly rank: number; readonly key: string },
): T[] {
  return items
    .map((item) => ({ item, ...place(item) }))
    .sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1))
    .map(({ item }) => item);
}

/** The positions of a longest strictly rising subsequence: what need not be moved. Undefined is left out. */
export function longestRise(ranks: readonly (number | undefined)[]): Set<number> {
  // Patience sorting: `ends[k]` is where the best subsequence of k + 1 ends, `before` leads back along it.
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [i, rank] of ranks.entries()) {
    if (rank === undefined) continue;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranks[ends[middle]] ?? Infinity) < rank) low = middle + 1;
      else high = middle;
    }
    before[i] = ends[low - 1];
    ends[low] = i;
  }
  const rise = new Set<number>();
  for (let i = ends.at(-1); i !== undefined; i = before[i]) rise.add(i);
  return rise;
}

/** Ranks for the missing ones between the given, which rise; all anew where no number is left in between. */
export function between(ranks: readonly (number | undefined)[]): number[] {
  const placed: number[] = [];
  for (let i = 0; i < ranks.length;) {
    const given = ranks[i];
    if (given !== undefined) {
      placed.push(given);
      i++;
      continue;
    }
    let end = i;
    while (end < ranks.length && ranks[end] === undefined) end++;
    const missing = end - i;
    const low = placed.at(-1);
    const high = ranks[end];
    for (let k = 1; k <= missing; k++) {
      if (low === undefined) placed.push(high === undefined ? k : high - missing + k - 1);
      else placed.push(high === undefined ? low + k : low + ((high - low) * k) / (missing + 1));
    }
    i = end;
  }
  const rises = placed.every((rank, i) => i === 0 || rank > placed[i - 1]);
  return rises ? placed : placed.map((_, i) => i + 1);
}
