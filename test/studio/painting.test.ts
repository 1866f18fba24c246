import { afterEach, expect, test, vi } from 'vitest';
import { Painting } from '../../src/studio/run/painting.ts';

afterEach(() => {
  vi.useRealTimers();
});

const pace = { more: 1.5, least: 250, most: 1000 };

/** A picture that takes so many milliseconds, one frame of 16 included. */
async function painted(painting: Painting, count: number, milliseconds: number): Promise<void> {
  const seen = painting.draw(count, () => {
    vi.advanceTimersByTime(milliseconds - 16);
  });
  expect(painting.isDue(100 * count)).toBe(false);
  vi.advanceTimersByTime(16);
  await seen;
}

/** After how many milliseconds a picture of so much is due. */
function dueAfter(painting: Painting, count: number): number {
  let waited = 0;
  while (!painting.isDue(count) && waited < 1e5) {
    vi.advanceTimersByTime(10);
    waited += 10;
  }
  return waited;
}

test('pictures never take more than a third of the time, however slow the page is', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'requestAnimationFrame'] });
  for (const [cost, pause] of [
    [200, 400],
    [1000, 2000],
    [5000, 10_000],
  ]) {
    const painting = new Painting(pace);
    await painted(painting, 20, cost);
    expect(dueAfter(painting, 30)).toBe(pause);
  }
});

test('a picture comes soon when there is much more to show, and late when there is little', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'requestAnimationFrame'] });
  const painting = new Painting(pace);
  expect(dueAfter(painting, 1)).toBe(0);
  await painted(painting, 20, 50);
  expect(dueAfter(painting, 30)).toBe(250);
  await painted(painting, 30, 50);
  expect(dueAfter(painting, 44)).toBe(1000);
});
