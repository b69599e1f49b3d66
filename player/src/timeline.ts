/** The film's timeline: one MediaSource with a video and an audio track, filled by placing segments on it. */

import { Library } from "./library";
import { type Hello, PACKET_SECONDS, type PlaceAudio, type PlaceVideo, type Segment } from "./protocol";
import { Track } from "./track";

type Coding = Pick<Hello, "rate" | "video" | "audio">;
/** Segments that a hello may name. */
const MOST_NAMED = 2000;

/** Seconds: a day. */
const LONGEST_FILM = 86_400;

type TrackName = "video" | "audio";

declare global {
  interface Window {
    ManagedMediaSource?: typeof MediaSource;
  }
}

export class Timeline {
  readonly #library = new Library();
  readonly #placed = new Map<string, string>();
  readonly #inits = new Map<TrackName, string>();
  readonly #source: MediaSource;
  readonly #url: string;
  /** Resolves when `open` may be called. */
  readonly ready: Promise<void>;
  #tracks: Record<TrackName, Track> | null = null;
  #coding: Coding | null = null;
  #endFrame: number | null = null;

  /** `failed` is called when the film cannot go on from what has come; `missing` when bytes are not here. */
  constructor(
    private readonly video: HTMLVideoElement,
    private readonly failed: (error: Error) => void,
    private readonly missing: (segment: string) => void,
  ) {
    const Source = sourceClass();
    if (!Source) throw new Error("This browser has no MediaSource.");
    this.#source = new Source();
    this.#url = URL.createObjectURL(this.#source);
    this.ready = new Promise((resolve) =>
      this.#source.addEventListener("sourceopen", () => resolve(), { once: true }),
    );
    video.disableRemotePlayback = true;
    video.src = this.#url;
  }

  static get supported(): boolean {
    return sourceClass() !== undefined;
  }

  /** Prepares for what a connection is going to send; throws when the browser cannot play it. */
  open(coding: Coding): void {
    if (this.#tracks) {
      this.#tracks.video.recode(coding.video.mime);
      this.#tracks.audio.recode(coding.audio.mime);
    } else {
      // Else a film taken up in its middle could only be entered where something is buffered already.
      this.#source.setLiveSeekableRange(0, LONGEST_FILM);
      this.#tracks = { video: this.#track(coding.video.mime), audio: this.#track(coding.audio.mime) };
    }
    this.#coding = coding;
  }

  keep(segment: Segment): void {
    if (!segment.init) this.#library.keep(segment.segment, segment.bytes);
    else if (this.#tracks && this.#inits.get(segment.track) !== segment.segment) {
      this.#inits.set(segment.track, segment.segment);
      this.#tracks[segment.track].append(segment.bytes, 0);
    }
  }

  place(placement: PlaceVideo | PlaceAudio): void {
    if (!this.#tracks || !this.#coding) return;
    const offset =
      placement.track === "video" ? placement.at / this.#coding.rate : placement.packet * PACKET_SECONDS;
    const key = `${placement.track} ${offset}`;
    // After a reconnection the server begins a little before what is here already.
    if (this.#placed.get(key) === placement.segment) return;
    const bytes = this.#library.take(placement.segment);
    if (!bytes) return this.missing(placement.segment);
    this.#placed.set(key, placement.segment);
    this.#tracks[placement.track].append(bytes, offset);
  }

  /** The film ends at this frame: nothing is placed after it. */
  end(frame: number): void {
    this.#endFrame = frame;
    this.#finish();
  }

  held(): string[] {
    return this.#library.ids().slice(0, MOST_NAMED);
  }

  /** Frame up to which both tracks are buffered without a hole from the playhead on. */
  bufferedFrame(): number {
    if (!this.#tracks || !this.#coding) return 0;
    const now = this.video.currentTime;
    const end = Math.min(this.#tracks.video.endFrom(now), this.#tracks.audio.endFrom(now));
    return Math.floor(end * this.#coding.rate + 0.01);
  }

  /** Earliest time that can be gone back to, in seconds. */
  get start(): number {
    return this.#tracks ? Math.max(this.#tracks.video.start, this.#tracks.audio.start) : 0;
  }

  tidy(): void {
    if (this.#source.readyState !== "open") return;
    this.#tracks?.video.tidy(this.video.currentTime);
    this.#tracks?.audio.tidy(this.video.currentTime);
  }

  close(): void {
    this.#tracks = null;
    this.video.removeAttribute("src");
    this.video.load();
    URL.revokeObjectURL(this.#url);
  }

  #track(mime: string): Track {
    if (!sourceClass()?.isTypeSupported(mime)) throw new Error(`This browser cannot play ${mime}.`);
    return new Track(this.#source, mime, () => this.#finish(), this.failed);
  }

  #finish(): void {
    if (this.#endFrame === null || !this.#tracks || !this.#coding || this.#source.readyState !== "open") return;
    const { video, audio } = this.#tracks;
    const complete = video.end >= (this.#endFrame - 0.5) / this.#coding.rate;
    if (complete && video.idle && audio.idle) this.#source.endOfStream();
  }
}

// Phones of one maker have only the managed kind.
function sourceClass(): typeof MediaSource | undefined {
  return window.MediaSource ?? window.ManagedMediaSource;
}
