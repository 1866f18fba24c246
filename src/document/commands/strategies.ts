/** Strategies, segments and presets: lists of a study that are added to, copied, joined and put in order. */
import { combine } from '../../../models/combine.ts';
import { guess, type Quantity } from '../../../models/quantity.ts';
import { segmentFields, type Segment } from '../../../models/segment.ts';
import type { Strategy } from '../../../models/strategy.ts';
import type { Study } from '../../../models/study.ts';
import type { Command } from './command.ts';
import { changed } from './objects.ts';

export function addStrategy(strategy: Strategy): Command {
  return { name: 'add', apply: (study) => ({ ...study, strategies: [...study.strategies, strategy] }) };
}

/** A copy beside the original. What it adds keeps its ids, so that customers have the same luck under both. */
export function duplicateStrategy(id: string, copy: string, name: string): Command {
  return {
    name: 'duplicate',
    apply: (study) => {
      const place = study.strategies.findIndex((one) => one.id === id);
      if (place < 0) return study;
      const { visibility: _, ...original } = study.strategies[place];
      return {
        ...study,
        strategies: study.strategies.toSpliced(place + 1, 0, { ...original, id: copy, name }),
      };
    },
  };
}

/** A strategy that does what all of these do, each at its level from 0 to 1, and costs what they cost. */
export function combineStrategies(
  blocks: readonly { readonly id: string; readonly level: number }[],
  id: string,
  name: string,
): Command {
  return {
    name: 'combine',
    apply: (study) => {
      const parts = blocks.flatMap(({ id: block, level }) =>
        study.strategies.filter((one) => one.id === block).map((strategy) => ({ strategy, level })),
      );
      if (parts.length < blocks.length) return study;
      return { ...study, strategies: [...study.strategies, combine(study, parts, id, name)] };
    },
  };
}

export function setHidden(id: string, hidden: boolean): Command {
  return {
    name: 'hide',
    apply: (study) => ({
      ...study,
      strategies: changed(study.strategies, (one) => {
        if (one.id !== id) return one;
        const { visibility: _, ...rest } = one;
        return hidden ? { ...rest, visibility: 'hidden' as const } : rest;
      }),
    }),
  };
}

/** A new segment takes an equal share of all customers; the others make room in proportion. */
export function addSegment(segment: Segment): Command {
  return {
    name: 'add',
    apply: (study) => {
      const share = 1 / (study.segments.length + 1);
      const segments = [...study.segments, { ...segment, share: guess(share) }];
      return rescaled({ ...study, segments }, segment.id, share);
    },
  };
}

/** The others fill its place in proportion. The last segment stays: somebody must walk the journey. */
export function removeSegment(id: string): Command {
  return {
    name: 'remove',
    apply: (study) => {
      if (study.segments.length < 2 || !study.segments.some((one) => one.id === id)) return study;
      return rescaled({ ...study, segments: study.segments.filter((one) => one.id !== id) }, undefined, 0);
    },
  };
}

/** Gives a segment its share of all customers, from 0 to 1; the others keep their proportions, and all make 1. */
export function setSegmentShare(id: string, share: Quantity): Command {
  return {
    name: 'share',
    apply: (study) => {
      const segments = changed(study.segments, (one) => (one.id === id ? { ...one, share } : one));
      return segments === study.segments ? study : rescaled({ ...study, segments }, id, share.value);
    },
  };
}

function rescaled(study: Study, fixed: string | undefined, share: number): Study {
  const valueOf = ({ share: said }: Segment): number => said?.value ?? segmentFields.share.default;
  const others = study.segments.filter(({ id }) => id !== fixed);
  if (others.length === 0) return study;
  const sum = others.reduce((all, one) => all + valueOf(one), 0);
  const left = Math.max(0, 1 - share);
  return {
    ...study,
    segments: changed(study.segments, (one) => {
      if (one.id === fixed) return one;
      const value = Number((sum > 0 ? (valueOf(one) / sum) * left : left / others.length).toPrecision(9));
      return one.share?.value === value ? one : { ...one, share: { ...(one.share ?? guess(value)), value } };
    }),
  };
}
