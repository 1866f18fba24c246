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
