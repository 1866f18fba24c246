/**
 * What a format cannot say, as data: nothing gets lost in silence. `src/words/left.ts` puts it into words. Here too is
 * what an export and an import give back.
 */
import type { Problem } from './problem.ts';
import type { Study } from './study.ts';

export interface Exported {
  readonly text: string;
  /** What of the study the text does not hold; empty if nothing. */
  readonly left: readonly Left[];
}

export type Imported =
  | {
      readonly kind: 'study';
      readonly study: Study;
      readonly problems: readonly Problem[];
      /** What of the text the study does not hold; empty if nothing. */
      readonly left: readonly Left[];
    }
  | { readonly kind: 'refused'; readonly why: Refusal };

/** Lines count from 1; null where the text is data and has no lines worth naming. `place` is a name of the text's own. */
export type Left =
  // written: parts of a study
  | { readonly kind: 'numbers'; readonly of: NumberedPart; readonly count: number }
  | { readonly kind: 'choices'; readonly of: 'touchpoints' | 'transitions'; readonly count: number }
  | { readonly kind: 'notes'; readonly of: 'touchpoints' | 'transitions'; readonly count: number }
  /** Ranges, evidence and sources of numbers that are kept themselves. */
  | { readonly kind: 'grounds'; readonly count: number }
  | {
      readonly kind: 'segments' | 'strategies' | 'events' | 'settings' | 'curve' | 'remarks';
      readonly count: number;
    }
  /** Arrows from or to what is not there, or out of an exit. */
  | { readonly kind: 'loose-arrows'; readonly count: number }
  // read: what a journey does not have
  | {
      readonly kind:
        'parallel' | 'fork' | 'join' | 'choice' | 'history' | 'nesting' | 'start' | 'group-arrow';
      readonly place: string;
      readonly line: number | null;
    }
  | { readonly kind: 'style'; readonly count: number }
  | { readonly kind: 'unknown-line'; readonly found: string; readonly line: number }
  | { readonly kind: 'unknown-target'; readonly place: string; readonly found: string }
  | { readonly kind: 'delay'; readonly place: string; readonly found: string }
  /** `place` is where the first of them stands. */
  | {
      readonly kind: 'guards' | 'actions' | 'services' | 'context';
      readonly place: string;
      readonly count: number;
    }
  | { readonly kind: 'long-texts'; readonly count: number };

export type NumberedPart = 'market' | 'tiers' | 'touchpoints' | 'transitions';

/** Why a text gives no study at all. */
export type Refusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly size: number; readonly max: number }
  | { readonly kind: 'too-deep'; readonly max: number }
  /** It does not begin as a state diagram does; `found` is how it begins. */
  | { readonly kind: 'not-mermaid'; readonly found: string }
  /** Mermaid, but a flowchart or another kind. */
  | { readonly kind: 'other-diagram'; readonly found: string }
  | { readonly kind: 'not-json'; readonly line: number; readonly column: number; readonly found: string }
  /** A program that makes a machine, which nobody should run to read it. */
  | { readonly kind: 'program' }
  | { readonly kind: 'not-a-machine' }
  | { readonly kind: 'no-places' }
  /** It could be read, and what came of it does not fit in a study. */
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** Why a link gives no study. */
export type LinkFailure =
  | { readonly kind: 'not-a-link' }
  | { readonly kind: 'newer'; readonly version: number; readonly known: number }
  /** The end is missing. */
  | { readonly kind: 'cut' }
  /** A character is not as it was. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'too-long'; readonly length: number; readonly max: number }
  /** It unfolds to more than `max` bytes; no more than that was unfolded. */
  | { readonly kind: 'too-big'; readonly max: number };

/** Leaves out of a list what counts nothing. */
export function counted(left: readonly Left[]): Left[] {
  return left.filter((one) => !('count' in one) || one.count > 0);
}
