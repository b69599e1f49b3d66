/** One SourceBuffer behind a queue: appends and removals one after another, and room made when it is full. */

interface Append {
  bytes: Uint8Array<ArrayBuffer>;
  offset: number;
}

const KEEP_BEHIND = 60;
const KEEP_BEHIND_WHEN_FULL = 8;
const EVICT_STEP = 10;

export class Track {
  readonly #queue: Append[] = [];
  readonly #buffer: SourceBuffer;
  #mime: string;
  #full = false;

  /** `changed` is called whenever the queue has become shorter; `failed` when bytes cannot be appended. */
  constructor(
    source: MediaSource,
    mime: string,
    private readonly changed: () => void,
    private readonly failed: (error: Error) => void,
  ) {
    this.#mime = mime;
    this.#buffer = source.addSourceBuffer(mime);
    this.#buffer.mode = "segments";
    this.#buffer.addEventListener("updateend", () => {
      this.#pump();
      this.changed();
    });
    this.#buffer.addEventListener("error", () => failed(new Error(`A piece of the film (${mime}) could not be read.`)));
  }

  /** `offset`: seconds on the timeline where the bytes' own time 0 goes. */
  append(bytes: Uint8Array<ArrayBuffer>, offset: number): void {
    this.#queue.push({ bytes, offset });
    this.#pump();
  }

  /** Switches to another coding of the same track; the init segment must be appended next. */
  recode(mime: string): void {
    if (mime !== this.#mime) this.#buffer.changeType(mime);
    this.#mime = mime;
  }

  get idle(): boolean {
    return this.#queue.length === 0 && !this.#buffer.updating;
  }

  /** Seconds buffered without a hole from `from` on, as the time where that ends. */
  endFrom(from: number): number {
    const ranges = this.#buffer.buffered;
    for (let i = 0; i < ranges.length; i++) {
      if (ranges.start(i) <= from + 0.1 && ranges.end(i) > from) return ranges.end(i);
    }
    return from;
  }

  get start(): number {
    return this.#buffer.buffered.length ? this.#buffer.buffered.start(0) : 0;
  }

  get end(): number {
    const ranges = this.#buffer.buffered;
    return ranges.length ? ranges.end(ranges.length - 1) : 0;
  }

  /** Drops what lies far behind the playhead, at `now` seconds, and tries again where there was no room. */
  tidy(now: number): void {
    if (this.#buffer.updating) return;
    const wasFull = this.#full;
    this.#full = false;
    const keep = wasFull ? KEEP_BEHIND_WHEN_FULL : KEEP_BEHIND;
    const step = wasFull ? 0 : EVICT_STEP;
    if (this.#buffer.buffered.length && this.start + step < now - keep) this.#buffer.remove(0, now - keep);
    else if (wasFull) this.#pump();
  }

  #pump(): void {
    const next = this.#queue[0];
    if (!next || this.#full || this.#buffer.updating) return;
    try {
      this.#buffer.timestampOffset = next.offset;
      this.#buffer.appendBuffer(next.bytes);
      this.#queue.shift();
    } catch (error) {
      if (error instanceof DOMException && error.name === "QuotaExceededError") {
        this.#full = true;
      } else {
        this.failed(error instanceof Error ? error : new Error(String(error)));
      }
    }
  }
}
