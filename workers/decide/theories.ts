/**
 * Rival theories of the customer, as studies: each takes away one thing that the model says of emotions, wherever the
 * study or one of its patches says it, so that the same futures show which strategy wins without it.
 */
import { marketFields, type MarketField } from '../../models/market.ts';
import { guess, type Quantity } from '../../models/quantity.ts';
import type { Edit } from '../../models/strategy.ts';
import type { Study } from '../../models/study.ts';
import { fullWorld, numberAt } from '../../models/world.ts';

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

/** The study as a theory has it. Inputs that the theory settles are uncertain no more; all others stay as they are. */
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
      return withoutParadox(study);
    case 'withoutEmotion':
      return { ...study, settings: { ...study.settings, feedback: 0 } };
    default:
      return theory satisfies never;
  }
}

/** The number of the market has this value, and no patch touches it. */
function settled(study: Study, key: MarketField, value: number): Study {
  const kept = (edits: readonly Edit[]): Edit[] =>
    edits.filter((edit) => !('target' in edit) || edit.target !== `market.${key}`);
  return { ...patchedBy(study, kept), market: { ...study.market, [key]: guess(value) } };
}

function forgetful(study: Study): Study {
  const { halfLife } = study.market;
  const { min, default: usual } = marketFields.halfLife;
  const halved = (quantity: Quantity): Quantity => {
    const { low, high, value } = quantity;
    // An estimate that would reach beyond the range is none any more.
    if (low === undefined || high === undefined || low / 2 <= min) return guess(Math.max(min, value / 2));
    return { ...quantity, value: value / 2, low: low / 2, high: high / 2 };
  };
  const changed = patchedBy(study, (edits) =>
    edits.map((edit) =>
      // What is multiplied is halved already.
      (edit.kind === 'set' || edit.kind === 'add') && edit.target === 'market.halfLife'
        ? { ...edit, value: edit.kind === 'set' ? halved(edit.value) : guess(edit.value.value / 2) }
        : edit,
    ),
  );
  return { ...changed, market: { ...study.market, halfLife: halved(halfLife ?? guess(usual)) } };
}

function withoutParadox(study: Study): Study {
  const capped = <Given extends { readonly recovery?: Quantity | undefined }>(given: Given): Given =>
    given.recovery === undefined ? given : { ...given, recovery: atMostOne(given.recovery) };
  const touchpoints = study.touchpoints.map(capped);
  const base = { ...study, touchpoints };
  return patchedBy(base, (edits) => {
    const less = edits.map((edit) => {
      if (edit.kind === 'addTouchpoint') return { ...edit, touchpoint: capped(edit.touchpoint) };
      if (edit.kind === 'set' && isRecovery(edit)) return { ...edit, value: atMostOne(edit.value) };
      return edit;
    });
    // What is added or multiplied may still come to more: then the patch sets 1.
    const world = fullWorld(base, less);
    const targets = new Set(
      less.flatMap((edit) =>
        (edit.kind === 'add' || edit.kind === 'multiply') && isRecovery(edit) ? [edit.target] : [],
      ),
    );
    for (const target of targets) {
      const found = numberAt(world, target);
      if (found !== undefined && found.holder[found.key] > 1)
        less.push({ kind: 'set', target, value: guess(1) });
    }
    return less;
  });
}

function isRecovery({ target }: { readonly target: string }): boolean {
  return target.startsWith('touchpoints.') && target.endsWith('.recovery');
}

/** An estimate that may come to more than 1 is none any more. */
function atMostOne(quantity: Quantity): Quantity {
  const { value, high = value } = quantity;
  return high <= 1 ? quantity : guess(Math.min(1, value));
}

/** The study with other edits in each strategy and event. */
function patchedBy(study: Study, change: (edits: readonly Edit[]) => Edit[]): Study {
  const patched = <Patch extends { readonly edits: readonly Edit[] }>(patch: Patch): Patch => ({
    ...patch,
    edits: change(patch.edits),
  });
  return { ...study, strategies: study.strategies.map(patched), events: study.events.map(patched) };
}
