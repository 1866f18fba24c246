import fc from 'fast-check';
import { expect, it } from 'vitest';
import { programHash } from '../../workers/compile/program.ts';
import { knownPrograms } from './known.ts';

const [{ buffer }] = knownPrograms();
const length = buffer.byteLength / 4;

it('programs that differ in any one or two words have different hashes, also where only signs differ', () => {
  const whole = programHash(buffer);
  const change = fc.record({
    at: fc.nat(length - 1),
    flip: fc.oneof(fc.constant(0x80000000), fc.integer()),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
      const copy = buffer.slice(0);
      const words = new Int32Array(copy);
      for (const { at, flip } of changes) words[at] ^= flip;
      const before = new Int32Array(buffer);
      const same = words.every((word, i) => word === before[i]);
      expect(programHash(copy) === whole).toBe(same);
    }),
    { seed: 7, numRuns: 300 },
  );
  // Every pair of signs in one strand, which a product alone would let cancel.
  for (let at = 0; at < 400; at++) {
    const copy = buffer.slice(0);
    const words = new Int32Array(copy);
    words[at] ^= 0x80000000;
    words[at + 4] ^= 0x80000000;
    expect(programHash(copy)).not.toBe(whole);
  }
});
