import { gzipSync } from 'node:zlib';
import { openStudio } from '../studio/page.ts';

/** All JavaScript and WebAssembly that arrives until Draw can be used, workers included, each file gzipped: kilobytes. */
export async function firstLoad(): Promise<number> {
  // What is kept for later use without a network comes after, and is not counted.
  const { page, address, close } = await openStudio({ locale: 'en-GB', serviceWorkers: 'block' });
  try {
    // Each file once: a second worker takes it from the cache.
    const weights = new Map<string, Promise<number>>();
    // A second visit, from an empty cache, so that nothing arrives before anybody listens.
    page.context().on('response', (response) => {
      if (/\.(js|wasm)$/.test(new URL(response.url()).pathname))
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
