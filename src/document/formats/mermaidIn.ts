/** A Mermaid state diagram as a journey. Groups within groups, forks and the like are flattened, and listed. */
import { excerpt } from '../../../models/problem.ts';
import { limits } from '../../../models/sift.ts';
import type { Imported, Left, Refusal } from '../../../models/left.ts';
import { groupsOf, type Groups } from './mermaidGroups.ts';
import { diagramIn, statements } from './mermaidLines.ts';
import { reading, type Read } from './mermaidRead.ts';
import {
  englishNaming,
  studyOf,
  type Kept,
  type Naming,
  type SketchArrow,
  type SketchPlace,
} from './sketch.ts';

/** A touchpoint per state, an exit for the end and for each state of the class `exit`; `naming` is for what has no name. */
export function fromMermaid(text: string, naming: Naming = englishNaming): Imported {
  const refused = (why: Refusal): Imported => ({ kind: 'refused', why });
  if (text.length > mostCharacters)
    return refused({ kind: 'too-large', size: text.length, max: mostCharacters });
  const diagram = diagramIn(text);
  if (diagram.header === '') return refused({ kind: 'empty' });
  if (!/^stateDiagram(?:-v2)?$/i.test(diagram.header)) {
    const kind = otherDiagrams.test(diagram.header) ? 'other-diagram' : 'not-mermaid';
    return refused({ kind, found: excerpt(diagram.header) });
  }
  const read = reading(statements(diagram));
  const directives = diagram.before.split('%%{').length - 1;
  const groups = groupsOf(read);
  const { places, arrows, start, left } = drawn(read, groups, naming);
  if (places.every(({ kind }) => kind === 'exit')) return refused({ kind: 'no-places' });
  return studyOf(
    {
      name: titleIn(diagram.before) ?? read.title,
      note: read.note,
      phases: phasesOf(read, groups),
      places,
      arrows,
      remarks: read.notes.map(({ id, text: said }) => ({ text: said, kept: read.kept.notes.get(id) ?? {} })),
      start,
      kept: read.kept.study,
    },
    naming,
    [...read.left, ...left, { kind: 'style', count: read.styles + directives }],
  );
}

/** Far more than anybody draws. */
const mostCharacters = limits.characters / 10;
const otherDiagrams =
  /^(?:graph|flowchart(?:-\w+)?|sequenceDiagram|classDiagram(?:-v2)?|erDiagram|journey|gantt|pie|gitGraph|mindmap|timeline|quadrantChart|requirementDiagram|C4\w+|sankey(?:-beta)?|xychart(?:-beta)?|block(?:-beta)?|packet(?:-beta)?|architecture(?:-beta)?|kanban|radar(?:-beta)?|zenuml|treemap(?:-beta)?)$/i;

/** What a state is called: all that is said of it, else its key. */
function nameOf(states: Read['states'], key: string): string {
  const names = states.get(key)?.names ?? [];
  return names.length > 0 ? names.join('\n') : key;
}

/** Groups that hold a place directly, and those that a comment names because they hold none. */
function phasesOf(read: Read, { isGroup }: Groups): { key: string; name: string; kept: Kept }[] {
  const { states, kept } = read;
  const full = new Set<string>();
  for (const { key, group } of states.values()) if (group !== '' && !isGroup(key)) full.add(group);
  return [
    ...[...full].map((key) => ({ key, name: nameOf(states, key), kept: kept.phases.get(key) ?? {} })),
    ...kept.empty.filter(({ key }) => !full.has(key)),
  ];
}

interface Drawn {
  readonly places: readonly SketchPlace[];
  readonly arrows: readonly SketchArrow[];
  readonly start: string | undefined;
  readonly left: readonly Left[];
}

/** The key of the exit that `[*]` means; no state can have it. */
const end = '[*]';
/** At a fork, a join or a choice nothing happens to a customer, and no time passes. */
const eventless: Kept = { failure: 0, charge: 0 };

function drawn(
  { states, groups, members, kept }: Read,
  { isGroup, entryOf, ways, left }: Groups,
  naming: Naming,
): Drawn {
  const isExit = (key: string): boolean => states.get(key)?.exit === true && !isGroup(key);
  const isSpecial = (key: string): boolean => states.get(key)?.special === true;
  const arrows: SketchArrow[] = [];
  let loose = 0;
  for (const { from, to, weight, condition, note, wait = isSpecial(from) ? 0 : undefined } of ways) {
    if (!isExit(from)) arrows.push({ from, to, weight, condition, wait, law: undefined, note, kept: {} });
    else if (to !== end) loose += 1;
  }
  const places = [...states.values()]
    .filter(({ key }) => !isGroup(key))
    .map(({ key, group }): SketchPlace => ({
      key,
      kind: isExit(key) ? 'exit' : 'touchpoint',
      name: nameOf(states, key),
      note: '',
      phase: group === '' ? undefined : group,
      kept: { ...(isSpecial(key) ? eventless : {}), ...kept.states.get(key) },
    }));
  if (arrows.some(({ to }) => to === end))
    places.push({
      key: end,
      kind: 'exit',
      name: naming.exit,
      note: '',
      phase: undefined,
      kept: { id: 'end' },
    });
  const first = groups.get('')?.entry ?? members.get('')?.[0];
  const start = first === undefined ? undefined : entryOf(first);
  return {
    places,
    arrows,
    start: start !== undefined && !isExit(start) ? start : undefined,
    left: [...left, { kind: 'loose-arrows', count: loose }],
  };
}

/** The title in the front matter: `title: "…"`, a string of YAML. */
function titleIn(before: string): string | undefined {
  const said = /^\s*---[\s\S]*?^title:[^\S\n]*(.*?)[^\S\n]*$[\s\S]*?^\s*---/m.exec(before)?.[1];
  if (said === undefined || said === '') return undefined;
  if (said.startsWith("'")) return said.replace(/^'|'$/g, '').replaceAll("''", "'");
  if (!said.startsWith('"')) return said;
  try {
    return String(JSON.parse(said));
  } catch (error) {
    if (error instanceof SyntaxError) return said.replace(/^"|"$/g, '');
    throw error;
  }
}
