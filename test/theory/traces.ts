/** Customers followed one by one: in double precision by the reference, in single precision by the kernel. */
import { interpreter } from '../../models/reference/interpret.ts';
import type { Trace } from '../../models/reference/trace.ts';
import { causes, type Cause } from '../../models/rules/ledger.ts';
import { asIs, type Strategy } from '../../models/strategy.ts';
import type { Study } from '../../models/study.ts';
import { compile } from '../../workers/compile/compile.ts';
import { viewProgram, type Names } from '../../workers/compile/program.ts';
import { traceColumns, type TraceColumn, type TraceRows } from '../../workers/kernel/kernel.ts';
import { typedKernel } from '../../workers/kernel/typed.ts';

/** What a customer of the reference lives through. */
export function follow(study: Study, customer = 0, strategy: Strategy = asIs): Trace {
  return interpreter(study, strategy)(customer);
}

/** One visit as the kernel traces it. */
export type Row = Readonly<Record<TraceColumn, number>>;

/** The same in the kernel: prepare once, then ask for any customer. */
export function kernelTracer(
  study: Study,
  strategy: Strategy = asIs,
): { readonly names: Names; readonly trace: (customer: number) => TraceRows } {
  const { buffer, names } = compile(study, strategy);
  const program = viewProgram(buffer);
  const kernel = typedKernel(program);
  return { names, trace: (customer) => kernel.trace(study.settings.seed, customer) };
}

/** The visits of a trace, by name. */
export function named({ rows }: TraceRows): Row[] {
  // Every column has its name.
  return rows.map((row) => Object.fromEntries(traceColumns.map((name, i) => [name, row[i]])) as Row);
}

/** The points of one cause in the ledger of a visit of the reference. */
export function booked(ledger: Trace['visits'][number]['ledger'], cause: Cause): number {
  return ledger.reduce((sum, entry) => sum + (entry.cause === cause ? entry.points : 0), 0);
}

/** The points of all causes at a visit of the kernel. */
export function bookedInAll(row: Row): number {
  return causes.reduce((sum, cause) => sum + row[cause], 0);
}
