/** The same futures, whoever lives them and whatever else is compared. */
import { afterAll, describe, expect, test } from 'vitest';
import { exampleStudy } from '../../models/studies/examples.ts';
import type { Study } from '../../models/study.ts';
import { drawInputs } from '../../workers/decide/future.ts';
import { inputsOf } from '../../workers/decide/inputs.ts';
import { byImportance, tornado, type Sway } from '../../workers/decide/tornado.ts';
import { viewOutlook, type Outlook } from '../../workers/decide/outlook.ts';
import { inlineBackend, type Backend } from '../../workers/run/backend.ts';
import { nodeBackend } from '../../workers/run/node.ts';
import { better, outlooksOf, small } from './small.ts';

const study = exampleStudy('securebank');
const backends = { inline: inlineBackend(), 'one thread': nodeBackend(1), 'two threads': nodeBackend(2) };
afterAll(() => {
  for (const backend of Object.values(backends)) backend.close();
});

const few = (of: Study, backend: Backend): Promise<Outlook[]> =>
  outlooksOf(of, 6, { backend, seed: 9, customers: 64 });

describe.each(Object.entries(backends))('%s', (_, backend) => {
  test('lives the same futures to the last bit', async () => {
    expect(await few(study, backend)).toEqual(await few(study, backends.inline));
  });

  test('and finds the same of what would change the answer', async () => {
    const [inputs, leaders] = [inputsOf(study).slice(0, 3), { first: 5, second: 1 }];
    const found = async (by: Backend): Promise<Sway[]> => {
      const sways: Sway[] = [];
      const onInput = (sway: Sway): void => {
        sways.push({ ...sway, input: { ...sway.input, quantile: Math.max } });
      };
      await tornado({ study, seed: 1, inputs, leaders, customers: 64, backend: by, onInput });
      return sways;
    };
    expect(await found(backend)).toEqual(await found(backends.inline));
  });
});

test('a future holds the same for a strategy whatever other strategies there are', async () => {
  const alone = { ...study, strategies: study.strategies.filter(({ id }) => id === 'basics_app') };
  const [all, one] = [await few(study, backends.inline), await few(alone, backends.inline)];
  expect(one.map(({ net }) => net[1])).toEqual(all.map(({ net }) => net[5]));
});

describe('the same estimate of the same number in two patches', () => {
  const grade = { value: 8, low: 7.6, high: 8.8 };
  const [one, two] = ['one', 'two'].map((id) => better(id, 'left', grade));
  const nets = async (...strategies: object[]): Promise<number[][]> => {
    const outlooks = await outlooksOf(small({ strategies }), 8, { customers: 64 });
    return outlooks.map(({ net }) => [...net.subarray(1)]);
  };

  test('is one unknown: both strategies turn out alike in every future', async () => {
    const paths = ['one', 'two'].map((id) => `strategies.${id}.edits.touchpoints.left.grade`);
    const inputs = inputsOf(small({ strategies: [one, two] }));
    expect(inputs.map(({ id, copies }) => [id, ...copies])).toEqual([paths]);
    for (const [a, b] of await nets(one, two)) expect(a).toBe(b);
  });

  test('is drawn as it is where only one of them says so', async () => {
    const both = await nets(one, two);
    expect(await nets(two)).toEqual(both.map(([, b]) => [b]));
  });

  test('is another unknown when a number, or what is done with it, differs', () => {
    const other = { ...grade, high: 8.81 };
    expect(inputsOf(small({ strategies: [one, better('two', 'left', other)] }))).toHaveLength(2);
    expect(inputsOf(small({ strategies: [one, better('two', 'right', grade)] }))).toHaveLength(2);
    const alike = (target: string, kind: string): object => ({
      id: kind,
      name: kind,
      edits: [{ kind, target, value: { value: 0.5, low: 0.4, high: 0.6 } }],
    });
    const failure = 'touchpoints.left.failure';
    const changes = [alike(failure, 'set'), alike(failure, 'multiply')];
    expect(inputsOf(small({ strategies: changes }))).toHaveLength(2);
  });

  test('that another strategy estimates differently is drawn at the same quantile, and still is when it is given anew', () => {
    const quantiles = (high: number): number[] => {
      const inputs = inputsOf(small({ strategies: [one, better('two', 'left', { ...grade, high })] }));
      const values = drawInputs(inputs, 1, 7);
      // The share of each distribution below what was drawn of it: halved until they meet.
      return inputs.map(({ quantile }, i) => {
        let [from, to] = [0, 1];
        for (let step = 0; step < 40; step++) {
          const u = (from + to) / 2;
          if (quantile(u, 1 - u) < values[i]) from = u;
          else to = u;
        }
        return from;
      });
    };
    const [of, other] = quantiles(8.81);
    expect(other).toBeCloseTo(of, 9);
    expect(quantiles(8.9)[1]).toBeCloseTo(of, 9);
  });

  test('moves both when it is known', async () => {
    const { net } = viewOutlook(
      await backends.inline.live(
        {
          future: 3,
          given: [['strategies.one.edits.touchpoints.left.grade', 9]],
          seed: 1,
          from: 0,
          to: 64,
        },
        small({ strategies: [one, two, better('sure', 'left', 9)] }),
      ),
    );
    expect([net[1], net[2]]).toEqual([net[3], net[3]]);
  });
});

test('the inputs that go with the difference come first', async () => {
  const inputs = inputsOf(study);
  const outlooks = await outlooksOf(study, 60, { customers: 64, backend: backends['two threads'] });
  const order = byImportance(inputs, outlooks, { first: 5, second: 1 }).map(({ id }) => id);
  expect([...order].sort()).toEqual(inputs.map(({ id }) => id).sort());
  // By chance alone the strategy's own execution would be among the first five one time in four.
  expect(order.slice(0, 5)).toContain('basics_app');
});
