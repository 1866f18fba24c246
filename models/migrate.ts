/**
 * Brings an older file to the format of today, one numbered step at a time. What a version looked like is known only
 * here; everything behind this door knows the newest.
 */
import { excerpt, problem, type Problem } from './problem.ts';
import { formatVersion } from './study.ts';

/** A file as data, not yet known to be a study. */
export type Draft = Readonly<Record<string, unknown>>;

/** From one version to the next, of data that may still be wrong in any way. `migrate` itself raises `version`. */
export type Step = (draft: Draft) => Draft;

/** The first leads from version 1 to 2. Never change one that was released; add the next. */
export const steps: readonly Step[] = [];

export type Migrated =
  | { readonly kind: 'migrated'; readonly draft: Draft }
  | { readonly kind: 'refused'; readonly problem: Problem };

export interface MigrateOptions {
  /** Default: those of this format. */
  readonly steps?: readonly Step[];
  /** The version to reach. Default: that of this format. */
  readonly version?: number;
}

export function migrate(draft: Draft, options: MigrateOptions = {}): Migrated {
  const { steps: known = steps, version: wanted = formatVersion } = options;
  const given = draft['version'];
  if (typeof given !== 'number' || !Number.isInteger(given) || given < 1) {
    const found = typeof given === 'string' || typeof given === 'number' ? excerpt(String(given)) : '';
    return { kind: 'refused', problem: problem('unknown-version', 'version', { found, known: wanted }) };
  }
  if (given > wanted) {
    return {
      kind: 'refused',
      problem: problem('newer-version', 'version', { version: given, known: wanted }),
    };
  }
  let migrated = draft;
  for (let version = given; version < wanted; version++) {
    migrated = { ...known[version - 1](migrated), version: version + 1 };
  }
  return { kind: 'migrated', draft: migrated };
}
