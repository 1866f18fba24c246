/** A choice (layer, kind, channel, bond, condition, law) as it stands in a scope, and what it was in "as is". */
import type { Study } from '../../../models/study.ts';
import type { Scope } from '../../document/commands/command.ts';
import { touchpointOf, transitionOf } from '../../document/commands/objects.ts';
import { isAdded } from '../../document/commands/patch.ts';

export interface Choice {
  readonly value: string;
  /** In a strategy that changes it. */
  readonly before: string | undefined;
}

/** `touchpoints.ID.layer`, `transitions.ID.law`. Undefined where there is no such object. */
export function choiceIn(study: Study, path: string, scope: Scope): Choice | undefined {
  const [list, id, key] = path.split('.');
  const object: object | undefined =
    list === 'touchpoints'
      ? touchpointOf(study, id)
      : list === 'transitions'
        ? transitionOf(study, id)
        : undefined;
  if (!object) return undefined;
  // The choices of both objects are texts.
  const base = (object as Readonly<Record<string, string>>)[key];
  const edits = study.strategies.find((one) => one.id === scope)?.edits ?? [];
  if (isAdded(edits, path)) return { value: base, before: undefined };
  const edit = edits.findLast((one) => one.kind === 'choose' && one.target === path);
  return edit?.kind === 'choose' && edit.value !== base
    ? { value: edit.value, before: base }
    : { value: base, before: undefined };
}
