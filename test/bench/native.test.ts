import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asIs, type Strategy } from '../../models/strategy.ts';
import { exampleIds, exampleStudy } from '../../models/studies/examples.ts';
import type { Study } from '../../models/study.ts';
import { compile } from '../../workers/compile/compile.ts';
import { studyArbitrary } from '../arbitraries/study.ts';
import { apart } from './native/apart.ts';
import { hasCompiler } from './native/compiled.ts';
import { native } from './native/native.ts';

/** Shares by which a sum may differ: rounding in another order, which one case in ten may leave for a near tie. */
const [rounding, nearTie] = [1e-4, 3e-3];

it('the C++ program of the benchmark adds up the same as the typed-array kernel', async ({ skip }) => {
  skip(!hasCompiler(), 'there is no g++ here');
  const [basics] = exampleStudy('securebank').strategies;
  const late: Strategy = { ...basics, start: number(200), ramp: number(300) };
  const cases: (readonly [string, Study, Strategy])[] = [
    ...exampleIds.map((id) => [id, exampleStudy(id), asIs] as const),
    ['a late start with a ramp, and an event', shocked(exampleStudy('securebank')), late],
    ...fc
      .sample(studyArbitrary(), { numRuns: 4, seed: 42 })
      .flatMap((study, i) =>
        [asIs, ...study.strategies].map((strategy) => [`random study ${i}`, study, strategy] as const),
      ),
  ];
  const beyondRounding: string[] = [];
  for (const [name, study, strategy] of cases) {
    const program = compile(study, strategy);
    const process = native(program.buffer);
    const columns = await apart(program, process, 7, 8192, 9216);
    process.close();
    expect(columns.length).toBeGreaterThan(60);
    const [worst] = columns.toSorted((a, b) => b.share - a.share);
    expect(worst.share, `${name}: ${worst.column}`).toBeLessThanOrEqual(nearTie);
    if (worst.share > rounding) beyondRounding.push(`${name}: ${worst.column} ${worst.share}`);
  }
  expect(beyondRounding.slice(Math.ceil(cases.length / 10))).toEqual([]);
});

/** With days on which more customers leave. */
function shocked(study: Study): Study {
  const edits = study.segments.map(({ id }) => {
    return { kind: 'multiply', target: `segments.${id}.leaving`, value: number(3) } as const;
  });
  return {
    ...study,
    events: [{ id: 'shock', name: 'Shock', note: '', from: number(400), to: number(500), edits }],
  };
}

function number(value: number): { value: number; evidence: 'guess'; source: string; note: string } {
  return { value, evidence: 'guess', source: '', note: '' };
}
