/** What the touchpoints and segments of a study are called, those of its strategies included. */
import { remembered } from '../../../../models/remembered.ts';
import type { Study } from '../../../../models/study.ts';
import type { Channel } from '../../../../models/touchpoint.ts';

export interface StatementNames {
  readonly touchpoints: ReadonlyMap<string, string>;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly segments: ReadonlyMap<string, string>;
}

export const statementNames = remembered((study: Study): StatementNames => {
  const edits = [...study.strategies, ...study.events].flatMap((patch) => patch.edits);
  const added = edits.flatMap((edit) => (edit.kind === 'addTouchpoint' ? [edit.touchpoint] : []));
  const all = [...added, ...study.touchpoints];
  return {
    touchpoints: new Map(all.map(({ id, name }) => [id, name])),
    channels: new Map(all.map(({ id, channel }) => [id, channel])),
    segments: new Map(study.segments.map(({ id, name }) => [id, name])),
  };
});
