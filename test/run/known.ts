/** One result, known to the last bit: 2,500 customers of SecureBank under as is and the first strategy, seed 1. */
import { exampleStudy } from '../../models/studies/examples.ts';
import { asIs } from '../../models/strategy.ts';
import { compile } from '../../workers/compile/compile.ts';
import type { Program } from '../../workers/compile/program.ts';

export const known = {
  customers: 2500,
  seed: 1,
  programs: '498876cf05ea1237b606fc0677261e9d 33f0cba505ea1237b606fc066bb30751',
  result: '2500:79:5e9e34b2',
};

export function knownPrograms(): Program[] {
  const study = exampleStudy('securebank');
  return [asIs, study.strategies[0]].map((strategy) => compile(study, strategy));
}

export function hashes(programs: readonly Program[]): string {
  return programs.map(({ hash }) => hash).join(' ');
}
