/** What the C++ program shares with the kernels, written as its header: the project's own tables of columns and codes. */
import {
  groupSize,
  streams,
  traitNet,
  traitSlot,
  visitSlot,
  waitSlot,
} from '../../../models/chance/draws.ts';
import { tableLength } from '../../../models/chance/table.ts';
import { visitCap } from '../../../models/reference/cap.ts';
import { behaviouralHalfLife, cognitiveHalfLife } from '../../../models/rules/forms.ts';
import {
  countKeys,
  flag,
  I,
  lawCode,
  M,
  O,
  promoterSteps,
  S,
  T,
  viewProgram,
  type ProgramView,
} from '../../../workers/compile/program.ts';
import { tablesOf } from '../../../workers/compile/tables.ts';
import { monthColumns, outcomes, seriesColumns, touchpointColumns } from '../../../workers/tally/layout.ts';

/** Sections of a program that the C++ program reads, and tables that follow from others. */
const sections = [
  'doubles',
  'hashes',
  'flags',
  'ways',
  'optionIndices',
  'market',
  'touchpoint',
  'segment',
  'optionNumbers',
  'periodFrom',
  'segmentStart',
  'scalars',
  'times',
] as const satisfies readonly (keyof ProgramView)[];
const tables = ['promoters', 'normal', 'exponential', 'gamma4', 'involvement', 'extraversion'] as const;

export function constantsHeader(): string {
  const block = 4;
  const wait = Object.fromEntries(Object.entries(waitSlot).map(([name, slot]) => [name, block + slot]));
  return [
    '#pragma once',
    ...Object.entries({
      Count: indices(countKeys),
      Section: indices([...sections, ...tables]),
      M,
      T,
      S,
      O,
      I,
      flag,
      law: lawCode,
      stream: streams,
      trait: traitSlot,
      slot: { ...visitSlot, ...wait },
      out: indices(outcomes),
      here: indices(touchpointColumns),
      month: indices(monthColumns),
      at: indices(seriesColumns),
    }).map(([name, values]) => `namespace ${name} { enum { ${assigned(values)} }; }`),
    `enum { ${assigned({ counts: countKeys.length, tableLength, promoterSteps, visitCap, groupSize })} };`,
    `constexpr int traitNet[] = {${traitNet.join(', ')}};`,
    `constexpr float perBehaviour = -1.0f / ${behaviouralHalfLife}, perCognitive = -1.0f / ${cognitiveHalfLife};`,
    '',
  ].join('\n');
}

/** A program as the C++ program reads it: counts, where each section begins, and the sections. */
export function programFile(buffer: ArrayBuffer): Uint8Array {
  const view = viewProgram(buffer);
  const { extraversion, ...single } = tablesOf(view);
  const parts: readonly (readonly (Float64Array | Float32Array | Int32Array)[])[] = [
    ...sections.map((section) => [view[section]]),
    ...tables.map((table) => (table === 'extraversion' ? extraversion : [single[table]])),
  ];
  let end = 8 * Math.ceil((countKeys.length + parts.length) / 2);
  const begins = parts.map((pieces) => {
    const begin = end;
    end += 8 * Math.ceil(pieces.reduce((bytes, piece) => bytes + piece.byteLength, 0) / 8);
    return begin;
  });
  const file = new Uint8Array(end);
  file.set(new Uint8Array(Int32Array.from([...countKeys.map((key) => view[key]), ...begins]).buffer));
  for (const [i, pieces] of parts.entries()) {
    let at = begins[i];
    for (const piece of pieces) {
      file.set(new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength), at);
      at += piece.byteLength;
    }
  }
  return file;
}

function indices(names: readonly string[]): Record<string, number> {
  return { ...Object.fromEntries(names.map((name, index) => [name, index])), size: names.length };
}

function assigned(values: Readonly<Record<string, number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ');
}
