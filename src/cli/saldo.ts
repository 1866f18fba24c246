/** The command line. */
import { CliError, readArguments, type Arguments } from './arguments.ts';
import { check } from './check.ts';
import { compare } from './compare.ts';
import { exact } from './exact.ts';
import { help } from './help.ts';
import { report } from './report.ts';
import { run } from './run.ts';
import { trace } from './trace.ts';

const commands: Readonly<Record<Arguments['command'], (given: Arguments) => Promise<void> | void>> = {
  check,
  run,
  compare,
  report,
  exact,
  trace,
};

/**
 * Does what the words after `saldo` say, and comes back with the exit code: 0; 1 for problems in the study, listed on stderr
 * with nothing on stdout; 2 for wrong use.
 */
export async function saldo(words: readonly string[]): Promise<number> {
  try {
    const given = readArguments(words);
    if (given === 'help') process.stdout.write(`${help}\n`);
    else await commands[given.command](given);
    return 0;
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.code;
  }
}
