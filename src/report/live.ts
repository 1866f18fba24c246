/**
 * The script inside a report: sliders for its most important inputs. When one is moved the futures are lived again with
 * that input known, by the same customers, and verdict and table follow. The page hands the work to a worker made of this
 * very script; where that is forbidden it does it itself, with pauses.
 */
import { parseText } from '../../models/parse.ts';
import { readNumber } from '../../models/path.ts';
import type { Study } from '../../models/study.ts';
import { inputsOf, type Input } from '../../workers/decide/inputs.ts';
import { viewOutlook, type Outlook } from '../../workers/decide/outlook.ts';
import type { Scenario } from '../../workers/decide/scenario.ts';
import { inlineBackend } from '../../workers/run/backend.ts';
import { formatNumber, formatShare, formatUnit } from '../words/format.ts';
import { reportWords } from '../words/report.ts';
import type { Inside } from './report.ts';
import { standingOf } from './standing.ts';
import { standingsHtml } from './standingsPart.ts';
import { verdictHtml } from './verdictPart.ts';
import { nameOfInput } from './voice.ts';

/** What is lived after each move, and after how many futures the page is written anew. */
const futures = 96;
const customers = 256;
const step = 16;

type Live = (scenario: Scenario) => Promise<Outlook>;

interface Order {
  readonly number: number;
  readonly study: Study;
  readonly scenario: Scenario;
}

interface Made {
  readonly number: number;
  readonly buffer: ArrayBuffer;
}

if (typeof document === 'undefined') serve();
else begin(document);

/** In the worker: lives what is ordered. */
function serve(): void {
  const { live } = inlineBackend();
  let last: Study | undefined;
  addEventListener('message', ({ data }: MessageEvent<Order>) => {
    // Each message carries a copy; the first stands for all, so that it is considered once.
    last ??= data.study;
    void live(data.scenario, last).then((buffer) => {
      const made: Made = { number: data.number, buffer };
      postMessage(made, { transfer: [buffer] });
    });
  });
}

function begin(page: Document): void {
  const { language, movable } = JSON.parse(textOf(page, 'saldo-report')) as Inside; // written by `reportHtml`
  const parsed = parseText(textOf(page, 'saldo-study'));
  const form = page.querySelector<HTMLFormElement>('#inputs');
  const verdict = page.querySelector('#verdict');
  const standings = page.querySelector('#standings');
  if (parsed.kind !== 'study' || !form || !verdict || !standings) return;
  const { study } = parsed;
  const words = reportWords[language];
  const live = worker(study, page.currentScript?.textContent ?? '') ?? inPlace(study);
  const inputs = inputsOf(study).filter(({ id }) => movable.includes(id));
  const first = { verdict: verdict.innerHTML, standings: standings.innerHTML };
  const moved = new Map<string, number>();
  let asked = 0;

  const status = page.createElement('p');
  const sliders = inputs.map((input) => {
    const label = page.createElement('label');
    const slider = page.createElement('input');
    const output = page.createElement('output');
    const name = page.createElement('span');
    name.textContent = nameOfInput(input, study, language);
    slider.type = 'range';
    const [from, to] = [input.quantile(0.02, 0.98), input.quantile(0.98, 0.02)];
    Object.assign(slider, { min: '0', max: '1000' });
    const write = (value: number): void => {
      output.textContent = valueText(value, input, study, language);
    };
    const rest = (): void => {
      slider.value = String(Math.round((1000 * (input.middle - from)) / (to - from)));
      output.textContent = `${valueText(input.low, input, study, language)} … ${valueText(input.high, input, study, language)}`;
    };
    slider.addEventListener('input', () => {
      const value = from + (slider.valueAsNumber / 1000) * (to - from);
      moved.set(input.id, value);
      write(value);
      void relive();
    });
    label.append(name, slider, output);
    form.append(label);
    rest();
    return rest;
  });
  const reset = page.createElement('button');
  reset.type = 'button';
  reset.textContent = words.reset;
  reset.addEventListener('click', () => {
    asked += 1;
    moved.clear();
    for (const rest of sliders) rest();
    verdict.innerHTML = first.verdict;
    standings.innerHTML = first.standings;
    status.textContent = words.asFound;
  });
  status.textContent = words.asFound;
  form.append(status, reset);
  page.querySelector('.live')?.removeAttribute('hidden');

  const relive = async (): Promise<void> => {
    const mine = (asked += 1);
    const given = [...moved];
    const outlooks: Outlook[] = [];
    for (let future = 0; future < futures; future++) {
      const from = future * customers;
      const { seed } = study.settings;
      const outlook = await live({ future, given, seed, from, to: from + customers });
      if (mine !== asked) return;
      outlooks.push(outlook);
      if ((future + 1) % step !== 0) continue;
      const standing = standingOf(study, language, outlooks);
      verdict.innerHTML = verdictHtml(standing);
      standings.innerHTML = standingsHtml(standing);
      const isLast = future + 1 === futures;
      status.textContent = isLast
        ? words.lived(futures, formatNumber(customers, language))
        : words.living(future + 1, futures);
    }
  };
}

function textOf(page: Document, id: string): string {
  return page.getElementById(id)?.textContent ?? '';
}

/** A worker made of the script's own text; undefined where the browser does not let a page from a file have one. */
function worker(study: Study, script: string): Live | undefined {
  try {
    const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    const made = new Worker(address);
    const waiting = new Map<number, (outlook: Outlook) => void>();
    let count = 0;
    made.addEventListener('message', ({ data }: MessageEvent<Made>) => {
      waiting.get(data.number)?.(viewOutlook(data.buffer));
      waiting.delete(data.number);
    });
    return (scenario) =>
      new Promise((resolve) => {
        const order: Order = { number: ++count, study, scenario };
        waiting.set(order.number, resolve);
        made.postMessage(order);
      });
  } catch {
    // Forbidden here: then the page lives them itself.
    return undefined;
  }
}

function inPlace(study: Study): Live {
  const { live } = inlineBackend();
  return async (scenario) => {
    await new Promise((resolve) => setTimeout(resolve));
    return viewOutlook(await live(scenario, study));
  };
}

function valueText(value: number, { id, kind }: Input, study: Study, language: Inside['language']): string {
  if (kind === 'execution') return formatShare(value, language);
  const field = readNumber(study, id)?.field;
  const rounded = Number(value.toPrecision(3));
  return field ? formatUnit(rounded, field, language, { currency: study.currency }) : String(rounded);
}
