/** The studio, built anew, in a real browser: what it weighs, how soon an edit shows, how heavy a large journey is. */
import { spawnSync } from 'node:child_process';
import type { Page } from 'playwright';
import { serialize } from '../../models/serialize.ts';
import { openStudio } from '../studio/page.ts';
import { drop, ran, stop } from '../studio/using.ts';
import { figure, type Figure } from './figure.ts';
import { firstLoad } from './firstLoad.ts';
import { framesWhileDragging, scriptPerMove } from './dragging.ts';
import { largeStudy } from './large.ts';
import { pageMemory } from './pageMemory.ts';
import { quantile } from './spread.ts';

const edits = 9;
/** Customers of a picture, of figures that are worth reading, and of a whole run. */
const stages = [1_000, 5_000, 20_000] as const;

export async function studioFigures(): Promise<Figure[]> {
  spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const firstLoadKilobytes = await firstLoad();
  const { page, close } = await openStudio({ locale: 'en-GB', at: '#securebank' });
  try {
    await ran(page, stages[2]);
    await page.locator('[data-id=incident]').click();
    const shown: number[][] = [];
    for (let i = 0; i < edits; i++) shown.push(await edited(page, `${20 + i}%`));
    const frames = await framesWhileDragging(
      page,
      '[data-path="touchpoints.incident.failure"] input[type=range]',
    );
    const megabytes = await pageMemory(page);

    const began = performance.now();
    await drop(page, 'large.json', serialize(largeStudy(300)));
    // What is out of view need not be drawn yet.
    await page
      .locator('.surface [data-id]', { hasText: /Touchpoint \d/ })
      .first()
      .waitFor({ timeout: 60_000 });
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    const opened = performance.now() - began;
    await stop(page);
    const moves = await scriptPerMove(page);
    return [
      figure('first load, gzipped', 'kB', [firstLoadKilobytes], { atMost: 350 }),
      ...stages.map((customers, i) =>
        figure(
          `edit to ${customers.toLocaleString('en')} customers under 6 strategies`,
          'ms',
          shown.map((times) => times[i]),
          { atMost: [50, 1000, 400][i] },
        ),
      ),
      figure('frames while a number is dragged, 95th percentile', 'ms', [quantile(frames, 0.95)], {
        atMost: 33,
      }),
      figure('memory of the page', 'MB', [megabytes], { atMost: 100 }),
      figure('opening 300 touchpoints', 'ms', [opened], { atMost: 2000 }),
      figure('script a move while one of 300 is dragged', 'ms', moves, { atMost: 16 }),
    ];
  } finally {
    await close();
  }
}

/**
 * Types a number and waits, in the page, until results of so many customers have been painted: the milliseconds of each
 * stage since the typing.
 */
async function edited(page: Page, text: string): Promise<number[]> {
  const field = page
    .locator('.panel')
    .getByRole('textbox', { name: /chance of failure/i })
    .first();
  await field.evaluate((input, wanted) => {
    const painted = new Promise<number[]>((resolve, reject) => {
      setTimeout(() => reject(new Error('no results')), 90_000);
      input.addEventListener(
        'input',
        () => {
          const began = performance.now();
          const times: number[] = [];
          const { port1, port2 } = new MessageChannel();
          // A message is handled once the frame has been painted.
          port1.onmessage = ({ data }: MessageEvent<number>) => {
            while (times.length < wanted.length && data >= wanted[times.length])
              times.push(performance.now() - began);
            if (times.length === wanted.length) resolve(times);
            else requestAnimationFrame(look);
          };
          const look = () => {
            const stale = document.querySelector('#results')?.getAttribute('data-stale') !== 'false';
            const said = document.querySelector('.status .text')?.textContent ?? '';
            port2.postMessage(stale ? 0 : parseInt(said.replaceAll(',', ''), 10) || 0);
          };
          requestAnimationFrame(look);
        },
        { once: true },
      );
    });
    Object.assign(window, { painted });
  }, stages);
  await field.fill(text);
  return page.evaluate(() => (window as unknown as { painted: Promise<number[]> }).painted); // set above
}
