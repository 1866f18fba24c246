/** What a strategy changes, by the object that is changed. */
import type { Strategy } from '../../../models/strategy.ts';
import type { Study } from '../../../models/study.ts';
import type { Field } from '../../../models/quantity.ts';
import { fullWorld } from '../../../models/world.ts';
import { choiceAt, numberAt } from '../../../models/world/places.ts';
import { targetOf } from '../../document/commands/patch.ts';
import { arrowId } from './journey.ts';

export type Change =
  | {
      readonly kind: 'number';
      readonly target: string;
      readonly field: Field;
      readonly before: number;
      readonly after: number;
    }
  | { readonly kind: 'choice'; readonly target: string; readonly before: string; readonly after: string }
  | { readonly kind: 'added' | 'removed'; readonly target: string };

export interface Changes {
  readonly all: readonly Change[];
  /** By touchpoint, by arrow as drawn; and the rest: market, tiers, segments. */
  readonly touchpoints: ReadonlyMap<string, readonly Change[]>;
  readonly arrows: ReadonlyMap<string, readonly Change[]>;
  readonly others: readonly Change[];
}

/** Before is the study as it is, after is the strategy fully in force. Edits that change nothing are left out. */
export function changesOf(study: Study, strategy: Strategy): Changes {
  const before = fullWorld(study);
  const after = fullWorld(study, strategy.edits);
  const targets = new Set(strategy.edits.map(targetOf));
  const kinds = new Map(strategy.edits.map((edit) => [targetOf(edit), edit.kind]));
  const all = [...targets].flatMap((target): Change[] => {
    switch (kinds.get(target)) {
      case 'addTouchpoint':
      case 'addTransition':
        return [{ kind: 'added', target }];
      case 'remove':
        return [{ kind: 'removed', target }];
      case 'choose': {
        const [from, to] = [choiceAt(before, target), choiceAt(after, target)];
        if (!from || !to || from.holder[from.key] === to.holder[to.key]) return [];
        return [{ kind: 'choice', target, before: from.holder[from.key], after: to.holder[to.key] }];
      }
      default: {
        const [from, to] = [numberAt(before, target), numberAt(after, target)];
        if (!to) return [];
        const [old, now] = [from?.holder[from.key] ?? to.holder[to.key], to.holder[to.key]];
        return old === now ? [] : [{ kind: 'number', target, field: to.field, before: old, after: now }];
      }
    }
  });
  const touchpoints = new Map<string, Change[]>();
  const arrows = new Map<string, Change[]>();
  const others: Change[] = [];
  for (const change of all) {
    const [collection, id] = change.target.split('.');
    const transition = collection === 'transitions' ? after.transitions.get(id) : undefined;
    if (collection === 'touchpoints') push(touchpoints, id, change);
    else if (transition) push(arrows, arrowId(transition.from, transition.to), change);
    else others.push(change);
  }
  return { all, touchpoints, arrows, others };
}

function push(map: Map<string, Change[]>, key: string, change: Change): void {
  const known = map.get(key);
  if (known) known.push(change);
  else map.set(key, [change]);
}
