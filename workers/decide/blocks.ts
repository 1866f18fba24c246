/**
 * Blocks and plans. The strategies of a study are blocks: a plan takes each of them not at all, whole or, where that means
 * something, by half. It is lived and kept as one strategy (`combine`).
 */
import { isNumberEdit } from '../../models/partly.ts';
import type { Edit, Strategy } from '../../models/strategy.ts';
import { strategiesOf, type Study } from '../../models/study.ts';

/** How much of each block a plan does, in the order of `blocksOf`; 0: nothing, 1: all of it. */
export type Levels = readonly number[];

/** Whether a plan does nothing, and so is "as is". */
export function isEmpty(levels: Levels): boolean {
  return levels.every((level) => level === 0);
}

export interface Block {
  readonly strategy: Strategy;
  /** At which it can be done, besides not at all. */
  readonly levels: readonly number[];
  /** Places of the blocks with which it cannot be done together: one of them is a copy of most of the other. */
  readonly alternatives: ReadonlySet<number>;
}

/** The strategies that are not hidden. One can be halved where all it changes are numbers of what is there already. */
export function blocksOf(study: Study): Block[] {
  const strategies = strategiesOf(study).slice(1);
  return strategies.map((strategy, place) => ({
    strategy,
    levels: strategy.edits.length > 0 && strategy.edits.every(isNumberEdit) ? [0.5, 1] : [1],
    alternatives: new Set(
      [...strategies.keys()].filter((other) => other !== place && overlap(strategy, strategies[other])),
    ),
  }));
}

/** Whether half of the edits of one also stand in the other: done together, the same thing would be done twice. */
function overlap(a: Strategy, b: Strategy): boolean {
  const [few, many] = a.edits.length < b.edits.length ? [a, b] : [b, a];
  const known = new Set(many.edits.map(sayEdit));
  return (
    few.edits.length > 0 &&
    few.edits.filter((edit) => known.has(sayEdit(edit))).length >= few.edits.length / 2
  );
}

/** What it does, without where that is known from. */
function sayEdit(edit: Edit): string {
  if (isNumberEdit(edit)) return `${edit.kind} ${edit.target} ${edit.value.value}`;
  if (edit.kind === 'addTouchpoint') return `${edit.kind} ${edit.touchpoint.id}`;
  if (edit.kind === 'addTransition') return `${edit.kind} ${edit.transition.id}`;
  return JSON.stringify(edit);
}

/** A number that several blocks of a plan change: the later goes on from what the earlier left. */
export interface Meeting {
  readonly target: string;
  /** Places of the blocks, in the order in which they change it. */
  readonly blocks: readonly number[];
}

export function meetingsOf(blocks: readonly Block[], levels: Levels): Meeting[] {
  const places = new Map<string, Set<number>>();
  for (const [b, { strategy }] of blocks.entries()) {
    if (levels[b] === 0) continue;
    for (const edit of strategy.edits.filter(isNumberEdit)) {
      const known = places.get(edit.target) ?? new Set();
      places.set(edit.target, known.add(b));
    }
  }
  return [...places].flatMap(([target, met]) => (met.size > 1 ? [{ target, blocks: [...met] }] : []));
}
