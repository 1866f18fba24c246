import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };
import { assembly } from './src/setup/assembly.mjs';
import { threads } from './src/setup/bundle.mjs';
import { reportScript } from './src/setup/reportScript.mjs';
import { launchOptions } from './test/chromium.mjs';

/** Those with code in them. */
const packages = Object.keys(manifest.dependencies).filter((name) => !name.startsWith('@fontsource'));
const browserTests = 'test/studio/**/*.test.ts';
const pageTests = 'test/studio/**/*.page.test.ts';

export default defineConfig(({ command }) => ({
  // Relative addresses: the built studio works under any path of any static host.
  base: './',
  plugins: [
    svelte({ configFile: false }),
    assembly(command === 'build'),
    reportScript(),
    command === 'build' ? offline() : [],
  ],
  worker: { format: 'es', plugins: () => [assembly(command === 'build')] },
  build: { chunkSizeWarningLimit: 1000 },
  test: {
    // One core may not wait while the other works; Vitest leaves one free by itself.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        plugins: [threads()],
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [browserTests],
          environment: 'node',
          // No module keeps what a test changes; reading all of them anew for each file took a fifth of the time.
          isolate: false,
          // No test is about time; a busy machine must not fail one.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        plugins: [threads()],
        test: {
          name: 'pages',
          include: [pageTests],
          environment: 'node',
          isolate: false,
          globalSetup: './test/studio/built.ts',
          expect: { poll: { timeout: 60_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        // What is not listed here is found during the first run, which then reloads the page and fails.
        optimizeDeps: {
          include: [...packages, 'axe-core', 'fast-check'],
        },
        test: {
          name: 'browser',
          include: [browserTests],
          exclude: [pageTests],
          testTimeout: 120_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
}));

/** A service worker that keeps the whole studio; a new version waits until the user asks for it. */
function offline(): ReturnType<typeof VitePWA> {
  return VitePWA({
    registerType: 'prompt',
    // src/studio/offline.ts registers it.
    injectRegister: null,
    manifest: {
      name: 'Saldo',
      short_name: 'Saldo',
      description: 'A studio that simulates customer journeys',
      display: 'standalone',
      background_color: '#f4f6f7',
      theme_color: '#f4f6f7',
      icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' }],
    },
    includeManifestIcons: false,
    workbox: {
      globPatterns: ['**/*'],
      globIgnores: ['**/*.map', 'manifest.webmanifest'],
      maximumFileSizeToCacheInBytes: 20_000_000,
      navigateFallback: 'index.html',
      cleanupOutdatedCaches: true,
      skipWaiting: false,
      clientsClaim: false,
    },
  });
}
