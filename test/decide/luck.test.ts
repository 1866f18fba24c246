/** The luck that an outlook tells is that of its own customers, whichever they are. */
import { expect, test } from 'vitest';
import { exampleStudy } from '../../models/studies/examples.ts';
import { liveFutures } from '../../workers/decide/futures.ts';
import type { Outlook } from '../../workers/decide/outlook.ts';
import { inlineBackend } from '../../workers/run/backend.ts';
import { certain } from './certain.ts';

test('without uncertain inputs net values vary from future to future as luck alone says', async () => {
  const outlooks: Outlook[] = [];
  const study = certain(exampleStudy('fonkel'));
  const onFuture = (outlook: Outlook): void => {
    outlooks.push(outlook);
  };
  await liveFutures({ study, seed: 1, from: 200, to: 320, backend: inlineBackend(), onFuture });
  const { strategies } = outlooks[0];
  for (let s = 1; s < strategies; s++) {
    const net = outlooks.map((outlook) => outlook.net[s]);
    const luck = outlooks.map((outlook) => outlook.luck[s * strategies + s]);
    // A variance of 120 values is good to 13 %: one of these fails in a thousand.
    const ratio = meanOf(luck) / varianceOf(net);
    expect([s, ratio > 0.6, ratio < 1.65]).toEqual([s, true, true]);
    // Told by sixteen groups of customers it varies by √(2/15) or somewhat more; by two it would by √2.
    expect(Math.sqrt(varianceOf(luck)) / meanOf(luck)).toBeLessThan(0.9);
  }
});

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
