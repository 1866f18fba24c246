/** SecureBank with a strategy that starts late with a ramp, and an event in the middle of it. */
import { exampleStudy } from '../../models/studies/examples.ts';
import type { Strategy } from '../../models/strategy.ts';
import type { Study } from '../../models/study.ts';

export function lateWithShock(): { readonly study: Study; readonly strategy: Strategy } {
  const study = exampleStudy('securebank');
  const [basics] = study.strategies;
  const edits = ['young', 'families', 'seniors'].map((segment) => {
    return { kind: 'multiply', target: `segments.${segment}.leaving`, value: number(3) } as const;
  });
  const shock = { id: 'shock', name: 'Shock', note: '', from: number(400), to: number(500), edits };
  return {
    study: { ...study, events: [shock] },
    strategy: { ...basics, start: number(200), ramp: number(300) },
  };
}

function number(value: number): { value: number; evidence: 'guess'; source: string; note: string } {
  return { value, evidence: 'guess', source: '', note: '' };
}
