import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assembly } from './assembly.mjs';
import { root } from './install.mjs';

/** @type {Promise<string> | undefined} */
let made;

/**
 * A plugin for rolldown and for Vite that fills `src/report/script.ts`: the script of a report, bundled to one classic
 * script that needs nothing from elsewhere, the fonts in which its map has been measured, and the version in package.json.
 * @returns {import('rolldown').Plugin}
 */
export function reportScript() {
  return {
    name: 'saldo:report',
    transform: {
      order: 'pre',
      filter: { id: /src.report.script\.ts$/ },
      async handler() {
        made ??= bundled();
        const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
        const code = `export const script = ${JSON.stringify(await made)};\nexport const fonts = ${JSON.stringify(fonts())};\nexport const version = ${JSON.stringify(version)};\n`;
        return { code, map: null };
      },
    },
  };
}

/** Latin letters of every weight, without optical sizes, which would double them. */
function fonts() {
  return [
    ['Inter', 'inter'],
    ['Source Serif 4', 'source-serif-4'],
  ]
    .map(([family, name]) => {
      const path = ['@fontsource-variable', name, 'files', `${name}-latin-wght-normal.woff2`];
      const bytes = readFileSync(join(root, 'node_modules', ...path)).toString('base64');
      return `@font-face{font-family:'${family}';font-weight:200 900;src:url(data:font/woff2;base64,${bytes})format('woff2')}`;
    })
    .join('\n');
}

async function bundled() {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: join(root, 'src', 'report', 'live.ts'),
    cwd: root,
    platform: 'browser',
    logLevel: 'warn',
    plugins: [assembly()],
  });
  const { output } = await bundle.generate({ format: 'iife', codeSplitting: false, minify: true });
  await bundle.close();
  // Nothing in it may end the element in which it stands.
  return output[0].code.replace(/<\/(?=script)/gi, '<\\/').replace(/<!--/g, '<\\!--');
}
