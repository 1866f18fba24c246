/** A strategy without what it does at one touchpoint: a swap of that touchpoint with "as is". */
import type { Edit, Strategy } from '../../models/strategy.ts';
import type { Study } from '../../models/study.ts';

/**
 * The strategy without its edits of the touchpoint and of the transitions out of it; one that it adds is not there at
 * all, nor is a way to it. The same object if it does nothing there. What it costs stays.
 */
export function without(study: Study, strategy: Strategy, touchpoint: string): Strategy {
  const added = strategy.edits.flatMap((edit) => (edit.kind === 'addTransition' ? [edit.transition] : []));
  const ways = [...study.transitions, ...added].filter(({ from }) => from === touchpoint);
  const gone = new Set([touchpointPath(touchpoint), ...ways.map(({ id }) => `transitions.${id}`)]);
  const isNew = !study.touchpoints.some(({ id }) => id === touchpoint);
  const edits = strategy.edits.filter((edit) => !isOf(edit, touchpoint, gone, isNew));
  return edits.length === strategy.edits.length ? strategy : { ...strategy, edits };
}

function touchpointPath(touchpoint: string): string {
  return `touchpoints.${touchpoint}`;
}

function isOf(edit: Edit, touchpoint: string, gone: ReadonlySet<string>, isNew: boolean): boolean {
  switch (edit.kind) {
    case 'addTouchpoint':
      return edit.touchpoint.id === touchpoint;
    case 'addTransition':
      return edit.transition.from === touchpoint || (isNew && edit.transition.to === touchpoint);
    case 'set':
    case 'add':
    case 'multiply':
    case 'choose':
    case 'remove':
      return gone.has(edit.target.split('.').slice(0, 2).join('.'));
    default:
      return edit satisfies never;
  }
}
