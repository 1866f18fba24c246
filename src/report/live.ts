/**
 * The script inside a report: sliders for its most important inputs. When one is moved the futures are lived again with
 * that input known, by the same customers, and verdict and table follow. The page hands the work to a worker made of this
 * very script; where that is forbidden it does it itself, future by future, and has its turn in between.
 */
import { parseText } from '../../models/parse.ts';
import type { Study } from '../../models/study.ts';
import { inputsOf } from '../../workers/decide/inputs.ts';
import { viewOutlook, type Outlook } from '../../workers/decide/outlook.ts';
import type { Scenario } from '../../workers/decide/scenario.ts';
import { inlineBackend } from '../../workers/run/backend.ts';
import { formatNumber } from '../words/format.ts';
import { inputName, inputText, shortText } from '../words/inputs.ts';
import { reportWords } from '../words/report.ts';
import { badgeOf } from '../studio/badge.ts';
import { chipHtml } from './chip.ts';
import { escaped } from './escaped.ts';
import type { Inside } from './report.ts';
import { standingOf } from './standing.ts';
import { standingsHtml } from './standingsPart.ts';
import { verdictHtml } from './verdictPart.ts';

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
  const live = livingOf(study, page.currentScript?.textContent ?? '');
  const inputs = inputsOf(study).filter(({ id }) => movable.includes(id));
  const against = verdict.querySelector('.against')?.textContent;
  const saved = against === undefined ? '' : `<p>${escaped(words.asSaved(against))}</p>`;
  const first = { verdict: verdict.innerHTML, standings: standings.innerHTML };
  const moved = new Map<string, number>();
  let asked = 0;

  const status = page.createElement('p');
  const sliders = inputs.map((input) => {
    const label = page.createElement('label');
    const slider = page.createElement('input');
    const output = page.createElement('output');
    const name = page.createElement('span');
    const { strategies, text } = inputName(input, study, language);
    const chips = study.strategies.map((strategy, place) =>
      strategies.includes(strategy.id) ? chipHtml(badgeOf(strategy, place + 1, '')) : '',
    );
    name.innerHTML = `${chips.join('')}<span>${escaped(text)}</span>`;
    slider.type = 'range';
    const [from, to] = [input.quantile(0.02, 0.98), input.quantile(0.98, 0.02)];
    Object.assign(slider, { min: '0', max: '1000' });
    const write = (said: string): void => {
      output.textContent = said;
      slider.setAttribute('aria-valuetext', said);
    };
    const rest = (): void => {
      slider.value = String(Math.round((1000 * (input.middle - from)) / (to - from)));
      const [low, high] = [input.low, input.high].map((value) => shortText(value, input, study, language));
      write(`${low} … ${high}`);
    };
    slider.addEventListener('input', () => {
      const value = from + (slider.valueAsNumber / 1000) * (to - from);
      moved.set(input.id, value);
      write(inputText(value, input, study, language));
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
  const foot = page.createElement('div');
  foot.append(reset, status);
  form.append(foot);
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
      // What would overturn it takes longer to find than a hand waits.
      verdict.innerHTML = verdictHtml(standing) + saved;
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

/** By a worker made of the script's own text; where the browser does not let a page from a file have one, by the page. */
function livingOf(study: Study, script: string): Live {
  const here = inPlace(study);
  let made: Worker;
  try {
    made = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
  } catch {
    // Forbidden at once.
    return here;
  }
  const waiting = new Map<number, { scenario: Scenario; resolve: (outlook: Outlook) => void }>();
  let count = 0;
  let refused = false;
  made.addEventListener('message', ({ data }: MessageEvent<Made>) => {
    waiting.get(data.number)?.resolve(viewOutlook(data.buffer));
    waiting.delete(data.number);
  });
  // Forbidden only when it is to start.
  made.addEventListener('error', () => {
    refused = true;
    for (const { scenario, resolve } of waiting.values()) void here(scenario).then(resolve);
    waiting.clear();
  });
  return (scenario) =>
    refused
      ? here(scenario)
      : new Promise((resolve) => {
          const order: Order = { number: ++count, study, scenario };
          waiting.set(order.number, { scenario, resolve });
          made.postMessage(order);
        });
}

function inPlace(study: Study): Live {
  const { live } = inlineBackend();
  return async (scenario) => {
    await new Promise((resolve) => setTimeout(resolve));
    return viewOutlook(await live(scenario, study));
  };
}
