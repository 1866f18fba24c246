/** How soon there is a verdict, how long 500 futures take, and what would change the answer. */
import { exampleStudy } from '../../models/studies/examples.ts';
import { decide, netValuesOf } from '../../workers/decide/decision.ts';
import { liveFutures } from '../../workers/decide/futures.ts';
import { inputsOf } from '../../workers/decide/inputs.ts';
import type { Outlook } from '../../workers/decide/outlook.ts';
import { tornado } from '../../workers/decide/tornado.ts';
import { worthOfInputs } from '../../workers/decide/worth.ts';
import type { Backend } from '../../workers/run/backend.ts';
import { nodeBackend } from '../../workers/run/node.ts';
import { figure, type Figure } from './figure.ts';

const study = exampleStudy('securebank');
const turns = 3;
/** Futures from which a first verdict is said. */
const first = 20;

export async function decisionFigures(): Promise<Figure[]> {
  const measured = { first: [], all: [], worth: [], tornado: [] } as Readonly<Record<string, number[]>>;
  for (let turn = 0; turn < turns; turn++) {
    const backend = nodeBackend(2);
    const outlooks: Outlook[] = [];
    measured.first.push(await seconds(() => live(backend, outlooks, 0, first)));
    measured.all.push(measured.first[turn] + (await seconds(() => live(backend, outlooks, first, 500))));
    const inputs = inputsOf(study);
    measured.worth.push(await seconds(() => Promise.resolve(worthOfInputs(inputs, outlooks))));
    const [best, second] = decide(netValuesOf(outlooks, 'both')).order;
    const leaders = { first: best, second };
    const cases = { study, seed: 1, inputs, leaders, backend, onInput: () => undefined };
    measured.tornado.push(await seconds(() => tornado(cases)));
    backend.close();
  }
  return [
    figure(`threads up and ${first} futures`, 's', measured.first, { atMost: 1 }),
    figure('500 futures × 6 strategies × 512 customers', 's', measured.all, { atMost: 10 }),
    figure('what each input is worth, from 500 futures', 's', measured.worth),
    figure('tornado and flips of all inputs', 's', measured.tornado),
  ];
}

async function live(backend: Backend, outlooks: Outlook[], from: number, to: number): Promise<void> {
  const onFuture = (outlook: Outlook): void => {
    outlooks.push(outlook);
  };
  await liveFutures({ study, seed: 1, from, to, backend, onFuture });
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
