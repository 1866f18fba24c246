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
  readonly #room: Room;
  readonly #parts: { readonly at: number; readonly part: Float32Array | Int32Array }[] = [];

  constructor(from: number) {
    this.#room = new Room(from);
  }

  /** The first byte after it. */
  get end(): number {
    return this.#room.at;
  }

  /** Returns its address. The part must not change. */
  add(part: Float32Array | Int32Array): number {
    const at = this.#room.take(part.byteLength);
    this.#parts.push({ at, part });
    return at;
  }

  copyTo(memory: Uint8Array): void {
    for (const { at, part } of this.#parts)
      memory.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
  }
}
