/** A function of data that does not change, which looks at each piece once and remembers what it found. */
export function remembered<Data extends object, Known>(look: (data: Data) => Known): (data: Data) => Known {
  const all = new WeakMap<Data, { readonly known: Known }>();
  return (data) => {
    const before = all.get(data);
    if (before !== undefined) return before.known;
    const known = look(data);
    all.set(data, { known });
    return known;
  };
}

/** Gives what was made under a name, or makes it; of more than `most` the least recently used goes. */
export function recent<Made>(most: number): (name: string, make: () => Made) => Made {
  const all = new Map<string, { readonly made: Made }>();
  return (name, make) => {
    const known = all.get(name) ?? { made: make() };
    // The order of a map is that of insertion.
    all.delete(name);
    all.set(name, known);
    for (const oldest of all.keys()) {
      if (all.size <= most) break;
      all.delete(oldest);
    }
    return known.made;
  };
}
