/** The study of a command: read, checked, and with the numbers set that the options name. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { check } from '../../models/check.ts';
import { parseText } from '../../models/parse.ts';
import { numberPaths, writeNumber } from '../../models/path.ts';
import { problem, runnable, type Problem } from '../../models/problem.ts';
import { limits } from '../../models/sift.ts';
import { serialize } from '../../models/serialize.ts';
import { asIs, type Strategy } from '../../models/strategy.ts';
import { exampleIds, exampleStudy } from '../../models/studies/examples.ts';
import type { Study } from '../../models/study.ts';
import { problemText } from '../words/words.ts';
import { CliError, wrong, type Arguments } from './arguments.ts';

/** A character takes at most four bytes; what is larger than this `parseText` would refuse anyway. */
const mostBytes = 4 * limits.characters;

export interface Opened {
  readonly study: Study;
  readonly problems: readonly Problem[];
}

/** Reads the study; errors of meaning end the program with 1 unless `whatever` is asked for. */
export function open(given: Arguments, { whatever = false } = {}): Opened {
  const parsed = parseText(textOf(given.file));
  if (parsed.kind === 'refused') throw new CliError(1, listed(parsed.problems));
  let { study } = parsed;
  for (const { path, value } of given.set) {
    const written = writeNumber(study, path, value);
    if (written.kind === 'unknown-path') {
      const names = written.nearest.length > 0 ? written.nearest : numberPaths(study);
      throw wrong(`The study has no number “${path}”.`, path, names);
    }
    study = written.study;
  }
  const { settings } = study;
  study = {
    ...study,
    settings: {
      customers: given.customers ?? settings.customers,
      horizon: given.horizon ?? settings.horizon,
      seed: given.seed ?? settings.seed,
      feedback: given.feedback ?? settings.feedback,
    },
  };
  const problems = given.set.length > 0 || given.horizon !== undefined ? check(study) : parsed.problems;
  if (!whatever) {
    if (!runnable(problems)) throw new CliError(1, listed(problems));
    if (problems.length > 0) process.stderr.write(`${listed(problems)}\n`);
  }
  return { study, problems };
}

/** Problems as lines, errors first. */
export function listed(problems: readonly Problem[]): string {
  const order = [...problems].sort((a, b) => a.severity.localeCompare(b.severity));
  const line = (found: Problem) =>
    `${found.severity}: ${problemText(found, 'en')}${found.path === '' ? '' : ` [${found.path}]`}`;
  return order.map(line).join('\n');
}

/** A strategy by id or name; “as is” in any spelling is the journey as it is. */
export function strategyOf(study: Study, wanted: string | undefined): Strategy {
  const plain = (text: string) => text.toLowerCase().replace(/[\s_-]/g, '');
  if (wanted === undefined || plain(wanted) === plain(asIs.id)) return asIs;
  const found = study.strategies.find(
    ({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase(),
  );
  if (found) return found;
  throw wrong(`The study has no strategy “${wanted}”.`, wanted, [
    asIs.id,
    ...study.strategies.map(({ id }) => id),
  ]);
}

function textOf(file: string): string {
  if (!existsSync(file)) {
    const example = exampleIds.find((id) => id === file.toLowerCase().replace(/\.json$/, ''));
    if (example) return serialize(exampleStudy(example));
    throw wrong(`There is no file “${file}”, nor an example study of that name.`, file, exampleIds);
  }
  const found = statSync(file);
  if (!found.isFile()) throw new CliError(2, `“${file}” is not a file.`);
  const { size } = found;
  if (size > mostBytes)
    throw new CliError(1, listed([problem('too-large', '', { size, max: limits.characters })]));
  return readFileSync(file, 'utf8');
}
