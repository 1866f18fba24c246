import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Writes what a Vitest run counted, as JSON, into the file that SALDO_COUNTS names. */
export default class Counts implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const counts = { passed: 0, failed: unhandled.length, skipped: 0 };
    for (const { children, errors } of modules.map((module) => ({
      children: module.children,
      errors: module.errors(),
    }))) {
      counts.failed += errors.length;
      for (const suite of children.allSuites()) counts.failed += suite.errors().length;
      for (const test of children.allTests()) {
        const { state } = test.result();
        // A test that is still pending when the run ends never ran.
        counts[state === 'pending' ? 'failed' : state] += 1;
      }
    }
    if (process.env.SALDO_COUNTS) writeFileSync(process.env.SALDO_COUNTS, JSON.stringify(counts));
  }
}
