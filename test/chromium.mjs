/** The Chromium of the tests. Only Node's own modules: it is also asked for before anything is installed. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * How Playwright starts it: what SALDO_CHROMIUM says, else a browser of this system, else Playwright's own.
 * @returns {{ executablePath?: string, args: string[] }}
 */
export function launchOptions() {
  const found = findChromium();
  return found === undefined ? { args } : { executablePath: found, args };
}

/** The browser that SALDO_CHROMIUM names, or one of this system. */
export function findChromium() {
  return process.env.SALDO_CHROMIUM || places().find(isExecutable);
}

/** As root, in a container and without a network too. */
const args = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function places() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    join(process.env.PROGRAMFILES ?? 'C:\\Program Files', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  ];
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
