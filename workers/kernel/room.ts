/** The memory of the SIMD kernel, given out from an address on. */

/** Room in memory, from an address on; each part begins at a line of the cache. */
export class Room {
  at: number;
  constructor(from: number) {
    this.at = from;
  }
  take(bytes: number): number {
    const at = this.at;
    this.at += Math.ceil(bytes / 64) * 64;
    return at;
  }
}

/** What is copied into the memory. */
export class Block {
  readonly #from: number;
  readonly #room: Room;
  readonly #parts: { readonly at: number; readonly part: Float32Array | Int32Array }[] = [];

  constructor(from: number) {
    this.#from = from;
    this.#room = new Room(from);
  }

  /** Returns its address. */
  add(part: Float32Array | Int32Array): number {
    const at = this.#room.take(part.byteLength);
    this.#parts.push({ at, part });
    return at;
  }

  bytes(): Uint8Array {
    const bytes = new Uint8Array(this.#room.at - this.#from);
    for (const { at, part } of this.#parts)
      bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at - this.#from);
    return bytes;
  }
}
