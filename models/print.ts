/** JSON laid out to be read and compared: an object on one line where it fits, each item of a list on its own. */

export interface PrintOptions {
  /** Characters of a line before an object is broken over several; default 110. */
  readonly width?: number;
}

export function print(value: unknown, { width = 110 }: PrintOptions = {}): string {
  return laid(value, '', width, 0);
}

/** `before` is how much of the line is taken. */
function laid(value: unknown, indent: string, width: number, before: number): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const plain = items.every((item) => typeof item !== 'object' || item === null);
    const line = plain ? `[${items.map((item) => JSON.stringify(item)).join(', ')}]` : undefined;
    if (line !== undefined && before + line.length <= width) return line;
    const rows = items.map((item) => inner + laid(item, inner, width, inner.length));
    return `[\n${rows.join(',\n')}\n${indent}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const line = indent === '' ? undefined : inline(value);
    if (line !== undefined && before + line.length <= width) return line;
    const rows = Object.entries(value).map(([key, item]) => {
      const name = `${inner}${JSON.stringify(key)}: `;
      return name + laid(item, inner, width, name.length);
    });
    return `{\n${rows.join(',\n')}\n${indent}}`;
  }
  return JSON.stringify(value);
}

/** An object on one line; undefined if it holds a list that is better broken. */
function inline(value: object): string | undefined {
  const parts: string[] = [];
  for (const [key, item] of Object.entries(value)) {
    const isObject = typeof item === 'object' && item !== null;
    if (Array.isArray(item) && item.length > 0) return undefined;
    const text = isObject && !Array.isArray(item) ? inline(item as object) : JSON.stringify(item);
    if (text === undefined) return undefined;
    parts.push(`${JSON.stringify(key)}: ${text}`);
  }
  return parts.length > 0 ? `{ ${parts.join(', ')} }` : '{}';
}
