import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { chromium, type BrowserContextOptions, type Page } from 'playwright';
import { launchOptions } from '../chromium.mjs';

export interface StudioOptions extends BrowserContextOptions {
  /** What follows the studio's address, `?…` or `#…`; nothing by default. */
  readonly at?: string;
}

export interface OpenStudio {
  readonly page: Page;
  /** Where the studio is, with a slash at its end. */
  readonly address: string;
  /** What went wrong so far in the page and in tabs beside it: exceptions, and errors on the console. */
  readonly errors: readonly string[];
  /** Stops the server, as if the network were gone; the page stays. */
  readonly disconnect: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * The built studio in a browser of its own, served by a plain file server from a folder deep inside a site, as any
 * static host might. Other options are Playwright's for a context: `viewport`, `locale`, `colorScheme` …
 */
export async function openStudio({ at = '', ...context }: StudioOptions = {}): Promise<OpenStudio> {
  const { server, address } = await serve('/some/base/');
  const browser = await chromium.launch(launchOptions());
  // A context of its own, in which a test can open more tabs.
  const own = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    // One that starts keeps all of the studio, which takes longer than the start.
    serviceWorkers: 'block',
    ...context,
  });
  const errors: string[] = [];
  own.on('weberror', (thrown) => errors.push(thrown.error().message));
  own.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const page = await own.newPage();
  await page.goto(`${address}${at}`);
  const disconnect = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    page,
    address,
    errors,
    disconnect,
    close: async () => {
      await browser.close();
      await disconnect();
    },
  };
}

/** Tests and the benchmark are started in the project's folder; what they are bundled to may lie elsewhere. */
const dist = join(process.cwd(), 'dist/');

/** What a browser must know of a file to take it for what it is. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** Serves the built studio at a path and nothing else, on a free port. */
async function serve(base: string): Promise<{ server: Server; address: string }> {
  const server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const inside = decodeURIComponent(pathname.slice(base.length)) || 'index.html';
    const path = join(dist, inside);
    const found =
      pathname.startsWith(base) &&
      path.startsWith(dist) &&
      statSync(path, { throwIfNoEntry: false })?.isFile() === true;
    if (found) {
      response.writeHead(200, {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        // As hosts do: a name with the hash of what is in it stands for that for ever.
        'cache-control': inside.startsWith('assets/') ? 'max-age=31536000, immutable' : 'no-cache',
      });
      createReadStream(path).pipe(response);
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address of this form.
  const { port } = server.address() as AddressInfo;
  return { server, address: `http://127.0.0.1:${port}${base}` };
}
