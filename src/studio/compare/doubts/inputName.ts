/** An uncertain input as people know it: the strategy that it belongs to, and what it is. */
import type { Input } from '../../../../workers/decide/inputs.ts';
import type { Topic } from '../../../../workers/decide/worth.ts';
import { placeText } from '../../../words/places.ts';
import type { Badge } from '../../badge.ts';
import { changeTitle } from '../../draw/changeTitle.ts';
import type { CompareSpeech } from '../speech.ts';
import type { View } from '../../view.svelte.ts';

export interface InputName {
  /** Of the strategy that the number belongs to, or that is carried out. */
  readonly badge: Badge | undefined;
  readonly text: string;
}

/** `market.lossWeight` is “Weight of losses”. */
export function inputName(
  { id, kind }: Pick<Input, 'id' | 'kind'>,
  view: View,
  speech: CompareSpeech,
): InputName {
  if (kind === 'execution') return { badge: badgeOfId(id, view), text: speech.doubts.execution };
  const [list, object, edits, ...target] = id.split('.');
  const isPatch = edits === 'edits' && (list === 'strategies' || list === 'events');
  const text = numberName(isPatch ? target.join('.') : id, view, speech);
  if (list === 'strategies') return { badge: badgeOfId(object, view), text };
  const event = view.study?.events.find((one) => one.id === object);
  return { badge: undefined, text: list === 'events' && event ? `${event.name}: ${text}` : text };
}

export function topicName(topic: Topic, view: View, { doubts }: CompareSpeech): InputName {
  switch (topic.kind) {
    case 'market':
    case 'segments':
      return { badge: undefined, text: doubts.worth.topics[topic.kind] };
    case 'touchpoint':
      return { badge: undefined, text: view.grid?.placed.get(topic.id)?.place.name ?? topic.id };
    case 'event':
      return {
        badge: undefined,
        text: view.study?.events.find(({ id }) => id === topic.id)?.name ?? topic.id,
      };
    case 'strategy': {
      const badge = badgeOfId(topic.id, view);
      return { badge, text: badge?.name ?? topic.id };
    }
    default:
      return topic satisfies never;
  }
}

function badgeOfId(id: string, view: View): Badge | undefined {
  const index = view.strategies.findIndex((one) => one.id === id);
  return view.badges[index];
}

/** The number itself, without the patch in which it stands. */
function numberName(path: string, view: View, { language }: CompareSpeech): string {
  const [list, id] = path.split('.');
  const place = placeText(path, language);
  const parts = place.split(', ');
  const what = parts.at(-1) ?? place;
  switch (list) {
    case 'touchpoints':
    case 'transitions':
      return changeTitle(place, path, view, true);
    case 'segments':
      return `${view.study?.segments.find((one) => one.id === id)?.name ?? id}: ${what}`;
    case 'tiers':
      return capital(parts.slice(1).join(': '));
    default:
      return capital(what);
  }
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
