import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { circle, imports, violations } from './layers.ts';

const root = new URL('../', import.meta.url);

/** The sources of the three wings. src/setup and the scripts beside it only start things. */
const files = new Map(
  ['models', 'workers', 'src']
    .flatMap((wing) =>
      readdirSync(new URL(wing, root), { recursive: true, encoding: 'utf8' }).map(
        (path) => `${wing}/${path}`,
      ),
    )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(ts|js|svelte)$/.test(path))
    .map((path) => [path, readFileSync(new URL(path, root), 'utf8')] as const),
);

describe('the tree', () => {
  test('imports only downwards, keeps packages at home and pure rooms pure', () => {
    expect([...files].flatMap(([path, text]) => violations(path, text))).toEqual([]);
  });

  test('imports in no circle', () => {
    expect(circle(files)).toBeUndefined();
  });

  test('was looked at', () => {
    expect([...files].flatMap(([path, text]) => imports(path, text)).length).toBeGreaterThan(20);
  });
});

describe('a planted violation is found:', () => {
  test.each([
    ['models/a.ts', `import { run } from '../workers/run/run.ts';`],
    ['models/a.ts', `import type { Run } from '../workers/run/run.ts';`],
    ['models/a.ts', `export * from '../src/words/en.ts';`],
    ['models/a.ts', `type T = import('../src/words/en.ts').T;`],
    ['workers/run/a.ts', `const a = await import('../../src/document/document.ts');`],
    ['workers/run/a.ts', `const a = new URL('../../src/cli/a.worker.ts', import.meta.url);`],
    ['src/charts/a.ts', `import { words } from '../words/en.ts';`],
    [
      'src/charts/A.svelte',
      `<p>1</p>\n<script lang="ts">\n  import App from '../studio/App.svelte';\n</script>`,
    ],
    ['src/words/a.ts', `import { run } from '../../workers/run/run.ts';`],
    ['src/words/a.ts', `import { type Run, run } from '../../workers/run/run.ts';`],
    ['src/cli/a.ts', `import { state } from '../studio/state.ts';`],
    ['src/studio/a.ts', `import { page } from '../../test/studio/page.ts';`],
    ['src/other/a.ts', `export {};`],
    ['workers/a.ts', `import * as v from 'valibot';`],
    ['models/rules/a.ts', `import { createMachine } from 'xstate';`],
    ['src/studio/walk/a.ts', `import { createMachine } from 'xstate';`],
    ['src/studio/a.ts', `import { wrap } from 'comlink';`],
    ['src/studio/a.ts', `import * as Y from 'yjs';`],
    ['src/studio/a.ts', `import { scaleLinear } from 'd3';`],
    ['src/charts/a.ts', `import { mount } from 'svelte';`],
    ['src/words/a.ts', `import 'some-package';`],
    ['models/a.ts', `import { readFileSync } from 'node:fs';`],
    ['models/a.ts', `const a = Math.random();`],
    ['models/a.ts', `const { random } = Math;`],
    ['models/a.ts', `const a = Math['random']();`],
    ['workers/a.ts', `const a = Date.now();`],
    ['workers/a.ts', `const a = new Date();`],
    ['src/words/a.ts', `const a = (time: number) => new Date(time).getDay();`],
    ['src/words/a.ts', `const a = globalThis.performance.now();`],
    ['src/charts/a.ts', `const a = document.body;`],
    ['src/charts/A.svelte', `<script lang="ts">\n  const a = window.innerWidth;\n</script>`],
    ['src/charts/A.svelte', `<p>{Math.random()}</p>`],
    ['src/document/files.ts', `localStorage.setItem('a', 'b');`],
    ['src/document/files.ts', `const open = { indexedDB };`],
    ['workers/run/pool.ts', `const a = navigator.hardwareConcurrency;`],
    ['workers/run/pool.ts', `const a = new Worker('a');`],
    ['workers/a.ts', `const a = Math.exp(1);`],
    ['models/rules/a.ts', `const a = Math.log1p(1);`],
    ['models/rules/a.ts', `const a = (x: number) => 2 ** x;`],
    ['models/rules/a.ts', `let a = 2; a **= a;`],
  ])('%s %s', (path, text) => {
    expect(violations(path, text)).toHaveLength(1);
  });

  test('with its line', () => {
    expect(violations('models/a.ts', `\n\nimport '../src/cli/main.ts';`)).toEqual([
      'models/a.ts:3 imports src/cli/main.ts: models may import only models',
    ]);
    expect(
      violations('src/charts/A.svelte', `<p>1</p>\n<script>\n  Math.random();\n</script>\n{Date.now()}`),
    ).toEqual(['src/charts/A.svelte:3 uses Math.random', 'src/charts/A.svelte:5 uses Date.now']);
  });

  test('as a circle', () => {
    const a = ['models/a.ts', `import { b } from './b.ts';`] as const;
    expect(circle(new Map([a, ['models/b.ts', `import { a } from './a.ts';`]]))).toEqual([
      'models/a.ts',
      'models/b.ts',
      'models/a.ts',
    ]);
    expect(circle(new Map([a, ['models/b.ts', `import type { a } from './a.ts';`]]))).toBeUndefined();
  });
});

describe('what is allowed stays allowed:', () => {
  test.each([
    ['models/a.ts', `import * as v from 'valibot'; import study from './studies/a.json';`],
    [
      'models/reference/a.ts',
      `import { createMachine } from 'xstate'; const a = Math.exp(2) ** Math.log(3);`,
    ],
    ['models/a.ts', `const a = (document: { window: number }) => document.window; // Math.random()`],
    ['models/a.ts', `const a = { document: 'Date.now()', window: 1 }; interface A { performance: Date }`],
    ['models/a.ts', `const a = (x: number) => Math.sqrt(x ** 2) + x ** -1;`],
    ['workers/run/threads.ts', `import { Worker } from 'node:worker_threads'; const a = new Worker('a');`],
    [
      'workers/run/browser.ts',
      `const a = () => new Worker('a', { name: String(navigator.hardwareConcurrency) });`,
    ],
    ['src/document/storage.ts', `import * as Y from 'yjs'; const a = indexedDB.open('saldo');`],
    [
      'src/charts/a.ts',
      `import { scaleLinear } from 'd3'; import type { Run } from '../../workers/run/run.ts';`,
    ],
    ['src/charts/A.svelte', `<script>\n  import { onMount } from 'svelte';\n</script>\n<!-- window.open -->`],
    ['src/cli/main.ts', `import { version } from '../../package.json'; const a = new Date();`],
    [
      'src/studio/main.ts',
      `import 'some-package'; const a = document.body, b = Math.random() ** Date.now();`,
    ],
  ])('%s %s', (path, text) => {
    expect(violations(path, text)).toEqual([]);
  });
});
