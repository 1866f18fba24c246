import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asIs } from '../../models/strategy.ts';
import { exampleIds, exampleStudy } from '../../models/studies/examples.ts';
import { studyArbitrary } from '../arbitraries/study.ts';
import { lateWithShock } from './late.ts';
import { replayer, tolerance, type Replay } from './replay.ts';

/** Near ties may part at most this share of customers. */
const mostForks = 0.01;

describe('the typed kernel walks the path of the reference', () => {
  for (const id of exampleIds) {
    it(`for every customer tried of ${id}, under every strategy`, () => {
      const study = exampleStudy(id);
      const replays = [asIs, ...study.strategies].flatMap((strategy) => {
        const replay = replayer(study, strategy);
        return Array.from({ length: 60 }, (_, customer) => replay(customer) ?? []).flat();
      });
      expectAgreement(replays);
    });
  }

  it('in SecureBank with a strategy that starts late with a ramp, and an event', () => {
    const { study, strategy } = lateWithShock();
    const replay = replayer(study, strategy);
    expectAgreement(Array.from({ length: 300 }, (_, customer) => replay(customer) ?? []).flat());
  });

  it('in random studies with strategies, ramps, events and every law', () => {
    const replays: Replay[] = [];
    fc.assert(
      fc.property(studyArbitrary(), fc.nat(1000), (study, first) => {
        for (const strategy of [asIs, ...study.strategies]) {
          const replay = replayer(study, strategy, 300);
          for (let customer = first; customer < first + 5; customer++) {
            const result = replay(customer);
            if (!result) continue;
            expect(result.faults).toEqual([]);
            replays.push(result);
          }
        }
      }),
      { seed: 42, numRuns: 150 },
    );
    expect(replays.length).toBeGreaterThan(1000);
    expectAgreement(replays);
  });
});

function expectAgreement(replays: readonly Replay[]): void {
  expect(replays.flatMap(({ faults }) => faults).slice(0, 5)).toEqual([]);
  expect(Math.max(...replays.map(({ worst }) => worst))).toBeLessThanOrEqual(tolerance);
  expect(Math.max(...replays.map(({ kernelLedger }) => kernelLedger))).toBeLessThanOrEqual(tolerance);
  expect(Math.max(...replays.map(({ referenceLedger }) => referenceLedger))).toBeLessThanOrEqual(1e-9);
  expect(replays.filter(({ forks }) => forks > 0).length).toBeLessThanOrEqual(mostForks * replays.length);
}
