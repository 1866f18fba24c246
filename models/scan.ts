/**
 * Looks at JSON text before it is parsed: whether it is JSON, and if not where it stops being so; keys said twice, of
 * which `JSON.parse` silently keeps the last; and nesting, which it may answer with an exhausted stack. Iterative, and
 * its answers do not depend on the engine (each words and places its errors in its own way).
 */

export type Keys = readonly (string | number)[];

export type Scan =
  /** The text is JSON. */
  | { readonly kind: 'json'; readonly duplicates: readonly { readonly keys: Keys; readonly at: Place }[] }
  | { readonly kind: 'not-json'; readonly at: Place; readonly found: string }
  | { readonly kind: 'too-deep'; readonly keys: Keys };

/** Line and column, from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface ScanOptions {
  /** Lists and objects within one another. */
  readonly maxDepth: number;
  /** Keys said twice that are listed; default 20. */
  readonly maxDuplicates?: number;
}

export function scan(text: string, { maxDepth, maxDuplicates = 20 }: ScanOptions): Scan {
  const open: Level[] = [];
  const duplicates: { keys: Keys; at: Place }[] = [];
  // what may stand here: a value, a key, what follows a value; an end of the list or object, too, where it has just begun
  let next: 'value' | 'key' | 'after' = 'value';
  let begun = false;
  let i = skipSpace(text, 0);

  while (i < text.length) {
    const character = text[i];
    const level = open.at(-1);
    let end = i + 1;
    if (next === 'after') {
      if (level === undefined) return failure(text, i);
      if (character === ',') {
        if (level.keys === undefined) level.at = Number(level.at) + 1;
        next = level.keys === undefined ? 'value' : 'key';
      } else if (character === (level.keys === undefined ? ']' : '}')) {
        open.pop();
      } else {
        return failure(text, i);
      }
    } else if (begun && character === (level?.keys === undefined ? ']' : '}')) {
      open.pop();
      begun = false;
      next = 'after';
    } else if (next === 'key') {
      begun = false;
      end = stringEnd(text, i);
      if (end < 0) return failure(text, ~end);
      const raw = text.slice(i + 1, end - 1);
      // JSON.parse only where something is escaped; the text from quote to quote is a JSON string by now
      const key = raw.includes('\\') ? String(JSON.parse(`"${raw}"`)) : raw;
      if (level?.keys) {
        level.at = key;
        if (level.keys.has(key) && duplicates.length < maxDuplicates) {
          duplicates.push({ keys: open.map(({ at }) => at), at: placeOf(text, i) });
        }
        level.keys.add(key);
      }
      end = skipSpace(text, end);
      if (text[end] !== ':') return failure(text, end);
      end += 1;
      next = 'value';
    } else if (character === '{' || character === '[') {
      if (open.length >= maxDepth) return { kind: 'too-deep', keys: open.map(({ at }) => at) };
      open.push(character === '{' ? { keys: new Set(), at: '' } : { keys: undefined, at: 0 });
      begun = true;
      next = character === '{' ? 'key' : 'value';
    } else {
      begun = false;
      end = scalarEnd(text, i);
      if (end < 0) return failure(text, ~end);
      next = 'after';
    }
    i = skipSpace(text, end);
  }
  return next === 'after' && open.length === 0 ? { kind: 'json', duplicates } : failure(text, text.length);
}

/** A list or object that is not yet closed: where in it we are, and of an object the keys so far. */
interface Level {
  readonly keys: Set<string> | undefined;
  at: string | number;
}

function skipSpace(text: string, from: number): number {
  let i = from;
  while (i < text.length && ' \t\n\r'.includes(text[i])) i++;
  return i;
}

/** Where the text, number or word that begins here ends; ~(the place of the mistake) if it is none. */
function scalarEnd(text: string, from: number): number {
  const character = text[from];
  if (character === '"') return stringEnd(text, from);
  // numbers and words are short: a look at the next characters is enough to see most of them, else more is taken
  const token = /^[\w.+-]+/.exec(text.slice(from, from + 400))?.[0] ?? '';
  const whole = token.length < 400 ? token : (/^[\w.+-]+/.exec(text.slice(from))?.[0] ?? '');
  const fits = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/.test(whole);
  return fits ? from + whole.length : ~from;
}

function stringEnd(text: string, from: number): number {
  if (text[from] !== '"') return ~from;
  for (let i = from + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22) return i + 1;
    if (code < 0x20) return ~i;
    if (code !== 0x5c) continue;
    const escaped = text[i + 1] ?? '';
    if (escaped === 'u') {
      if (!/^[0-9a-fA-F]{4}$/.test(text.slice(i + 2, i + 6))) return ~i;
      i += 5;
    } else {
      if (escaped === '' || !'"\\/bfnrt'.includes(escaped)) return ~i;
      i += 1;
    }
  }
  return ~text.length;
}

function failure(text: string, at: number): Scan {
  const found = /^(?:[\w.+-]{1,20}|.|$)/su.exec(text.slice(at, at + 20))?.[0] ?? '';
  return { kind: 'not-json', at: placeOf(text, at), found };
}

function placeOf(text: string, at: number): Place {
  let line = 1;
  let start = 0;
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
    line += 1;
    start = i + 1;
  }
  return { line, column: at - start + 1 };
}
