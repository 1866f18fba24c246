/** Objects of a study wherever they stand: in the base, or added by the patch of a strategy or an event. */
import type { Edit } from '../../../models/strategy.ts';
import type { Study } from '../../../models/study.ts';
import type { Touchpoint } from '../../../models/touchpoint.ts';
import type { Transition } from '../../../models/transition.ts';

type Patches = 'strategies' | 'events';
const patchLists: readonly Patches[] = ['strategies', 'events'];

/** Changes a touchpoint in the base and in every patch that adds it: what a patch cannot change is the same everywhere. */
export function changeTouchpoint(study: Study, id: string, change: (one: Touchpoint) => Touchpoint): Study {
  const touchpoints = changed(study.touchpoints, (one) => (one.id === id ? change(one) : one));
  const base = touchpoints === study.touchpoints ? study : { ...study, touchpoints };
  return changeEdits(base, (edit) =>
    edit.kind === 'addTouchpoint' && edit.touchpoint.id === id
      ? { ...edit, touchpoint: change(edit.touchpoint) }
      : edit,
  );
}

/** As `changeTouchpoint`. */
export function changeTransition(study: Study, id: string, change: (one: Transition) => Transition): Study {
  const transitions = changed(study.transitions, (one) => (one.id === id ? change(one) : one));
  const base = transitions === study.transitions ? study : { ...study, transitions };
  return changeEdits(base, (edit) =>
    edit.kind === 'addTransition' && edit.transition.id === id
      ? { ...edit, transition: change(edit.transition) }
      : edit,
  );
}

/** Every edit of every patch anew. */
function changeEdits(study: Study, change: (edit: Edit) => Edit): Study {
  let now = study;
  for (const list of patchLists) {
    const items = changed<Study[typeof list][number]>(now[list], (item) => {
      const edits = changed(item.edits, change);
      return edits === item.edits ? item : { ...item, edits };
    });
    if (items !== now[list]) now = { ...now, [list]: items };
  }
  return now;
}

/** The touchpoint of this id: in the base, else in the first patch that adds it. */
export function touchpointOf(study: Study, id: string): Touchpoint | undefined {
  return (
    study.touchpoints.find((one) => one.id === id) ??
    editsOf(study).flatMap((edit) =>
      edit.kind === 'addTouchpoint' && edit.touchpoint.id === id ? [edit.touchpoint] : [],
    )[0]
  );
}

/** As `touchpointOf`. */
export function transitionOf(study: Study, id: string): Transition | undefined {
  return (
    study.transitions.find((one) => one.id === id) ??
    editsOf(study).flatMap((edit) =>
      edit.kind === 'addTransition' && edit.transition.id === id ? [edit.transition] : [],
    )[0]
  );
}

/** What a patch adds to the map, strategy or event. */
export function addedTouchpoints(study: Study): Touchpoint[] {
  return editsOf(study).flatMap((edit) => (edit.kind === 'addTouchpoint' ? [edit.touchpoint] : []));
}

function editsOf(study: Study): Edit[] {
  return patchLists.flatMap((list) => study[list].flatMap(({ edits }) => edits));
}

/** The list with each item anew; the same list when each is the same. */
export function changed<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  let same = true;
  const now = items.map((item) => {
    const one = change(item);
    if (one !== item) same = false;
    return one;
  });
  return same ? items : now;
}
