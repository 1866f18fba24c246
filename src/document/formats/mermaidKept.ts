/** What stands in comments of our own in a Mermaid diagram, `%% saldo {…}`: ids, positions, the order, empty phases. */
import type { Kept } from './sketch.ts';

/** By the keys of Mermaid. */
export interface KeptParts {
  study: Kept;
  readonly states: Map<string, Kept>;
  readonly phases: Map<string, Kept>;
  readonly notes: Map<string, Kept>;
  readonly empty: { key: string; name: string; kept: Kept }[];
}

export function nothingKept(): KeptParts {
  return { study: {}, states: new Map(), phases: new Map(), notes: new Map(), empty: [] };
}

/** Adds what a comment says; anything else in it is ignored. */
export function keep(json: string, kept: KeptParts): void {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return;
    throw error;
  }
  if (typeof data !== 'object' || data === null) return;
  const said = new Map<string, unknown>(Object.entries(data));
  const key = (name: string): string | undefined => {
    const value = said.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const known = ['id', 'x', 'y'].filter((name) => isFitting(name, said.get(name)));
  const values: Kept = Object.fromEntries(known.map((name) => [name, said.get(name)]));
  const [study, phase, state, note, name] = ['study', 'phase', 'state', 'note', 'name'].map(key);
  if (study !== undefined) {
    if (isFitting('id', study)) kept.study = { id: study };
  } else if (phase !== undefined) {
    const at = kept.phases.size;
    kept.phases.set(phase, { ...onlyId(values), at });
    if (name !== undefined) kept.empty.push({ key: phase, name, kept: { ...onlyId(values), at } });
  } else if (state !== undefined) kept.states.set(state, { ...values, at: kept.states.size });
  else if (note !== undefined) kept.notes.set(note, values);
}

function isFitting(name: string, value: unknown): boolean {
  if (name === 'id') return typeof value === 'string' && /^[\p{L}\p{N}_-]{1,100}$/u.test(value);
  return typeof value === 'number' && Math.abs(value) <= 1e6;
}

function onlyId({ id }: Kept): Kept {
  return id === undefined ? {} : { id };
}
