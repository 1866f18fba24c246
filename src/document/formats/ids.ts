/** Ids that differ, made of whatever text there is. */

export interface Ids {
  /** An id like `wanted`, and `wanted` itself where it can be: unlike all that were given before. */
  readonly take: (wanted: string) => string;
}

export interface IdOptions {
  /** What an id may not be; default what a study does not allow. */
  readonly reserved?: RegExp;
  /** What may not stand in an id; default what a study does not allow. */
  readonly forbidden?: RegExp;
  /** What stands in its place, and before a number; default `-`. */
  readonly filler?: string;
  /** What an id begins with if nothing of the text is left, or if it may not begin as it does; default `x`. */
  readonly stem?: string;
  /** How an id may begin; default anyhow. */
  readonly begins?: RegExp;
}

/** At most 100 characters; a second one that is wanted gets a number. */
export function idsWith({
  reserved = /^(?:__proto__|constructor|prototype)$/,
  forbidden = /[^\p{L}\p{N}_-]+/gu,
  filler = '-',
  stem = 'x',
  begins = /^/,
}: IdOptions = {}): Ids {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  const baseOf = (wanted: string): string => {
    const allowed = wanted.slice(0, 200).replace(forbidden, filler);
    if (allowed === wanted && wanted.length <= 100 && begins.test(wanted) && !reserved.test(wanted))
      return wanted;
    // a pair that the cut took apart is no letter any more
    const short = allowed.slice(0, 80).replace(/[\ud800-\udbff]$/, '');
    if (short === '' || short === filler) return stem;
    const whole = begins.test(short) ? short : `${stem}${short}`;
    return reserved.test(whole) ? `${whole}${filler}` : whole;
  };
  return {
    take(wanted) {
      const base = baseOf(wanted);
      const short = base.slice(0, 80).replace(/[\ud800-\udbff]$/, '');
      let id = base;
      for (let n = next.get(short) ?? 2; taken.has(id); n++) {
        id = `${short}${filler}${n}`;
        next.set(short, n + 1);
      }
      taken.add(id);
      return id;
    },
  };
}
