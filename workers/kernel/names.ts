/** The names of numbers that the kernel in WebAssembly shares with the rest, as the module of AssemblyScript it imports. */
import { groupSize, streams, traitBlock, traitSlot } from '../../models/chance/draws.ts';
import { tableLength } from '../../models/chance/table.ts';
import { visitCap } from '../../models/reference/cap.ts';
import { flag, promoterSteps } from '../compile/program.ts';
import {
  balanceBins,
  metColumns,
  metIndex,
  monthColumns,
  monthIndex,
  outcomeIndex,
  outcomes,
  seriesColumns,
  seriesIndex,
  touchpointIndex,
} from '../tally/layout.ts';
import { changeColumns } from '../tally/series.ts';
import { C, H, ofTier, slot } from './image.ts';
import { nextCode } from './kernel.ts';
import { coefficients } from './power.ts';
import { perBehaviour, perCognitive } from './work.ts';

/** Source text. */
export function assemblyNames(): string {
  const whole = {
    H,
    C,
    ofTier: { ...ofTier, row: ofTier.size * 4 },
    flag,
    stream: streams,
    trait: traitSlot,
    traitBlock,
    nextCode,
    out: { ...outcomeIndex, size: outcomes.length },
    Slot: { ...touchpointIndex, ...slot },
    Met: { ...metIndex, row: metColumns.length * 8 },
    Month: { ...monthIndex, row: monthColumns.length * 8 },
    Series: { exitRed: seriesIndex.exitRed, row: seriesColumns.length * 8 },
    Change: { over: changeColumns.indexOf('over'), row: changeColumns.length * 8 },
    K: { visitCap, promoterSteps, groupSize, balanceBins, tableBytes: tableLength * 4 },
  };
  const single = {
    P: {
      ...coefficients,
      perBehaviour,
      perCognitive,
      perYear: Math.fround(1 / 365),
      sixth: Math.fround(1 / 6),
      promotersPerPoint: Math.fround(promoterSteps / 200),
    },
  };
  return [...namespaces(whole, 'i32'), ...namespaces(single, 'f32')].join('\n');
}

function namespaces(
  groups: Readonly<Record<string, Readonly<Record<string, number>>>>,
  type: string,
): string[] {
  return Object.entries(groups).map(([group, names]) => {
    const lines = Object.entries(names).map(([name, value]) => `  export const ${name}: ${type} = ${value};`);
    return `export namespace ${group} {\n${lines.join('\n')}\n}`;
  });
}
