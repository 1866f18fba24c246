/** `report FILE --out report.html`: verdict, table, map, pictures and every assumption in one file that needs no network. */
import { writeFileSync } from 'node:fs';
import { nodeBackend } from '../../workers/run/node.ts';
import { makeReport } from '../report/makeReport.ts';
import { CliError, type Arguments } from './arguments.ts';
import { open } from './open.ts';

const usualFutures = 500;

export async function report(given: Arguments): Promise<void> {
  const { out, language, futures = usualFutures } = given;
  if (out === undefined) throw new CliError(2, '“report” needs --out FILE, the file that is to be written.');
  const { study } = open(given);
  const backend = nodeBackend(given.workers);
  try {
    const html = await makeReport({
      study,
      language,
      futures,
      backend,
      ...(process.stderr.isTTY && {
        onFuture: (done: number) => process.stderr.write(`\r${done} of ${futures} futures`),
      }),
    });
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    if (html === undefined) return;
    try {
      writeFileSync(out, html);
    } catch (error) {
      throw new CliError(
        2,
        `${out} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
    process.stdout.write(`${out}\n`);
  } finally {
    backend.close();
  }
}
