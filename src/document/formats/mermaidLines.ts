/**
 * The text of a Mermaid state diagram as statements. Read as people write it: several on a line, old and new header, a
 * fence of Markdown around it; what is no statement is given as such, with its line.
 */

export type Statement = { readonly line: number } & (
  | { readonly kind: 'state'; readonly id: string; readonly name: string | undefined; readonly style: string }
  | { readonly kind: 'special'; readonly id: string; readonly of: 'fork' | 'join' | 'choice' | 'history' }
  | { readonly kind: 'open'; readonly id: string }
  | { readonly kind: 'close' }
  | { readonly kind: 'arrow'; readonly from: string; readonly to: string; readonly label: string }
  | { readonly kind: 'note'; readonly id: string; readonly text: string }
  | { readonly kind: 'parallel' }
  | { readonly kind: 'class'; readonly ids: readonly string[]; readonly style: string }
  | { readonly kind: 'style' }
  | { readonly kind: 'title' | 'description'; readonly text: string }
  /** The JSON of a comment of our own. */
  | { readonly kind: 'saldo'; readonly json: string }
  | { readonly kind: 'unknown'; readonly found: string }
);

/** The part of the text that is a diagram; `before` is what stood above its header. */
export interface Diagram {
  readonly header: string;
  readonly before: string;
  readonly body: string;
  /** The line on which the body begins, from 1. */
  readonly line: number;
}

/** Finds the diagram: in a fence if there is one, below front matter, directives and comments. */
export function diagramIn(text: string): Diagram {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const fence = /^[ \t]*(?:```|~~~)[ \t]*mermaid[^\n]*\n([\s\S]*?)(?:^[ \t]*(?:```|~~~)|$(?![\s\S]))/im.exec(
    plain,
  );
  const source = fence?.[1] ?? plain;
  const skipped = fence ? plain.indexOf(source, fence.index) : 0;
  const top =
    /^(?:\s*---[ \t]*\n[\s\S]*?\n[ \t]*---[ \t]*(?:\n|$)|\s*%%\{[\s\S]*?\}%%|\s*%%[^\n]*(?:\n|$))*\s*/.exec(
      source,
    );
  const before = top?.[0] ?? '';
  const header = /^[^\s{};:]*/.exec(source.slice(before.length))?.[0] ?? '';
  const at = before.length + header.length;
  const line = plain.slice(0, skipped + at).split('\n').length;
  return { header, before, body: source.slice(at), line };
}

const id = String.raw`(\[\*\]|\[H\*?\]|[^\s:;{}"\[\]-]+(?:-[^\s:;{}"\[\]>-]+)*)`;
const style = String.raw`(?:\s*:::\s*([\w-]+))?`;
const label = String.raw`(?:[^\S\n]*:(?!::)([^\n]*))?`;
const same = (source: string): RegExp =>
  new RegExp(source.replaceAll(' ', String.raw`[^\S\n]*`).replaceAll('\\s+', String.raw`[^\S\n]+`), 'iy');
const rest = String.raw`[^\n]*`;
/** Characters of what may go over several lines: what is never closed must not be looked for again and again. */
const longest = 10_000;

type Read = (match: RegExpExecArray, line: number) => readonly Statement[];

/** Each form of a statement, tried in this order. A space in a form is any space on the line, `\s+` at least one. */
const forms: readonly (readonly [RegExp, Read])[] = [
  [same('%% saldo (\\{[^\\n]*\\})'), ([, json], line) => [{ kind: 'saldo', json, line }]],
  [same(`%%\\{[\\s\\S]{0,${longest}}?\\}%%`), (_, line) => [{ kind: 'style', line }]],
  [same(`(?:%%|#)${rest}`), () => []],
  [same('direction\\s+(?:tb|td|bt|lr|rl)\\b'), () => []],
  [same(`classDef\\s+(\\w+)${rest}`), ([, name], line) => (isExit(name) ? [] : [{ kind: 'style', line }])],
  [
    same(`(?:style|linkStyle|click|href|scale|skinparam|hide)\\s+(?!--?>|:)${rest}`),
    (_, line) => [{ kind: 'style', line }],
  ],
  [
    same('class\\s+([\\w-]+(?: , [\\w-]+)*)\\s+([\\w-]+)'),
    ([, ids, of], line) => [{ kind: 'class', ids: ids.split(',').map((one) => one.trim()), style: of, line }],
  ],
  [same(`accTitle : (${rest})`), ([, text], line) => [{ kind: 'title', text, line }]],
  [same(`accDescr : (${rest})`), ([, text], line) => [{ kind: 'description', text, line }]],
  [same(`accDescr \\{([^}]{0,${longest}})\\}`), ([, text], line) => [{ kind: 'description', text, line }]],
  [
    same(`note\\s+(?:left|right|over)\\s+of\\s+${id} :(${rest})`),
    ([, of, text], line) => [{ kind: 'note', id: of, text: ended(text) ?? '', line }],
  ],
  [
    same(`note\\s+(?:left|right|over)\\s+of\\s+${id} \\n([\\s\\S]{0,${longest}}?)\\n? end note`),
    ([, of, text], line) => [{ kind: 'note', id: of, text: unindented(text), line }],
  ],
  [
    same(`note\\s+"([^"]{0,${longest}})"\\s+as\\s+${id}`),
    ([, text], line) => [{ kind: 'note', id: '', text, line }],
  ],
  [
    same(
      `state\\s+(?:"[^"]{0,${longest}}"\\s+as\\s+)?${id} (?:<<|\\[\\[) (fork|join|choice|history) (?:>>|\\]\\])`,
    ),
    // the form allows no other word
    ([, of, what], line) => [{ kind: 'special', id: of, of: what.toLowerCase() as 'fork', line }],
  ],
  [
    same(`state\\s+"([^"]{0,${longest}})"(?:\\s+as\\s+${id})?${style} (\\{)?`),
    ([, name, of, styled, brace], line) => stateOf(of ?? name, name, styled, brace, line),
  ],
  [
    same(`state\\s+${id}(?:\\s+as\\s+"([^"]{0,${longest}})")?${style} (\\{)`),
    ([, of, name, styled, brace], line) => stateOf(of, name, styled, brace, line),
  ],
  [
    same(`state\\s+${id}(?:\\s+as\\s+"([^"]{0,${longest}})")?${style}${label}`),
    ([, of, name, styled, said], line) => stateOf(of, ended(said) ?? name, styled, undefined, line),
  ],
  [
    same(`${id}${style} -+> ${id}${style}${label}`),
    ([, from, fromStyle, to, toStyle, said], line) => [
      ...(fromStyle === undefined ? [] : stateOf(from, undefined, fromStyle, undefined, line)),
      ...(toStyle === undefined ? [] : stateOf(to, undefined, toStyle, undefined, line)),
      { kind: 'arrow', from, to, label: ended(said) ?? '', line },
    ],
  ],
  [same('--(?!>)'), (_, line) => [{ kind: 'parallel', line }]],
  [same('\\}'), (_, line) => [{ kind: 'close', line }]],
  [
    same(`${id}${style}${label} (?=[\\n;}]|%%|$)`),
    ([, of, styled, said], line) => stateOf(of, ended(said), styled, undefined, line),
  ],
  [same(rest), ([found], line) => [{ kind: 'unknown', found: found.trim(), line }]],
];

/** Whether a style is the one that marks the exits of a journey. */
export function isExit(style: string): boolean {
  return style.toLowerCase() === 'exit';
}

export function statements({ body, line: first }: Diagram): Statement[] {
  const found: Statement[] = [];
  let [at, line] = [0, first];
  const go = (to: number): void => {
    for (; at < to; at++) if (body[at] === '\n') line += 1;
  };
  for (;;) {
    let to = at;
    while (to < body.length && /[\s;]/.test(body[to])) to += 1;
    go(to);
    if (at >= body.length) return found;
    for (const [form, read] of forms) {
      form.lastIndex = at;
      const match = form.exec(body);
      if (!match || match[0] === '') continue;
      found.push(...read(match, line));
      go(form.lastIndex);
      break;
    }
  }
}

function stateOf(
  id: string,
  name: string | undefined,
  style: string | undefined,
  brace: string | undefined,
  line: number,
): Statement[] {
  const state: Statement = { kind: 'state', id, name, style: style ?? '', line };
  return brace === undefined ? [state] : [state, { kind: 'open', id, line }];
}

/** What follows a colon ends before a comment, and before a semicolon at the end (entities end with one, too). */
function ended(text: string | undefined): string | undefined {
  return text
    ?.replace(/%%.*$/, '')
    .replace(/(?<![#&]#?\w{1,10});\s*$/, '')
    .trim();
}

function unindented(text: string): string {
  return text
    .split('\n')
    .map((row) => row.trim())
    .join('\n');
}
