/** How large a note is drawn: as wide as a place, and as high as its text needs. */
import { sizes } from './sizes.ts';

/** Characters that fit on a line, on average. */
const across = 27;

export function noteSize(text: string): { readonly width: number; readonly height: number } {
  const lines = linesOf(text).length;
  return { width: sizes.note.width, height: lines * sizes.note.line + sizes.note.around };
}

/** The text as lines of about the width of a note. */
export function linesOf(text: string): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && line.length + 1 + word.length > across) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
      // A word longer than a line is broken.
      while (line.length > across) {
        lines.push(line.slice(0, across));
        line = line.slice(across);
      }
    }
    return [...lines, line];
  });
}
