/** A table as files of other programs hold it. */

/** Null, and a number that is not finite, is an empty cell. */
export type Cell = string | number | null;

export interface Sheet {
  /** Of the sheet in a workbook, or of a file of its own: at most 31 letters, digits and blanks. */
  readonly name: string;
  readonly columns: readonly string[];
  /** Read once or more, each as long as `columns`; rows may be made while they are read. */
  readonly rows: Iterable<readonly Cell[]>;
}

/** Characters after which a part of a file is handed on: few milliseconds of work. */
const enough = 65_536;

/** Texts joined into parts that are worth handing on, each made only when it is asked for. */
export function* inParts(texts: Iterable<string>): Generator<string> {
  let part = '';
  for (const text of texts) {
    part += text;
    if (part.length >= enough) {
      yield part;
      part = '';
    }
  }
  if (part !== '') yield part;
}
