/** What is estimated by regression agrees with what is found by brute force: futures within futures. */
import { expect, test } from 'vitest';
import { decide, netValuesOf } from '../../workers/decide/decision.ts';
import { knowing } from '../../workers/decide/evppi.ts';
import { inputsOf } from '../../workers/decide/inputs.ts';
import { viewOutlook } from '../../workers/decide/outlook.ts';
import { drawn } from '../../workers/decide/worth.ts';
import { inlineBackend } from '../../workers/run/backend.ts';
import { better, outlooksOf, small } from './small.ts';

const study = small({
  market: { halfLife: { value: 270, low: 180, high: 400 } },
  strategies: [better('unsure', 'left', { value: 8.4, low: 7.6, high: 9.2 }), better('sure', 'right', 8.4)],
});

test('the value of knowing how good a strategy will be', async () => {
  const backend = inlineBackend();
  const inputs = inputsOf(study);
  const place = inputs.findIndex(({ id }) => id.startsWith('strategies.unsure'));
  const { id, quantile } = inputs[place];
  const cases = 32;
  const within = 16;
  let [best, worst] = [0, [0, 0, 0]];
  for (let i = 0; i < cases; i++) {
    const u = (i + 0.5) / cases;
    const sums = [0, 0, 0];
    for (let k = 0; k < within; k++) {
      const future = 10_000 + i * within + k;
      const scenario = {
        future,
        given: [[id, quantile(u, 1 - u)]],
        seed: 1,
        from: future * 256,
        to: future * 256 + 256,
      } as const;
      const { net } = viewOutlook(await backend.live(scenario, study));
      for (const [s, value] of net.entries()) sums[s] += value / within;
    }
    best += Math.max(...sums) / cases;
    worst = worst.map((value, s) => value + sums[s] / cases);
  }
  const nested = best - Math.max(...worst);

  const outlooks = await outlooksOf(study, 300, { customers: 256 });
  const net = netValuesOf(outlooks, 'both');
  const { value } = knowing(net, [drawn(outlooks, place)]);
  expect(value.mean).toBeGreaterThan(0);
  // Futures within futures have an error of their own, smaller than that of the regression: 3 standard errors of that.
  expect(Math.abs(value.mean - nested) / value.se).toBeLessThan(3);
  expect(value.mean).toBeLessThan(decide(netValuesOf(outlooks, 'unknown')).evpi.mean + 2 * value.se);
  // What has nothing to do with the choice is worth next to nothing.
  const other = knowing(net, [drawn(outlooks, 1 - place)]).value;
  expect(other.mean).toBeLessThan(value.mean / 5);
});
