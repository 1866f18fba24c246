/** What stands in a Mermaid state diagram, by its own keys: states, groups, ways, notes; and what no journey has. */
import { excerpt } from '../../../models/problem.ts';
import { readLabel, type Label } from './label.ts';
import type { Left } from '../../../models/left.ts';
import { keep, nothingKept, type KeptParts } from './mermaidKept.ts';
import { isExit, type Statement } from './mermaidLines.ts';
import { unescaped } from './mermaidText.ts';

export interface State {
  readonly key: string;
  /** A state may be described more than once. */
  readonly names: string[];
  /** The group it stands in; '' for none. */
  group: string;
  exit: boolean;
  /** A fork, a join, a choice: nothing happens there. */
  special: boolean;
}

interface Group {
  /** Where `[*]` inside leads. */
  entry: string | undefined;
  /** What leads to `[*]` inside. */
  readonly ends: { from: string; label: Label }[];
}

export interface Way extends Label {
  readonly from: string;
  readonly to: string;
  readonly line: number;
}

export interface Read {
  /** In the order in which they are spoken of, groups among them. */
  readonly states: ReadonlyMap<string, State>;
  /** '' is the diagram itself. */
  readonly groups: ReadonlyMap<string, Group>;
  /** What stands in each group. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  readonly ways: readonly Way[];
  readonly notes: readonly { readonly id: string; readonly text: string }[];
  readonly left: readonly Left[];
  readonly styles: number;
  readonly title: string | undefined;
  readonly note: string;
  readonly kept: KeptParts;
}

/** Groups within one another; what lies deeper belongs to the last of them. */
const deepest = 50;

/** Nothing is refused here: what is not understood is listed. */
export function reading(list: readonly Statement[]): Read {
  const states = new Map<string, State>();
  const groups = new Map<string, Group>([['', { entry: undefined, ends: [] }]]);
  const ways: Way[] = [];
  const notes: { id: string; text: string }[] = [];
  const left: Left[] = [];
  const kept = nothingKept();
  const outer: string[] = [];
  let [here, styles, note] = ['', 0, ''];
  let title: string | undefined;

  /** A state belongs to the group in which it is spoken of first; to none only as long as no group claims it. */
  const mention = (key: string): State => {
    const known = states.get(key);
    if (known) {
      if (known.group === '' && !isWithin(states, here, key)) known.group = here;
      return known;
    }
    const state: State = { key, names: [], group: here, exit: false, special: false };
    states.set(key, state);
    return state;
  };
  const startAt = (to: string, line: number): void => {
    const group = groups.get(here);
    mention(to);
    if (group === undefined) return;
    if (group.entry === undefined) group.entry = to;
    else if (group.entry !== to) left.push({ kind: 'start', place: to, line });
  };

  for (const one of list) {
    const { line } = one;
    switch (one.kind) {
      case 'state': {
        if (one.id === '[*]') break;
        const state = mention(one.id);
        if (one.name !== undefined && one.name !== '') state.names.push(unescaped(one.name));
        if (isExit(one.style)) state.exit = true;
        else if (one.style !== '') styles += 1;
        break;
      }
      case 'special':
        if (one.id === '[*]') break;
        mention(one.id).special = true;
        left.push({ kind: one.of, place: one.id, line });
        break;
      case 'open':
        if (!groups.has(one.id)) groups.set(one.id, { entry: undefined, ends: [] });
        if (here !== '') left.push({ kind: 'nesting', place: one.id, line });
        outer.push(here);
        if (outer.length < deepest) here = one.id;
        break;
      case 'close':
        if (here === '') left.push({ kind: 'unknown-line', found: '}', line });
        here = outer.pop() ?? '';
        break;
      case 'arrow': {
        const label = labelOf(one.label);
        if ([one.from, one.to].some((key) => /^\[h/i.test(key)))
          left.push({ kind: 'history', place: one.from, line });
        else if (one.from === '[*]' && one.to === '[*]')
          left.push({ kind: 'unknown-line', found: '[*] --> [*]', line });
        else if (one.from === '[*]') startAt(one.to, line);
        else if (one.to === '[*]' && here !== '')
          groups.get(here)?.ends.push({ from: mention(one.from).key, label });
        else {
          mention(one.from);
          if (one.to !== '[*]') mention(one.to);
          ways.push({ ...label, from: one.from, to: one.to, line });
        }
        break;
      }
      case 'note':
        notes.push({ id: one.id, text: unescaped(one.text) });
        break;
      case 'parallel':
        left.push({ kind: 'parallel', place: here, line });
        break;
      case 'class':
        if (isExit(one.style)) for (const id of one.ids) mention(id).exit = true;
        else styles += 1;
        break;
      case 'style':
        styles += 1;
        break;
      case 'title':
        title = one.text.trim();
        break;
      case 'description':
        note = one.text.trim();
        break;
      case 'saldo':
        keep(one.json, kept);
        break;
      case 'unknown':
        left.push({ kind: 'unknown-line', found: excerpt(one.found), line });
        break;
      default:
        one satisfies never;
    }
  }
  const members = new Map<string, string[]>();
  for (const { key, group } of states.values()) {
    const known = members.get(group);
    if (known) known.push(key);
    else members.set(group, [key]);
  }
  return { states, groups, members, ways, notes, left, styles, title, note, kept };
}

/** Whether group `inner` is `outer` or lies in it. */
function isWithin(states: ReadonlyMap<string, State>, inner: string, outer: string): boolean {
  for (let at: string | undefined = inner; at !== undefined && at !== ''; at = states.get(at)?.group)
    if (at === outer) return true;
  return false;
}

/** A label of our own ends with its note in quotes; any other is what people write. */
function labelOf(raw: string): Label {
  const quoted = /^\s*(?:(.*?) · )?#quot;(.*)#quot;\s*$/.exec(raw);
  if (quoted) return { ...readLabel(unescaped(quoted[1] ?? '')), note: unescaped(quoted[2]) };
  return readLabel(unescaped(raw));
}
