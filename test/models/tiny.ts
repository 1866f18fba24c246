/** A small study that is right, as the data of a file, for tests that make it wrong. */
import { parse } from '../../models/parse.ts';
import type { Problem } from '../../models/problem.ts';
import type { Study } from '../../models/study.ts';

type Data = Record<string, unknown>;

export interface Tiny extends Data {
  start: string;
  settings: Data;
  market: Data;
  tiers: Data;
  phases: Data[];
  touchpoints: Data[];
  exits: Data[];
  transitions: Data[];
  segments: Data[];
  strategies: (Data & { edits: Data[] })[];
  events: (Data & { edits: Data[] })[];
}

/** shop ⇄ desk, and from the desk out; a new one at every call. */
export function tiny(): Tiny {
  return {
    format: 'saldo-study',
    version: 1,
    id: 'tiny',
    name: 'Tiny',
    start: 'shop',
    settings: {},
    market: {},
    tiers: {},
    phases: [{ id: 'all', name: 'All' }],
    touchpoints: [
      { id: 'shop', name: 'Shop', phase: 'all', failure: 0.1 },
      { id: 'desk', name: 'Desk', kind: 'recovery', reach: 0.9 },
    ],
    exits: [{ id: 'gone', name: 'Gone' }],
    transitions: [
      { id: 'shop-shop', from: 'shop', to: 'shop', condition: 'ok' },
      { id: 'shop-desk', from: 'shop', to: 'desk', condition: 'failed' },
      { id: 'desk-shop', from: 'desk', to: 'shop', condition: 'any', weight: 3 },
      { id: 'desk-gone', from: 'desk', to: 'gone', condition: 'failed', wait: 0 },
    ],
    segments: [{ id: 'all', name: 'All' }],
    strategies: [
      {
        id: 'better',
        name: 'Better',
        edits: [{ kind: 'set', target: 'touchpoints.shop.failure', value: 0.05 }],
      },
    ],
    events: [{ id: 'storm', name: 'Storm', from: 10, to: 20, edits: [] }],
  };
}

/** The tiny study after a change. */
export function changed(change: (study: Tiny) => void): Tiny {
  const study = tiny();
  change(study);
  return study;
}

/** What is found in the tiny study after a change. */
export function problemsAfter(change: (study: Tiny) => void): readonly Problem[] {
  return parse(changed(change)).problems;
}

export function studyOf(data: unknown): Study {
  const parsed = parse(data);
  if (parsed.kind === 'refused') throw new Error(JSON.stringify(parsed.problems));
  return parsed.study;
}
