/** The studio in a real browser: what the first load weighs, how soon an edit shows, how heavy a large journey is. */
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'playwright';
import { parse, serialize } from '../../models/parse.ts';
import type { Study } from '../../models/study.ts';
import { openStudio } from '../studio/page.ts';
import { drop } from '../studio/using.ts';

export interface StudioFigures {
  /** All JavaScript and WebAssembly that arrives until Draw can be used, workers included, each file gzipped. */
  readonly firstLoadKilobytes: number;
  /** From a typed number to results of at least 5,000 customers under every strategy of SecureBank, in milliseconds. */
  readonly editToResults: readonly number[];
  /** From dropping a study of 300 touchpoints and 600 transitions to its map, in milliseconds. */
  readonly openLarge: number;
  /** Script time of each move while one of its touchpoints is dragged, in milliseconds. */
  readonly dragMoves: readonly number[];
}

export async function studioFigures(): Promise<StudioFigures> {
  const firstLoadKilobytes = await firstLoad();
  const { page, close } = await openStudio({ locale: 'en-GB', at: '#securebank' });
  try {
    await page.locator('#results td').first().waitFor({ timeout: 90_000 });
    await page.locator('[data-id=incident]').click();
    const editToResults: number[] = [];
    for (let i = 0; i < 9; i++) editToResults.push(await changed(page, `${20 + i}%`));

    const began = performance.now();
    await drop(page, 'large.json', serialize(largeStudy(300)));
    await page.locator('[data-id=t299]').waitFor({ state: 'attached', timeout: 60_000 });
    const openLarge = performance.now() - began;
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    const dragMoves = await drag(page, await page.context().newCDPSession(page));
    return { firstLoadKilobytes, editToResults, openLarge, dragMoves };
  } finally {
    await close();
  }
}

async function firstLoad(): Promise<number> {
  // What is kept for later use without a network comes after, and is not counted.
  const { page, address, close } = await openStudio({ locale: 'en-GB', serviceWorkers: 'block' });
  try {
    // Each file once: a second worker takes it from the cache.
    const weights = new Map<string, Promise<number>>();
    // A second visit, from an empty cache, so that nothing arrives before anybody listens.
    page.context().on('response', (response) => {
      if (
        /\.(js|wasm)$/.test(new URL(response.url()).pathname) &&
        !/\/(sw|workbox-\w+)\.js$/.test(response.url())
      )
        weights.set(
          response.url(),
          response.body().then((body) => gzipSync(body, { level: 9 }).length),
        );
    });
    const fresh = await page.context().newPage();
    await fresh.goto(`${address}#securebank`);
    await fresh.locator('#results td').first().waitFor({ timeout: 90_000 });
    const all = await Promise.all(weights.values());
    return all.reduce((sum, bytes) => sum + bytes, 0) / 1000;
  } finally {
    await close();
  }
}

/** Types a number and waits, in the page, for what follows from it. */
async function changed(page: Page, text: string): Promise<number> {
  const field = page
    .locator('.panel')
    .getByRole('textbox', { name: /chance of failure/i })
    .first();
  await field.evaluate((input) => {
    input.addEventListener('input', () => Object.assign(window, { began: performance.now() }), {
      once: true,
    });
  });
  await field.fill(text);
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          const stale = document.querySelector('#results')?.getAttribute('data-stale');
          const count = document.querySelector('.status .text')?.textContent?.replaceAll(',', '') ?? '';
          if (stale === 'false' && parseInt(count, 10) >= 5000)
            resolve(performance.now() - (window as unknown as { began: number }).began); // set by the listener above
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

async function drag(page: Page, session: CDPSession): Promise<number[]> {
  await session.send('Performance.enable');
  const script = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN) * 1000;
  };
  const boxes = await page.locator('.svelte-flow__node').all();
  const seen = await Promise.all(boxes.slice(0, 60).map((box) => box.boundingBox()));
  const map = await page.locator('.svelte-flow').boundingBox();
  const at = seen.find(
    (box) =>
      box &&
      map &&
      box.x > map.x + 80 &&
      box.y > map.y + 80 &&
      box.x < map.x + map.width - 300 &&
      box.y < map.y + map.height - 120,
  );
  if (!at) throw new Error('no touchpoint in view');
  const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const moves: number[] = [];
  for (let i = 1; i <= 60; i++) {
    const before = await script();
    await page.mouse.move(x + i * 2, y + (i % 7));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    moves.push((await script()) - before);
  }
  await page.mouse.up();
  return moves;
}

/** Touchpoints in ten phases, each with two arrows: to the next, and back or across. */
function largeStudy(touchpoints: number): Study {
  const id = (i: number): string => `t${i % touchpoints}`;
  const parsed = parse({
    format: 'saldo-study',
    version: 1,
    id: 'large',
    name: `A journey of ${touchpoints} touchpoints`,
    start: 't0',
    phases: Array.from({ length: 10 }, (_, i) => ({ id: `p${i}`, name: `Phase ${i + 1}` })),
    touchpoints: Array.from({ length: touchpoints }, (_, i) => ({
      id: id(i),
      name: `Touchpoint ${i}`,
      phase: `p${Math.floor((10 * i) / touchpoints)}`,
    })),
    transitions: Array.from({ length: touchpoints }, (_, i) => [
      { id: `a${i}`, from: id(i), to: id(i + 1), weight: 3, wait: 5 },
      { id: `b${i}`, from: id(i), to: id(i * 7 + 11), weight: 1, wait: 20 },
    ]).flat(),
    segments: [{ id: 'all', name: 'All', share: 1 }],
  });
  if (parsed.kind === 'refused') throw new Error(JSON.stringify(parsed.problems));
  return parsed.study;
}
