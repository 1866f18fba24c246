/** The ways on from a touchpoint, and between two places, as they stand in a scope. */
import type { Study } from '../../../models/study.ts';
import type { Transition } from '../../../models/transition.ts';
import type { Scope } from '../../document/commands/command.ts';
import { rivals, shareOf } from '../../document/commands/shares.ts';

export interface Way {
  readonly transition: Transition;
  /** Among those that compete with it, from 0 to 1. */
  readonly share: number;
  /** In a strategy under which the share is another. */
  readonly before: number | undefined;
  /** Whether the strategy that is looked at adds it, or takes it away. */
  readonly fate: 'kept' | 'added' | 'removed';
  /** How many ways compete, this one included. */
  readonly rivals: number;
}

/** Those that the study has, in its order, and those that the strategy adds. */
export function waysFrom(study: Study, from: string, scope: Scope): Way[] {
  return waysWhere(study, scope, (one) => one.from === from);
}

export function waysBetween(study: Study, from: string, to: string, scope: Scope): Way[] {
  return waysWhere(study, scope, (one) => one.from === from && one.to === to);
}

function waysWhere(study: Study, scope: Scope, isMeant: (one: Transition) => boolean): Way[] {
  const edits = study.strategies.find(({ id }) => id === scope)?.edits ?? [];
  const removed = new Set(edits.flatMap((edit) => (edit.kind === 'remove' ? [edit.target] : [])));
  const added = edits.flatMap((edit) => (edit.kind === 'addTransition' ? [edit.transition] : []));
  const isGone = ({ id, to }: Transition): boolean =>
    removed.has(`transitions.${id}`) || removed.has(`touchpoints.${to}`);
  const base = study.transitions
    .filter(isMeant)
    .map((transition) => wayOf(study, transition, scope, isGone(transition) ? 'removed' : 'kept'));
  return [...base, ...added.filter(isMeant).map((transition) => wayOf(study, transition, scope, 'added'))];
}

function wayOf(study: Study, transition: Transition, scope: Scope, fate: Way['fate']): Way {
  const { id } = transition;
  const share = shareOf(study, id, scope);
  const old = scope === undefined || fate === 'added' ? share : shareOf(study, id, undefined);
  return {
    transition,
    share,
    before: Math.abs(old - share) < 5e-5 ? undefined : old,
    fate,
    rivals: rivals(study, id, scope).filter(({ weight, id: one }) => weight > 0 || one === id).length,
  };
}

/** What a place is called: a touchpoint of the study or of a strategy, or an exit. */
export function placeName(study: Study, id: string): string {
  const added = study.strategies.flatMap(({ edits }) =>
    edits.flatMap((edit) => (edit.kind === 'addTouchpoint' ? [edit.touchpoint] : [])),
  );
  return [...study.touchpoints, ...study.exits, ...added].find((one) => one.id === id)?.name ?? id;
}
