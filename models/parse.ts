/** The only door for data from outside: sift, migrate, fit to the schema, check the meaning; and the way back to a file. */
import * as v from 'valibot';
import { check } from './check.ts';
import { misfits } from './issues.ts';
import { knownPart } from './known.ts';
import { migrate } from './migrate.ts';
import { excerpt, problem, type Problem } from './problem.ts';
import { scan } from './scan.ts';
import { isPlain, limits, pathOf, shapeOf, sift } from './sift.ts';
import { formatName, study as schema, type Study } from './study.ts';

export { runnable } from './problem.ts';
export { serialize } from './serialize.ts';

export type Parsed =
  /** It can be opened; whether it can be run say its problems (`runnable`). */
  | { readonly kind: 'study'; readonly study: Study; readonly problems: readonly Problem[] }
  /** It cannot be opened. Of a study from a newer version, `known` is the part that can be looked at. */
  | {
      readonly kind: 'refused';
      readonly study: undefined;
      readonly problems: readonly Problem[];
      readonly known?: Study;
    };

/** A study as the text of a file. */
export function parseText(text: string): Parsed {
  const { length: size } = text;
  if (size > limits.characters) return refused(problem('too-large', '', { size, max: limits.characters }));
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const scanned = scan(json, { maxDepth: limits.depth });
  switch (scanned.kind) {
    case 'not-json':
      return refused(problem('not-json', '', { ...scanned.at, found: scanned.found }));
    case 'too-deep':
      return refused(
        problem('too-deep', scanned.keys.map((key) => excerpt(String(key))).join('.'), { max: limits.depth }),
      );
    case 'json': {
      const data: unknown = JSON.parse(json);
      const twice = scanned.duplicates.map(({ keys, at }) =>
        problem('duplicate-key', pathOf(data, keys), { key: excerpt(String(keys.at(-1))), ...at }),
      );
      const parsed = parse(data);
      return { ...parsed, problems: [...twice, ...parsed.problems] };
    }
    default:
      return scanned satisfies never;
  }
}

/** A study as data of unknown origin. */
export function parse(data: unknown): Parsed {
  const harmful = sift(data);
  if (harmful.length > 0) return refused(...harmful);
  if (!isPlain(data) || data['format'] !== formatName) {
    const format = isPlain(data) ? data['format'] : undefined;
    return refused(
      problem('not-a-study', '', { found: typeof format === 'string' ? excerpt(format) : shapeOf(data) }),
    );
  }
  const migrated = migrate(data);
  if (migrated.kind === 'refused') {
    const known = migrated.problem.kind === 'newer-version' ? knownPart(data) : undefined;
    return { ...refused(migrated.problem), ...(known ? { known } : {}) };
  }
  const result = v.safeParse(schema, migrated.draft);
  const wrong = misfits(schema, migrated.draft, result.issues ?? []);
  if (!result.success || wrong.length > 0) return refused(...wrong);
  const study: Study = result.output;
  return { kind: 'study', study, problems: check(study) };
}

function refused(...problems: Problem[]): Parsed {
  return { kind: 'refused', study: undefined, problems };
}
