/** What kind of business it is: numbers of the market that go together (`model.md` section 4, `evidence.md`). */
import type { MarketField } from '../../../models/market.ts';
import { marketFields } from '../../../models/market.ts';
import { guess, type Quantity } from '../../../models/quantity.ts';
import type { Study } from '../../../models/study.ts';
import { setNumbers } from '../../document/commands/numbers.ts';
import type { Command } from '../../document/commands/command.ts';
import type { ProductId, TieId } from '../../words/sheets.ts';

/** The emotional charge of a product. */
export const products: Readonly<Record<ProductId, number>> = {
  car: 1.2,
  general: 1,
  insurer: 0.9,
  electronics: 0.8,
  bank: 0.7,
  water: 0.3,
};

/** The greatest chance to leave at once in the red, and how deep in the red it is reached. */
export const ties: Readonly<Record<TieId, { readonly redLeaving: number; readonly redDepth: number }>> = {
  contract: { redLeaving: 0.1, redDepth: 40 },
  general: { redLeaving: 0.5, redDepth: 20 },
  shop: { redLeaving: 0.75, redDepth: 20 },
};

export function productOf(study: Study): ProductId | undefined {
  const value = valueOf(study, 'productCharge');
  return keysOf(products).find((id) => products[id] === value);
}

export function tieOf(study: Study): TieId | undefined {
  const [leaving, depth] = [valueOf(study, 'redLeaving'), valueOf(study, 'redDepth')];
  return keysOf(ties).find((id) => ties[id].redLeaving === leaving && ties[id].redDepth === depth);
}

/** One step, in "as is": a business is what it is under every strategy. */
export function applyProduct(id: ProductId): Command {
  return setNumbers([['market.productCharge', guess(products[id])]], undefined, 'preset');
}

export function applyTie(id: TieId): Command {
  const from = (value: number): Quantity => ({
    ...guess(value),
    evidence: 'literature',
    source: marketFields.redLeaving.source,
  });
  return setNumbers(
    [
      ['market.redLeaving', from(ties[id].redLeaving)],
      ['market.redDepth', from(ties[id].redDepth)],
    ],
    undefined,
    'preset',
  );
}

function valueOf(study: Study, key: MarketField): number {
  return study.market[key]?.value ?? marketFields[key].default;
}

function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(table) as Key[]; // the keys of that very table
}
