/** The names most like a wrong one, for "did you mean": by edit distance, best first, at most three. */
export function nearest(wanted: string, names: Iterable<string>): string[] {
  const few = wanted.slice(0, 40).toLowerCase();
  return [...new Set(names)]
    .map((name) => {
      const other = name.slice(0, 40).toLowerCase();
      return { name, distance: distance(few, other, Math.max(2, Math.min(other.length, few.length) / 2)) };
    })
    .filter((candidate) => candidate.distance < Infinity)
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

/** Levenshtein's distance: insertions, deletions and replacements of one character. Infinity if above `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  // what both begin with makes no difference
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  if (same > 0) return distance(a.slice(same), b.slice(same), most);

  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      const here = Math.min(replaced, row[j] + 1, next[j - 1] + 1);
      next.push(here);
      if (here < least) least = here;
    }
    // every way to the end leads through this row, and none gets shorter
    if (least > most) return Infinity;
    row = next;
  }
  return row[b.length] <= most ? row[b.length] : Infinity;
}
