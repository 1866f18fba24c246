/** What it is worth finding out: each uncertain input, and each group of them that is found out together. */
import type { Study } from '../../models/study.ts';
import type { Estimate } from '../measures/estimate.ts';
import { netValuesOf } from './decision.ts';
import { knowing } from './evppi.ts';
import type { Input } from './inputs.ts';
import type { Outlook } from './outlook.ts';

/** What belongs together: whoever finds out one number of it, finds out the others. */
export type Topic =
  | { readonly kind: 'touchpoint' | 'strategy' | 'event'; readonly id: string }
  | { readonly kind: 'market' | 'segments' };

export interface InputWorth {
  readonly input: Input;
  /** Expected value of knowing it before choosing, in money. */
  readonly value: Estimate;
}

export interface TopicWorth {
  readonly topic: Topic;
  readonly inputs: readonly Input[];
  readonly value: Estimate;
}

/** `inputs` are those of the study that was lived, in their order; the dearest first. */
export function worthOfInputs(inputs: readonly Input[], outlooks: readonly Outlook[]): InputWorth[] {
  const net = netValuesOf(outlooks, 'both');
  return inputs
    .map((input, i) => ({ input, value: knowing(net, [drawn(outlooks, i)]).value }))
    .sort((a, b) => b.value.mean - a.value.mean);
}

/** Of all inputs of a topic together; the dearest first. */
export function worthOfTopics(
  study: Study,
  inputs: readonly Input[],
  outlooks: readonly Outlook[],
): TopicWorth[] {
  const net = netValuesOf(outlooks, 'both');
  const topics = new Map<string, { readonly topic: Topic; readonly places: number[] }>();
  for (const [i, input] of inputs.entries()) {
    for (const [key, topic] of new Map(topicsOf(study, input).map((one) => [JSON.stringify(one), one]))) {
      const known = topics.get(key) ?? { topic, places: [] };
      known.places.push(i);
      topics.set(key, known);
    }
  }
  return [...topics.values()]
    .map(({ topic, places }) => ({
      topic,
      inputs: places.map((i) => inputs[i]),
      value: knowing(
        net,
        places.map((i) => drawn(outlooks, i)),
      ).value,
    }))
    .sort((a, b) => b.value.mean - a.value.mean);
}

/**
 * A transition belongs to the touchpoint that it leaves, a tier to the market, an edit that several strategies share to
 * each of them.
 */
export function topicsOf(study: Study, { id, copies, kind }: Input): Topic[] {
  if (kind === 'execution') return [{ kind: 'strategy', id }];
  return [id, ...copies].map((path) => topicOf(study, path));
}

function topicOf(study: Study, path: string): Topic {
  const [collection, object] = path.split('.');
  switch (collection) {
    case 'touchpoints':
      return { kind: 'touchpoint', id: object };
    case 'transitions':
      return {
        kind: 'touchpoint',
        id: study.transitions.find((transition) => transition.id === object)?.from ?? object,
      };
    case 'strategies':
      return { kind: 'strategy', id: object };
    case 'events':
      return { kind: 'event', id: object };
    case 'segments':
      return { kind: 'segments' };
    default:
      return { kind: 'market' };
  }
}

/** The values of an input, by future. */
export function drawn(outlooks: readonly Outlook[], input: number): Float64Array {
  return Float64Array.from(outlooks, (outlook) => outlook.inputs[input]);
}
