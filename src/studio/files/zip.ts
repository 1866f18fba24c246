/** Files packed as a zip without the page standing still. */
import { strToU8, Zip, ZipDeflate } from 'fflate';

export interface Packable {
  readonly path: string;
  /** Made while they are read. */
  readonly parts: Iterable<string | Uint8Array>;
}

/** Milliseconds of work after which the page has its turn. */
const turn = 12;

/** Packs file after file, part after part, and lets the page draw in between. Throws what making a part throws. */
export async function zipped(files: readonly Packable[], type: string): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let wrong: Error | undefined;
  const zip = new Zip((error, piece) => {
    if (error) wrong = error;
    else pieces.push(new Uint8Array(piece));
  });
  let began = performance.now();
  for (const { path, parts } of files) {
    const file = new ZipDeflate(path, { level: 6 });
    zip.add(file);
    for (const part of parts) {
      file.push(typeof part === 'string' ? strToU8(part) : part);
      if (performance.now() > began + turn) {
        await new Promise((resolve) => setTimeout(resolve));
        began = performance.now();
      }
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  if (wrong) throw wrong;
  return new Blob(pieces, { type });
}
