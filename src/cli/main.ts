/**
 * The command line: `npm run -s saldo -- COMMAND FILE …`. Exit 0; 1 for problems in the study, listed on stderr with
 * nothing on stdout; 2 for wrong use.
 */
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

try {
  const given = readArguments(process.argv.slice(2));
  if (given === 'help') process.stdout.write(`${help}\n`);
  else await commands[given.command](given);
} catch (error) {
  if (!(error instanceof CliError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.code;
}
