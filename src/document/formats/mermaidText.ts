/**
 * Text within a Mermaid diagram. Mermaid knows entities (`#quot;`, `#35;`, `<br/>`), and whatever could end a string, a
 * label or a statement, begin a comment, or be taken for markup is written as one.
 */

/** `text` such that it survives between quotes, behind a colon and in a note, on one line. */
export function escaped(text: string): string {
  return (
    text
      // one by one: a pair of surrogates is no letter to escape, half a pair is
      .replace(
        // oxlint-disable-next-line no-control-regex -- these are the characters that must not stand in a line
        /["#&<>:;`\\]|[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]|%(?=%)|\$(?=\$)|\[(?=\[)|ﬂ(?=°)|¶(?=ß)|\p{Cs}/gu,
        (character) => {
          if (character === '\n') return '<br/>';
          return named.get(character) ?? `#${character.charCodeAt(0)};`;
        },
      )
      // a line with these words in it sets the direction, wherever they stand
      .replace(/d(?=irection\s+(?:tb|td|bt|lr|rl))/gi, (d) => `#${d.charCodeAt(0)};`)
      .replace(/^\s|\s$/g, (space) => `#${space.charCodeAt(0)};`)
  );
}

const named = new Map([
  ['"', '#quot;'],
  ['&', '#amp;'],
  ['<', '#lt;'],
  ['>', '#gt;'],
]);

const characters = new Map([
  ['quot', '"'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['colon', ':'],
  ['semi', ';'],
  ['num', '#'],
]);

/** The text that is meant. Entities are decoded once, and those unknown stay as they are. */
export function unescaped(text: string): string {
  return text
    .trim()
    .replace(/<br\s*\/?>|\\n|(?:&#|&|#)(x[\da-f]{1,6}|\w{1,10});/gi, (whole, entity: string | undefined) => {
      if (entity === undefined) return '\n';
      const code = /^\d+$/.test(entity)
        ? Number(entity)
        : whole.startsWith('&#') && /^x/i.test(entity)
          ? parseInt(entity.slice(1), 16)
          : NaN;
      if (code <= 0x10ffff) return String.fromCodePoint(code);
      return characters.get(entity.toLowerCase()) ?? whole;
    });
}
