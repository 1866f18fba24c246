import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleIds, exampleStudy } from '../../../models/studies/examples.ts';
import type { Study } from '../../../models/study.ts';
import { fromLink, longestLink, mostBytes, toLink } from '../../../src/document/formats/link.ts';
import { changed, studyOf } from '../../models/tiny.ts';
import { oddStudy } from './odd.ts';

async function linkTo(study: Study): Promise<string> {
  const result = await toLink(study);
  if (result.kind !== 'link') throw new Error(result.kind);
  return result.fragment;
}

/** A link with the right length and checksum, whatever the bytes: only somebody who means harm makes one. */
async function forged(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const data = Buffer.from(bytes).toString('base64url');
  // what is behind the data is ignored, so only the right checksum lets a shorter link through
  const { default: zlib } = await import('node:zlib');
  return `s1.${data.length.toString(36)}.${crc(zlib, data)}.${data}`;
}

/** The last eight bytes of a gzip begin with the CRC-32 of what went in. */
function crc(zlib: { gzipSync: (data: Buffer) => Buffer }, data: string): string {
  const gzip = zlib.gzipSync(Buffer.from(data));
  return gzip
    .readUInt32LE(gzip.length - 8)
    .toString(36)
    .padStart(7, '0');
}

async function deflated(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const { deflateRawSync } = await import('node:zlib');
  return new Uint8Array(deflateRawSync(Buffer.from(text)));
}

const tiny = studyOf(changed(() => undefined));

describe('a link', () => {
  test.each(exampleIds)('holds all of %s, in characters that no program breaks', async (id) => {
    const study = exampleStudy(id);
    const fragment = await linkTo(study);
    expect(fragment).toMatch(/^s1\.[0-9a-z]+\.[0-9a-z]{7}\.[\w-]+$/);
    expect(fragment.length).toBeLessThan(10_000);
    expect(await fromLink(`#${fragment}`)).toEqual({ kind: 'study', study, problems: [] });
  });

  test('holds any study', async () => {
    await fc.assert(
      fc.asyncProperty(oddStudy, async (study) => {
        expect((await fromLink(await linkTo(study))) as object).toMatchObject({ kind: 'study', study });
      }),
      { seed: 53_001, numRuns: 40 },
    );
  });

  test('is the same for the same study', async () => {
    expect(await linkTo(tiny)).toBe(await linkTo(studyOf(JSON.parse(JSON.stringify(tiny)))));
  });

  test('survives what a message puts behind it', async () => {
    const fragment = await linkTo(tiny);
    for (const more of ['.', ')', ' ', '\n', '>,', '%20'])
      expect((await fromLink(fragment + more)).kind).toBe('study');
  });

  test('of a study that is too large is not made', async () => {
    const text = fc.sample(fc.string({ minLength: 9_000, maxLength: 9_000 }), { seed: 1, numRuns: 6 });
    const study = studyOf(
      changed((draft) => (draft['notes'] = text.map((text, i) => ({ id: `n${i}`, text })))),
    );
    const result = await toLink(study);
    expect(result).toMatchObject({ kind: 'too-long', max: longestLink });
    expect(result.kind === 'too-long' && result.length).toBeGreaterThan(longestLink);
  });
});

describe('a link that is not whole', () => {
  test('is known as cut at every length', async () => {
    const fragment = await linkTo(tiny);
    for (let length = 0; length < fragment.length; length++) {
      const { kind } = await fromLink(fragment.slice(0, length));
      expect([length, kind]).toEqual([length, length < 3 ? 'not-a-link' : 'cut']);
    }
  });

  test('is known as changed when one character of its data or checksum differs', async () => {
    const fragment = await linkTo(tiny);
    const from = fragment.indexOf('.', 3) + 1;
    for (let i = from; i < fragment.length; i++) {
      if (fragment[i] === '.') continue;
      const other = fragment[i] === 'a' ? 'b' : 'a';
      const { kind } = await fromLink(fragment.slice(0, i) + other + fragment.slice(i + 1));
      expect([i, kind]).toEqual([i, 'changed']);
    }
  });

  test.each([
    ['', 'not-a-link'],
    ['#', 'not-a-link'],
    ['walk', 'not-a-link'],
    ['s0.1.2.3', 'not-a-link'],
    ['s2.anything', 'newer'],
    ['s1.zzzzzz.0000000.abc', 'too-long'],
    ['s1.!', 'changed'],
    ['s1.4.0000000.????', 'changed'],
  ])('or is none is told apart: %s', async (fragment, kind) => {
    expect((await fromLink(fragment)).kind).toBe(kind);
  });

  test('of random characters never gives a study, nor an error', async () => {
    const pieces = fc.array(
      fc.oneof(fc.constantFrom('s1.', '.', '1', '4.0000000.'), fc.string({ maxLength: 5 })),
    );
    await fc.assert(
      fc.asyncProperty(pieces, async (parts) => {
        expect((await fromLink(parts.join(''))).kind).not.toBe('study');
      }),
      { seed: 53_002, numRuns: 300 },
    );
  });
});

describe('a link that somebody forged', () => {
  test('with random bytes gives no error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        const { kind } = await fromLink(await forged(new Uint8Array(bytes)));
        expect(['changed', 'refused']).toContain(kind);
      }),
      { seed: 53_003, numRuns: 200 },
    );
  });

  test('with a part of what was deflated gives no study', async () => {
    const bytes = await deflated(JSON.stringify(tiny));
    for (let length = 0; length < bytes.length; length += 7)
      expect(['changed', 'refused']).toContain((await fromLink(await forged(bytes.slice(0, length)))).kind);
  });

  test('that unfolds to gigabytes is refused before it does', async () => {
    const bytes = await deflated(' '.repeat(20_000_000));
    expect(bytes.length).toBeLessThan(longestLink * 0.7);
    expect(await fromLink(await forged(bytes))).toEqual({ kind: 'too-big', max: mostBytes });
  });

  test('with something else than a study is refused as a file would be', async () => {
    expect(await fromLink(await forged(await deflated('{"a":1}')))).toMatchObject({
      kind: 'refused',
      problems: [{ kind: 'not-a-study' }],
    });
  });
});
