import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

test('package.json names each version exactly', () => {
  // What package.json holds is known here, and a wrong shape fails the test.
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >;
  const versions = Object.values({ ...dependencies, ...devDependencies });
  expect(versions.filter((version) => !/^(npm:.*@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('package-lock.json names no registry', () => {
  expect(read('package-lock.json')).not.toContain('"resolved"');
});
