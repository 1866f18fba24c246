/** What was typed after the command, checked: wrong use is told with the nearest right one, and ends with 2. */
import { nearest } from '../../models/nearest.ts';
import { settingFields } from '../../models/study.ts';
import { languages, type Language } from '../words/language.ts';

/** Ends the program with a word on stderr: 1 for problems of a study, 2 for wrong use. */
export class CliError extends Error {
  readonly code: 1 | 2;
  constructor(code: 1 | 2, message: string) {
    super(message);
    this.code = code;
  }
}

const commandNames = ['check', 'run', 'compare', 'report', 'exact', 'trace'] as const;
type CommandName = (typeof commandNames)[number];

export interface Arguments {
  readonly command: CommandName;
  readonly file: string;
  readonly strategy: string | undefined;
  readonly strategies: readonly string[] | undefined;
  readonly customers: number | undefined;
  readonly customer: number;
  readonly seed: number | undefined;
  readonly workers: number | undefined;
  readonly futures: number | undefined;
  /** Where a report goes. */
  readonly out: string | undefined;
  readonly language: Language;
  readonly horizon: number | undefined;
  readonly feedback: number | undefined;
  readonly set: readonly { readonly path: string; readonly value: number }[];
  readonly json: boolean;
}

/** Options by command; each takes a value, except `json`. */
const options: Readonly<Record<CommandName, readonly string[]>> = {
  check: ['set', 'json'],
  run: ['strategy', 'customers', 'seed', 'workers', 'horizon', 'feedback', 'set', 'json'],
  compare: ['strategies', 'futures', 'customers', 'seed', 'workers', 'horizon', 'feedback', 'set', 'json'],
  report: ['out', 'language', 'futures', 'customers', 'seed', 'workers', 'horizon', 'feedback', 'set'],
  exact: ['strategy', 'horizon', 'feedback', 'set', 'json'],
  trace: ['strategy', 'customer', 'seed', 'horizon', 'feedback', 'set', 'json'],
};

export function readArguments(typed: readonly string[]): Arguments | 'help' {
  const [command] = typed;
  if (command === undefined || typed.includes('--help') || typed.includes('-h') || command === 'help')
    return 'help';
  if (!isCommand(command)) throw wrong(`There is no command “${command}”.`, command, commandNames);

  const values = new Map<string, string[]>();
  const files: string[] = [];
  const known = options[command];
  for (let i = 1; i < typed.length; i++) {
    const word = typed[i];
    if (!word.startsWith('--')) {
      files.push(word);
      continue;
    }
    const [name, ...after] = word.slice(2).split('=');
    if (!known.includes(name)) throw wrong(`“${command}” has no option --${name}.`, name, known, '--');
    const value = name === 'json' ? 'yes' : after.length > 0 ? after.join('=') : typed[++i];
    if (value === undefined) throw new CliError(2, `--${name} needs a value.`);
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  if (files.length !== 1) {
    throw new CliError(
      2,
      `“${command}” needs one file, or the name of an example study; got ${files.length}.`,
    );
  }

  const last = (name: string) => values.get(name)?.at(-1);
  const number = (
    name: string,
    { min, max, whole = false }: { min: number; max: number; whole?: boolean },
  ) => {
    const given = last(name);
    if (given === undefined) return undefined;
    const value = given.trim() === '' ? NaN : Number(given);
    if (!(value >= min && value <= max) || (whole && !Number.isInteger(value))) {
      throw new CliError(
        2,
        `--${name} must be a ${whole ? 'whole ' : ''}number from ${min} to ${max}, not “${given}”.`,
      );
    }
    return value;
  };
  return {
    command,
    file: files[0],
    strategy: last('strategy'),
    strategies: last('strategies')
      ?.split(',')
      .map((id) => id.trim()),
    customers: number('customers', { ...settingFields.customers, whole: true }),
    customer: number('customer', { min: 0, max: 4_294_967_295, whole: true }) ?? 0,
    seed: number('seed', { min: 0, max: Number.MAX_SAFE_INTEGER, whole: true }),
    workers: number('workers', { min: 1, max: 256, whole: true }),
    futures: number('futures', { min: 10, max: 100_000, whole: true }),
    out: last('out'),
    language: language(last('language')),
    horizon: number('horizon', settingFields.horizon),
    feedback: number('feedback', { min: 0, max: 1, whole: true }),
    set: (values.get('set') ?? []).map(assignment),
    json: values.has('json'),
  };
}

function language(given: string | undefined): Language {
  const found = languages.find((one) => one === (given ?? 'en'));
  if (found === undefined) throw wrong(`There is no language “${given ?? ''}”.`, given ?? '', languages);
  return found;
}

/** “What is wrong. Did you mean …?”, or the list of what there is. */
export function wrong(what: string, given: string, names: Iterable<string>, prefix = ''): CliError {
  const all = [...names];
  const near = nearest(given, all);
  const listed = (near.length > 0 ? near : all.slice(0, 12)).map((name) => prefix + name).join(', ');
  return new CliError(2, `${what} ${near.length > 0 ? `Did you mean ${listed}?` : `There is: ${listed}.`}`);
}

function assignment(given: string): { path: string; value: number } {
  const cut = given.indexOf('=');
  const path = given.slice(0, cut).trim();
  const text = given.slice(cut + 1).trim();
  const percent = text.endsWith('%');
  const value = text === '' ? NaN : Number(percent ? text.slice(0, -1) : text) / (percent ? 100 : 1);
  if (cut < 1 || !Number.isFinite(value)) throw new CliError(2, `--set needs PATH=NUMBER, not “${given}”.`);
  return { path, value };
}

function isCommand(word: string): word is CommandName {
  return (commandNames as readonly string[]).includes(word);
}
