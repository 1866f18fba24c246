/** A change of a strategy in words: what it is about, and the number as is and as changed. */
import type { Study } from '../../../models/study.ts';
import { shareOf } from '../../document/commands/shares.ts';
import { formatUnit } from '../../words/format.ts';
import { inspect } from '../../words/inspect.ts';
import { placeText } from '../../words/places.ts';
import type { Change } from '../draw/changes.ts';
import { changeTitle } from '../draw/changeTitle.ts';
import type { Speech } from '../speech.svelte.ts';
import type { View } from '../view.svelte.ts';
import { choiceName } from './choiceName.ts';

/** The arrow whose weight is changed: people know it by its share. */
function arrowOf({ target }: Change): string | undefined {
  return /^transitions\.([^.]+)\.weight$/.exec(target)?.[1];
}

export function titleOf(change: Change, view: View, { language }: Speech): string {
  const place = placeText(change.target, language);
  const share = inspect[language].arrow.share;
  const named = arrowOf(change) === undefined ? place : `${place.split(', ')[0]}, ${share}`;
  return changeTitle(named, change.target, view, true);
}

/** Before and after; '' where something is added or removed. `strategy` is the id of that which makes the change. */
export function valuesOf(
  change: Change,
  strategy: string,
  study: Study,
  speech: Speech,
): readonly [before: string, after: string] {
  switch (change.kind) {
    case 'added':
    case 'removed':
      return ['', ''];
    case 'choice':
      return [
        choiceName(change.target, change.before, speech.names),
        choiceName(change.target, change.after, speech.names),
      ];
    case 'number': {
      const { before, after, field } = change;
      const arrow = arrowOf(change);
      if (arrow !== undefined)
        return [
          speech.chance(shareOf(study, arrow, undefined)),
          speech.chance(shareOf(study, arrow, strategy)),
        ];
      const write = (value: number): string =>
        formatUnit(value, field, speech.language, { currency: study.currency });
      return [write(before), write(after)];
    }
    default:
      return change satisfies never;
  }
}
