/** One result, known to the last bit: 2,500 customers of SecureBank under as is and the first strategy, seed 1. */
import { exampleStudy } from '../../models/studies/examples.ts';
import { asIs } from '../../models/strategy.ts';
import { compile } from '../../workers/compile/compile.ts';
import type { Program } from '../../workers/compile/program.ts';

export const known = {
  customers: 2500,
  seed: 1,
  programs: 'ec4db6d37bd81b97e9b64c8c234d822d 48a5d62c7bd81b97c6e510e7318b98a6',
  result: '2500:79:5643e1ae',
};

export function knownPrograms(): Program[] {
  const study = exampleStudy('securebank');
  return [asIs, study.strategies[0]].map((strategy) => compile(study, strategy));
}

export function hashes(programs: readonly Program[]): string {
  return programs.map(({ hash }) => hash).join(' ');
}
