/** `check FILE`: what is wrong with a study, where, and what would help. */
import { runnable } from '../../models/problem.ts';
import { CliError, type Arguments } from './arguments.ts';
import { listed, open } from './open.ts';
import { printJson } from './outcomes.ts';

export function check(given: Arguments): void {
  const { study, problems } = open(given, { whatever: true });
  if (!runnable(problems)) throw new CliError(1, listed(problems));
  if (given.json) {
    printJson({ study: study.id, problems });
    return;
  }
  if (problems.length > 0) process.stderr.write(`${listed(problems)}\n`);
  const { touchpoints, transitions, strategies, segments } = study;
  process.stdout.write(
    `${study.name}: ${touchpoints.length} touchpoints, ${transitions.length} transitions, ${segments.length} segments, ` +
      `${strategies.length} strategies, ${problems.length === 0 ? 'no problems' : `${problems.length} warnings`}\n`,
  );
}
