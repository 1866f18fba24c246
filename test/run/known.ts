/** One result, known to the last bit: 2,500 customers of SecureBank under as is and the first strategy, seed 1. */
import { exampleStudy } from '../../models/studies/examples.ts';
import { asIs } from '../../models/strategy.ts';
import { compile } from '../../workers/compile/compile.ts';
import { programHash, type Program } from '../../workers/compile/program.ts';

export const known = {
  customers: 2500,
  seed: 1,
  programs: 'f5b927159342d470 72b81089cc2ca4de',
  result: '2500:79:317393a4',
};

export function knownPrograms(): Program[] {
  const study = exampleStudy('securebank');
  return [asIs, study.strategies[0]].map((strategy) => compile(study, strategy));
}

export function hashes(programs: readonly Program[]): string {
  return programs.map(({ buffer }) => programHash(buffer)).join(' ');
}
