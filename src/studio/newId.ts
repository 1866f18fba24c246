/** A permanent id for a new object: short, and nobody else's. Begins with a letter, so that it reads as a name in a path. */
export function newId(): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const signs = `${letters}0123456789`;
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return [...bytes].map((byte, i) => (i === 0 ? letters[byte % 26] : signs[byte % 36])).join('');
}
