/** The bytes of segments by id: everything not placed yet, and the most recently placed ones up to a limit. */

const PLACED_LIMIT = 48 * 1024 * 1024;

type Bytes = Uint8Array<ArrayBuffer>;

export class Library {
  readonly #waiting = new Map<string, Bytes>();
  readonly #placed = new Map<string, Bytes>();
  #placedSize = 0;

  /** `limit`: bytes of placed segments to keep, for pictures that are held and so placed again and again. */
  constructor(private readonly limit = PLACED_LIMIT) {}

  keep(id: string, bytes: Bytes): void {
    this.#forget(id);
    this.#waiting.set(id, bytes);
  }

  /** The bytes of a segment that is being placed now; null when they are not here. */
  take(id: string): Bytes | null {
    const bytes = this.#waiting.get(id) ?? this.#placed.get(id);
    if (!bytes) return null;
    this.#waiting.delete(id);
    this.#forget(id);
    this.#placed.set(id, bytes);
    this.#placedSize += bytes.byteLength;
    this.#trim(id);
    return bytes;
  }

  /** The ids of what is here, those not placed yet first: the most useful, where only some can be named. */
  ids(): string[] {
    return [...this.#waiting.keys(), ...[...this.#placed.keys()].reverse()];
  }

  #forget(id: string): void {
    const bytes = this.#placed.get(id);
    if (!bytes) return;
    this.#placed.delete(id);
    this.#placedSize -= bytes.byteLength;
  }

  // A Map keeps the order of insertion, so its first key is the one placed longest ago.
  #trim(newest: string): void {
    for (const id of this.#placed.keys()) {
      if (this.#placedSize <= this.limit || id === newest) return;
      this.#forget(id);
    }
  }
}
