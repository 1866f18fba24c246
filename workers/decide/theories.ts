/**
 * Rival theories of the customer: each takes away one thing that the model says of emotions, wherever the study or one of
 * its patches says it, so that the same futures show which strategy wins without it.
 */
import { marketFields, type MarketField } from '../../models/market.ts';
import { guess, type Quantity } from '../../models/quantity.ts';
import type { Edit } from '../../models/strategy.ts';
import type { Study } from '../../models/study.ts';
import { flag, programHash, T, viewProgram, type Program } from '../compile/program.ts';

export const theories = [
  /** λ = 1. */
  'lossesAsGains',
  /** χ = 0. */
  'noCushion',
  /** Every ρ ≤ 1: nobody is happier after a complaint than without the failure. */
  'noParadox',
  /** ω = 1: nothing counts but the difference with what was expected. */
  'metIsNothing',
  /** The half-life of the balance is half as long. */
  'quickForgetting',
  /** η = 0: emotions move nobody. */
  'withoutEmotion',
] as const;
export type Theory = (typeof theories)[number];

/** A study in which nothing is uncertain any more, as a theory has it. */
export function studyUnder(study: Study, theory: Theory): Study {
  switch (theory) {
    case 'lossesAsGains':
      return settled(study, 'lossWeight', 1);
    case 'noCushion':
      return settled(study, 'cushion', 0);
    case 'metIsNothing':
      return settled(study, 'disconfirmation', 1);
    case 'quickForgetting':
      return forgetful(study);
    case 'noParadox':
      return study; // see `programUnder`
    case 'withoutEmotion':
      return { ...study, settings: { ...study.settings, feedback: 0 } };
    default:
      return theory satisfies never;
  }
}

/**
 * The program of such a study, as the theory has it: execution, ramps and events may carry a number past what any edit
 * says, so what none may exceed is held where it is read.
 */
export function programUnder(program: Program, theory: Theory): Program {
  if (theory !== 'noParadox') return program;
  const buffer = program.buffer.slice(0);
  const { touchpoint, flags } = viewProgram(buffer);
  for (const [row, flagged] of flags.entries()) {
    if ((flagged & flag.recovery) === 0) continue;
    const at = row * T.size + T.recovery;
    touchpoint[at] = Math.min(1, touchpoint[at]);
  }
  return { ...program, buffer, hash: programHash(buffer) };
}

/** The number of the market has this value, and no patch touches it. */
function settled(study: Study, key: MarketField, value: number): Study {
  const kept = (edits: readonly Edit[]): Edit[] =>
    edits.filter((edit) => !('target' in edit) || edit.target !== `market.${key}`);
  return { ...patchedBy(study, kept), market: { ...study.market, [key]: guess(value) } };
}

function forgetful(study: Study): Study {
  const { min, default: usual } = marketFields.halfLife;
  const halved = (quantity: Quantity): Quantity => guess(Math.max(min, quantity.value / 2));
  const changed = patchedBy(study, (edits) =>
    edits.map((edit) =>
      // What is multiplied is halved already.
      (edit.kind === 'set' || edit.kind === 'add') && edit.target === 'market.halfLife'
        ? { ...edit, value: edit.kind === 'set' ? halved(edit.value) : guess(edit.value.value / 2) }
        : edit,
    ),
  );
  return { ...changed, market: { ...study.market, halfLife: halved(study.market.halfLife ?? guess(usual)) } };
}

/** The study with other edits in each strategy and event. */
function patchedBy(study: Study, change: (edits: readonly Edit[]) => Edit[]): Study {
  const patched = <Patch extends { readonly edits: readonly Edit[] }>(patch: Patch): Patch => ({
    ...patch,
    edits: change(patch.edits),
  });
  return { ...study, strategies: study.strategies.map(patched), events: study.events.map(patched) };
}
