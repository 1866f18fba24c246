/**
 * A whole study in the address: `s1.LENGTH.CHECKSUM.DATA`. The data is the file without its layout, deflated, in
 * base64url; its length tells a link that was cut short, its checksum one in which something changed. What comes behind
 * the data, such as the full stop of a sentence, is ignored.
 */
import type { LinkFailure } from '../../../models/left.ts';
import { parseText, serialize, type Parsed } from '../../../models/parse.ts';
import type { Study } from '../../../models/study.ts';

/** Characters of a link; beyond it, mail programs and chats break it. */
export const longestLink = 30_000;
/** Bytes of a study that a link may unfold to: a small link could hold a thousand times its size. */
export const mostBytes = 4_000_000;
const version = 1;

export type LinkResult =
  | { readonly kind: 'link'; readonly fragment: string }
  | { readonly kind: 'too-long'; readonly length: number; readonly max: number };

/** The fragment of an address, without its `#`. The same study gives a link that reads the same. */
export async function toLink(study: Study): Promise<LinkResult> {
  const json = JSON.stringify(JSON.parse(serialize(study)));
  const packed = await through(
    new TextEncoder().encode(json),
    new CompressionStream('deflate-raw'),
    Infinity,
  );
  if (packed === undefined) throw new Error('a study without an end');
  const data = base64url(packed);
  const fragment = `s${version}.${data.length.toString(36)}.${checksum(data)}.${data}`;
  return fragment.length > longestLink
    ? { kind: 'too-long', length: fragment.length, max: longestLink }
    : { kind: 'link', fragment };
}

/** What a fragment holds, with or without its `#`: a study and its problems, why it is refused, or what is wrong with the link. */
export async function fromLink(fragment: string): Promise<Parsed | LinkFailure> {
  const text = fragment.replace(/^#/, '').trimEnd();
  const found = /^s([1-9]\d{0,5})\./.exec(text);
  if (!found) return { kind: 'not-a-link' };
  if (Number(found[1]) > version) return { kind: 'newer', version: Number(found[1]), known: version };
  const head = /^s1\.([0-9a-z]{1,6})\.([0-9a-z]{7})\./.exec(text);
  if (!head)
    return /^s1\.(?:[0-9a-z]{0,6}|[0-9a-z]{1,6}\.[0-9a-z]{0,7})$/.test(text) ? { kind: 'cut' } : changed;
  const [{ length: start }, size, sum] = head;
  const length = parseInt(size, 36);
  if (length + start > longestLink) return { kind: 'too-long', length: length + start, max: longestLink };
  if (text.length < start + length) return { kind: 'cut' };
  const data = text.slice(start, start + length);
  if (checksum(data) !== sum) return changed;
  const packed = bytesOf(data);
  if (packed === undefined) return changed;
  try {
    const bytes = await through(packed, new DecompressionStream('deflate-raw'), mostBytes);
    if (bytes === undefined) return { kind: 'too-big', max: mostBytes };
    return parseText(new TextDecoder().decode(bytes));
  } catch (error) {
    // how browsers and Node say that the data was not deflated
    if (error instanceof TypeError || isZlibError(error)) return changed;
    throw error;
  }
}

const changed: LinkFailure = { kind: 'changed' };

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}

/** The bytes as they come out of the stream; undefined once it is more than `max` bytes, and then the rest is left in it. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  max: number,
): Promise<Uint8Array | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    if (value === undefined) break;
    size += value.length;
    if (size > max) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function base64url(bytes: Uint8Array): string {
  let text = '';
  // in pieces: a call takes only so many arguments
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

function bytesOf(data: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(data) || data.length % 4 === 1) return undefined;
  const text = atob(data.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** CRC-32 (IEEE 802.3) of the characters, which finds every change of one or two of them; seven digits to base 36. */
function checksum(data: string): string {
  let crc = 0xffffffff;
  for (let i = 0; i < data.length; i++) {
    crc ^= data.charCodeAt(i) & 0xff;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(36).padStart(7, '0');
}
