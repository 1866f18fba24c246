import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, parseText, serialize } from '../../models/parse.ts';
import { exampleIds, exampleStudy } from '../../models/studies/examples.ts';
import { studyArbitrary } from '../arbitraries/study.ts';

const newer = (text: string, more: object = {}): string =>
  JSON.stringify({ ...(JSON.parse(text) as object), version: 2, ...more });

test.each(exampleIds)(
  '%s from a newer version is refused, and all that is known of it can be looked at',
  (id) => {
    const parsed = parseText(newer(serialize(exampleStudy(id)), { weather: { rain: 3 } }));
    if (parsed.kind === 'study') throw new Error('taken for one of this version');
    expect(parsed.problems).toMatchObject([{ kind: 'newer-version', version: 2 }]);
    expect(parsed.known).toEqual(exampleStudy(id));
  },
);

test('unknown keys, edits and choices are left out wherever they stand', () => {
  const study = exampleStudy('fonkel');
  const [first, ...touchpoints] = study.touchpoints;
  const [strategy, ...strategies] = study.strategies;
  const text = newer(serialize(study), {
    touchpoints: [{ ...first, channel: 'hologram', smell: 'roses' }, ...touchpoints],
    strategies: [{ ...strategy, edits: [...strategy.edits, { kind: 'dream', of: 'sheep' }] }, ...strategies],
  });
  const parsed = parseText(text);
  expect(parsed.kind === 'refused' && parsed.known).toEqual({
    ...study,
    touchpoints: [{ ...first, channel: 'other' }, ...touchpoints],
  });
});

test('what is no study in any version has no known part', () => {
  for (const more of [{ touchpoints: 'none' }, { touchpoints: [3] }, { name: 7 }]) {
    const parsed = parseText(newer(serialize(exampleStudy('duinpolis')), more));
    expect(parsed.kind === 'refused' && parsed.known).toBeUndefined();
  }
});

test('whatever a newer version holds, the known part is sound', () => {
  fc.assert(
    fc.property(studyArbitrary(), fc.jsonValue(), fc.string(), (study, value, key) => {
      const parsed = parseText(newer(serialize(study), { [key]: value, version: 2 }));
      if (parsed.kind === 'refused' && parsed.known) {
        expect(parse(JSON.parse(serialize(parsed.known))).kind).toBe('study');
      }
    }),
    { numRuns: 40 },
  );
});
