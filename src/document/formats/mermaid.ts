/**
 * A journey as a Mermaid state diagram (`stateDiagram-v2`): phases are composite states, exits states of the class
 * `exit` that lead to `[*]`, and what an arrow says stands in its label. What Mermaid has no words for and a drawing
 * yet needs (positions, ids of another alphabet, phases without touchpoints) stands in comments, `%% saldo {…}`.
 * Syntax: mermaid.js.org/syntax/stateDiagram.
 */
import type { Study } from '../../../models/study.ts';
import { idsWith } from './ids.ts';
import { labels } from './label.ts';
import type { Exported } from '../../../models/left.ts';
import { escaped } from './mermaidText.ts';
import { longestNote, unsaid } from './unsaid.ts';

export { fromMermaid } from './mermaidIn.ts';

export function toMermaid(study: Study): Exported {
  const { phases, touchpoints, exits } = study;
  const ids = idsWith(mermaidIds);
  const places = new Map<string, string>();
  for (const { id } of [...touchpoints, ...exits]) if (!places.has(id)) places.set(id, ids.take(id));
  const phaseIds = new Map(phases.map(({ id }) => [id, ids.take(id)]));
  const lines: string[] = [];
  const comment = (data: object): number => lines.push(`  %% saldo ${json(data)}`);
  const declare = (id: string, name: string, indent: string): number =>
    lines.push(`${indent}state "${escaped(name)}" as ${places.get(id)}`);

  // places, in their phases
  for (const phase of phases) {
    const inside = touchpoints.filter((t) => t.phase === phase.id);
    if (inside.length === 0) continue;
    lines.push(`  state "${escaped(phase.name)}" as ${phaseIds.get(phase.id)} {`);
    for (const { id, name } of inside) declare(id, name, '    ');
    lines.push('  }');
  }
  for (const { id, name, phase } of touchpoints)
    if (phase === undefined || !phaseIds.has(phase)) declare(id, name, '  ');
  for (const { id, name } of exits) declare(id, name, '  ');

  // arrows
  const start = places.get(study.start);
  if (start !== undefined) lines.push(`  [*] --> ${start}`);
  const said = labels(study);
  const touchpointIds = new Set(touchpoints.map(({ id }) => id));
  const drawn = study.transitions.filter(({ from, to }) => touchpointIds.has(from) && places.has(to));
  for (const t of drawn) {
    const note = t.note !== '' && t.note.length <= longestNote ? ` · #quot;${escaped(t.note)}#quot;` : '';
    lines.push(`  ${places.get(t.from)} --> ${places.get(t.to)} : ${said.get(t) ?? ''}${note}`);
  }
  const ends = exits.filter(({ id }) => !touchpointIds.has(id)).map(({ id }) => places.get(id) ?? '');
  for (const end of ends) lines.push(`  ${end} --> [*]`);
  if (ends.length > 0) {
    lines.push('  classDef exit stroke-dasharray:4');
    lines.push(`  class ${ends.join(',')} exit`);
  }

  // remarks, each on a place of its own: Mermaid shows only one of two
  const remarks = study.notes.filter(({ text }) => text.trim() !== '').slice(0, places.size);
  const free = [...places];
  for (const { id, text, x, y } of remarks) {
    const [, place] = free.splice(nearest(study, free, x, y), 1)[0];
    lines.push(`  note right of ${place} : ${escaped(text)}`);
    comment({ note: place, id, x, y });
  }

  // what a drawing needs and Mermaid cannot say
  comment({ study: study.id });
  for (const { id, name } of phases) {
    const empty = !touchpoints.some(({ phase }) => phase === id);
    comment({ phase: phaseIds.get(id), id, ...(empty ? { name } : {}) });
  }
  for (const { id, x, y } of [...touchpoints, ...exits]) {
    comment({ state: places.get(id), id, x, y });
  }
  const text = [
    '---',
    `title: ${json(study.name)}`,
    '---',
    'stateDiagram-v2',
    '  direction LR',
    ...lines,
    '',
  ];
  const left = unsaid(study, study.transitions.length - drawn.length, study.notes.length - remarks.length);
  return { text: text.join('\n'), left };
}

/** Words that begin a statement, and what stands for the whole diagram. */
const reserved =
  /^(?:default|state|note|class|classdef|style|scale|direction|click|href|hide|acctitle|accdescr|end|as|root|statediagram)$/i;

/** Ids that every reader of Mermaid takes: a letter, then letters, digits and underscores of ASCII. */
const mermaidIds = {
  reserved,
  forbidden: /\W+/g,
  filler: '_',
  stem: 's',
  begins: /^[A-Za-z]/,
} as const;

/** The index of the place that lies nearest; the first if positions are unknown. */
function nearest(
  { touchpoints, exits }: Study,
  places: readonly (readonly [id: string, mermaid: string])[],
  x = NaN,
  y = NaN,
): number {
  const at = new Map([...touchpoints, ...exits].map((place) => [place.id, place]));
  let best = 0;
  let least = Infinity;
  for (const [i, [id]] of places.entries()) {
    const place = at.get(id);
    const distance = ((place?.x ?? NaN) - x) ** 2 + ((place?.y ?? NaN) - y) ** 2;
    if (distance < least) [best, least] = [i, distance];
  }
  return best;
}

/** JSON on one line, whatever counts as its end; its strings are YAML, too. */
function json(data: unknown): string {
  return JSON.stringify(data).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
