/** Makes the report of a study: lives its futures and runs its customers, unless that has been done. */
import type { Study } from '../../models/study.ts';
import { programsOf } from '../../workers/compile/compile.ts';
import { liveFutures } from '../../workers/decide/futures.ts';
import { inputsOf } from '../../workers/decide/inputs.ts';
import type { Outlook } from '../../workers/decide/outlook.ts';
import { overturning } from '../../workers/decide/overturning.ts';
import { byImportance, tornado, type Sway } from '../../workers/decide/tornado.ts';
import type { Backend } from '../../workers/run/backend.ts';
import { run } from '../../workers/run/run.ts';
import type { Tally } from '../../workers/tally/tally.ts';
import type { Language } from '../words/language.ts';
import { reportHtml } from './report.ts';
import { fonts, script, version } from './script.ts';
import { standingOf, standingOfRun } from './standing.ts';

/** Inputs that a reader can move. */
const mostMovable = 6;

export interface MakeReportOptions {
  /** Must have passed `check`. */
  readonly study: Study;
  readonly language: Language;
  /** How many futures there are to be; none are lived where nothing is uncertain. */
  readonly futures: number;
  readonly backend: Backend;
  /** Futures that have been lived already, from the first on. */
  readonly lived?: readonly Outlook[];
  /** A run of all strategies that has been made already; default a run of the study's customers. */
  readonly tally?: Tally;
  /** What each uncertain input does to the answer, where that has been worked out already. */
  readonly sways?: readonly Sway[];
  readonly signal?: AbortSignal;
  readonly onFuture?: (done: number) => void;
}

/** HTML text; undefined if it was stopped. Throws if a customer cannot be simulated at all. */
export async function makeReport({
  study,
  language,
  futures,
  backend,
  lived = [],
  tally,
  sways,
  signal,
  onFuture,
}: MakeReportOptions): Promise<string | undefined> {
  const { seed, customers } = study.settings;
  const stop = signal && { signal };
  const counted =
    tally ??
    (
      await run({
        programs: programsOf(study),
        seed,
        customers,
        backend,
        ...stop,
      })
    ).tally;
  const inputs = inputsOf(study);
  const outlooks = [...lived];
  if (inputs.length > 0) {
    await liveFutures({
      study,
      seed,
      from: outlooks.length,
      to: futures,
      backend,
      ...stop,
      onFuture: (outlook) => {
        outlooks.push(outlook);
        onFuture?.(outlooks.length);
      },
    });
  }
  const isStopped = (): boolean => signal?.aborted === true;
  if (isStopped()) return undefined;
  const standing =
    inputs.length > 0 ? standingOf(study, language, outlooks) : standingOfRun(study, language, counted);
  const { order, verdict } = standing.decision;
  const [first, second] = order;
  const leaders = { first, second };
  const important =
    second === undefined || inputs.length === 0 ? [] : byImportance(inputs, outlooks, leaders);
  const movable = important.slice(0, mostMovable);
  const found = [...(sways ?? [])];
  // A tie names nobody whom an input could overturn.
  if (!sways && important.length > 0 && verdict !== 'tie' && verdict !== 'alone') {
    const onInput = (sway: Sway): unknown => found.push(sway);
    await tornado({ study, seed, inputs: important, leaders, backend, ...stop, onInput });
  }
  if (isStopped()) return undefined;
  return reportHtml({
    standing,
    tally: counted,
    overturn: overturning(found, first),
    movable: movable.map(({ id }) => id),
    script,
    fonts,
    version,
  });
}
