/** What a trial would be about, as people know it. */
import type { Topic } from '../../../../workers/decide/worth.ts';
import type { Badge } from '../../badge.ts';
import type { CompareSpeech } from '../speech.ts';
import type { View } from '../../view.svelte.ts';

export interface TopicName {
  /** Of the strategy that the topic is. */
  readonly badge: Badge | undefined;
  readonly text: string;
}

export function topicName(topic: Topic, view: View, { doubts }: CompareSpeech): TopicName {
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

/** The badge of a strategy that is shown. */
export function badgeOfId(id: string, view: View): Badge | undefined {
  return view.badges[view.strategies.findIndex((one) => one.id === id)];
}
