/** Shares: the chance to take an arrow is its weight among those that compete with it. Nobody is asked to make 100 %. */
import { guess } from '../../../models/quantity.ts';
import type { Study } from '../../../models/study.ts';
import { fullWorld } from '../../../models/world.ts';
import type { TransitionInForce } from '../../../models/world/inForce.ts';
import type { Command, Scope } from './command.ts';
import { setNumbers } from './numbers.ts';
import { transitionOf } from './objects.ts';

/**
 * The arrows that leave the same touchpoint and can be open together with this one, it included. An arrow for any
 * outcome competes in both; its share is that among the visits that go well.
 */
export function rivals(study: Study, id: string, scope: Scope): TransitionInForce[] {
  const edits = study.strategies.find((one) => one.id === scope)?.edits ?? [];
  const { transitions } = fullWorld(study, edits);
  const own = transitions.get(id);
  if (!own) return [];
  const outcome = own.condition === 'failed' ? 'failed' : 'ok';
  return [...transitions.values()].filter(
    ({ from, condition }) => from === own.from && (condition === 'any' || condition === outcome),
  );
}

/** The share of an arrow among its rivals, from 0 to 1, at a balance of 0; 0 when none is open. */
export function shareOf(study: Study, id: string, scope: Scope): number {
  const all = rivals(study, id, scope);
  const sum = total(all);
  return sum > 0 ? (all.find((one) => one.id === id)?.weight ?? 0) / sum : 0;
}

/**
 * Gives an arrow a share, from 0 to 1. Locked shares stay; one that is marked "else" gives and takes alone; the others
 * keep their proportions. A share that the locked ones do not leave is cut to what they do.
 */
export function setShare(id: string, share: number, scope: Scope): Command {
  return {
    name: 'share',
    apply: (study) => {
      const all = rivals(study, id, scope);
      const own = all.find((one) => one.id === id);
      if (!own) return study;
      const weights = shared(
        all.map((one) => ({ ...one, hold: transitionOf(study, one.id)?.hold })),
        id,
        share,
      );
      const writes = all.flatMap((one) => {
        const weight = weights.get(one.id);
        return weight === undefined || weight === one.weight
          ? []
          : [[`transitions.${one.id}.weight`, guess(weight)] as const];
      });
      return setNumbers(writes, scope, 'share').apply(study);
    },
  };
}

interface Rival {
  readonly id: string;
  readonly weight: number;
  readonly hold?: 'locked' | 'else' | undefined;
}

/** The weights that change. */
function shared(all: readonly Rival[], id: string, wish: number): Map<string, number> {
  const others = all.filter((one) => one.id !== id);
  if (others.length === 0) return new Map();
  const locked = others.filter(({ hold }) => hold === 'locked');
  const free = others.filter(({ hold }) => hold !== 'locked');
  const rest = free.filter(({ hold }) => hold === 'else');
  const sum = total(all) || 1;
  const room = 1 - total(locked) / sum;
  const share = Math.min(Math.max(wish, 0), Math.max(room, 0));

  // Without locks one weight is enough, and the others are left as they were typed.
  if (locked.length === 0 && rest.length === 0 && share < 1 && total(free) > 0)
    return new Map([[id, tidy((share / (1 - share)) * total(free))]]);

  const giving = rest.length > 0 ? rest : free;
  const kept = total(free) - total(giving);
  const left = Math.max(0, sum * (1 - share) - total(locked) - kept);
  const before = total(giving);
  return new Map([
    [id, tidy(Math.min(share * sum, sum - total(locked) - kept))],
    ...giving.map((one): [string, number] => [
      one.id,
      tidy(before > 0 ? (one.weight / before) * left : left / giving.length),
    ]),
  ]);
}

/** The weight for a new arrow: a tenth of what is open with it when a visit goes well, or all where it is alone. */
export function weightOfNew(study: Study, from: string, scope: Scope): number {
  const edits = study.strategies.find((one) => one.id === scope)?.edits ?? [];
  const siblings = [...fullWorld(study, edits).transitions.values()].filter((one) => one.from === from);
  const sum = total(siblings.filter(({ condition }) => condition !== 'failed'));
  return sum > 0 ? tidy(sum / 9) : total(siblings) || 1;
}

/** Takes the weight of an arrow from a sibling instead of from all. */
export function takeFrom(id: string, sibling: string, scope: Scope): Command {
  return {
    name: 'share',
    apply: (study) => {
      const all = rivals(study, id, scope);
      const [own, other] = [id, sibling].map((one) => all.find((rival) => rival.id === one));
      // Where all are closed there is nothing to take.
      if (!own || !other || total(all) === 0) return study;
      // The shares of all others as they would be without the new arrow.
      const without = total(all) - own.weight;
      const weight = Math.min(other.weight, (own.weight / total(all)) * without);
      return setNumbers(
        [
          [`transitions.${id}.weight`, guess(tidy(weight))],
          [`transitions.${sibling}.weight`, guess(tidy(other.weight - weight))],
        ],
        scope,
        'share',
      ).apply(study);
    },
  };
}

function total(rivals: readonly { readonly weight: number }[]): number {
  return rivals.reduce((sum, { weight }) => sum + weight, 0);
}

/** As many digits as anybody reads. */
function tidy(weight: number): number {
  return Number(weight.toPrecision(6));
}
