/** How the studio keeps up with a hand. */
import type { Page } from 'playwright';

/** Milliseconds between the frames while a slider is drawn to and fro. */
export async function framesWhileDragging(page: Page, slider: string): Promise<number[]> {
  const box = await page.locator(slider).first().boundingBox();
  if (!box) throw new Error(`not in view: ${slider}`);
  const at = (share: number) => box.x + box.width * share;
  const y = box.y + box.height / 2;
  await page.mouse.move(at(0.3), y);
  await page.mouse.down();
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const count = () => {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    Object.assign(window, { frames });
  });
  for (let i = 0; i < 180; i++) await page.mouse.move(at(0.3 + 0.2 * Math.sin(i / 15)), y);
  const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames.slice(1)); // set above
  await page.mouse.up();
  return frames;
}

/** Milliseconds of script for each move of a touchpoint in view. */
export async function scriptPerMove(page: Page): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const script = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN) * 1000;
  };
  const { x, y } = await inView(page);
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

/** The middle of a touchpoint that no panel covers. */
async function inView(page: Page): Promise<{ x: number; y: number }> {
  const boxes = await page.locator('.node').all();
  const seen = await Promise.all(boxes.slice(0, 60).map((box) => box.boundingBox()));
  const map = await page.locator('.surface').boundingBox();
  const found = seen.find(
    (box) =>
      box &&
      map &&
      box.x > map.x + 80 &&
      box.y > map.y + 80 &&
      box.x < map.x + map.width - 300 &&
      box.y < map.y + map.height - 120,
  );
  if (!found) throw new Error('no touchpoint in view');
  return { x: found.x + found.width / 2, y: found.y + found.height / 2 };
}
