/** One viewing: what the server sends goes onto the timeline and into the store, what the viewer does goes back. */

import { Clock } from "./clock";
import { type Decided, parseMessage, parseSegment, type PlayerMessage, PROTOCOL, type ServerMessage } from "./protocol";
import { ShapeError } from "./shape";
import { offerAt, unlimited } from "./moment";
import type { Store } from "./store";
import { Stream } from "./stream";
import { Timeline } from "./timeline";

/** A server that says nothing for this long while the film has run dry is taken to be gone; milliseconds. */
const SILENT_SERVER = 8000;
const BACK_SECONDS = 10;
const ASK_AGAIN = 250;
/** Frames before a window closes at which the film is stopped: pictures that are on their way still come. */
const HOLD_EARLY = 3;

export class Viewing {
  readonly #timeline: Timeline;
  #stream: Stream | null = null;
  #clock: Clock | null = null;
  #placedAtStart = false;
  #startAt = 0;
  #renewed = 0;
  #silenced: string | null = null;

  /** Throws where the browser has no MediaSource. `finished` is called when the last picture has been shown. */
  constructor(
    private readonly video: HTMLVideoElement,
    private readonly store: Store,
    private readonly address: string,
    private readonly finished: () => void,
  ) {
    this.#timeline = new Timeline(
      video,
      (error) => this.#fail("picture", `${error.message} Reload the page to go on.`),
      () => this.#renew(),
    );
  }

  async start(): Promise<void> {
    await this.#timeline.ready;
    for (const event of MEDIA_EVENTS) this.video.addEventListener(event, this.#media);
    this.#clock = new Clock(this.video, (seconds) => this.#pictured(seconds), () => this.#passed());
    this.#stream = new Stream(this.address, {
      greeting: () => this.#greeting(),
      text: (message) => this.#text(message),
      binary: (frame) => this.#read(() => this.#timeline.keep(parseSegment(frame))),
      lost: () => this.store.report({ kind: "link", link: "lost" }),
      closed: (code, reason) => this.#closed(code, reason),
    });
  }

  choose(choice: string, option: string): void {
    this.store.report({ kind: "asked", choice, option });
    this.#send({ type: "choose", choice, option });
  }

  /** Lets a choice pass without an answer. */
  silence(choice: string): void {
    this.#silenced = choice;
    this.#send({ type: "silence", choice });
  }

  play(): void {
    // A refusal (no gesture yet) leaves the film paused, which the media element reports.
    this.video.play().catch(() => undefined);
  }

  pause(): void {
    this.video.pause();
  }

  back(): void {
    this.video.currentTime = Math.max(this.#timeline.start, this.video.currentTime - BACK_SECONDS);
  }

  /** Ends it here; the server keeps the viewing. `leaving`: the viewer will not come back to it. */
  close(leaving: boolean): void {
    if (leaving) this.#send({ type: "bye" });
    this.#stream?.close();
    this.#clock?.stop();
    for (const event of MEDIA_EVENTS) this.video.removeEventListener(event, this.#media);
    this.video.pause();
    this.#timeline.close();
  }

  #greeting(): PlayerMessage {
    // A page that has shown nothing yet has no place of its own: the server says where it was.
    const position = this.#placedAtStart ? this.store.state.frame : 0;
    const buffered = this.#placedAtStart ? this.#timeline.bufferedFrame() : 0;
    return { type: "hello", protocol: PROTOCOL, position, buffered, segments: this.#timeline.held() };
  }

  #text(source: string): void {
    this.#read(() => {
      const message = parseMessage(source);
      if (message) this.#heard(message);
    });
  }

  // One bad message must not end a film that can go on without it.
  #read(what: () => void): void {
    try {
      what();
    } catch (error) {
      if (!(error instanceof ShapeError)) throw error;
      console.warn(`mutoscope: left out a message that could not be read: ${error.message}`);
    }
  }

  #heard(message: ServerMessage): void {
    this.store.report({ kind: "message", message });
    switch (message.type) {
      case "hello":
        return this.#opened(message.position, message);
      case "place":
        return this.#timeline.place(message);
      case "decided":
        return this.#decided(message);
      case "ended":
        return this.#timeline.end(message.at);
      case "error":
        if (message.fatal) this.#fail(message.code, message.message);
    }
  }

  #opened(position: number, coding: Parameters<Timeline["open"]>[0]): void {
    try {
      this.#timeline.open(coding);
    } catch (error) {
      return this.#fail("unsupported", `${error instanceof Error ? error.message : error} Try another browser.`);
    }
    this.#stream?.settled();
    if (!this.#placedAtStart) this.#startAt = position / coding.rate;
    this.#placedAtStart = true;
    this.#sayAgain();
  }

  /** After a reconnection: an answer that the server had not confirmed may not have reached it. */
  #sayAgain(): void {
    this.#silenced = null;
    const { asked } = this.store.state;
    if (asked) this.#send({ type: "choose", ...asked });
  }

  #decided(decision: Decided): void {
    if (this.store.state.held !== decision.choice) return;
    this.store.report({ kind: "held", choice: null });
    this.play();
  }

  #pictured(seconds: number): void {
    const frame = Math.floor(seconds * this.store.state.rate + 0.01);
    this.store.report({ kind: "frame", frame });
    this.#keepTime(frame);
  }

  /** A choice whose time is over: silence, or, for a viewer without limits, a film that stands still. */
  #keepTime(frame: number): void {
    const offer = offerAt(this.store.state);
    if (!offer || offer.choice.close === null || offer.phase === "taken" || offer.phase === "asked") return;
    const { choice, close } = { ...offer.choice, close: offer.choice.close };
    if (unlimited(this.store.state, offer.choice)) {
      if (frame < close - HOLD_EARLY || offer.held) return;
      this.store.report({ kind: "held", choice });
      this.video.pause();
    } else if (frame >= close && this.#silenced !== choice) {
      this.silence(choice);
    }
  }

  #passed(): void {
    this.#timeline.tidy();
    this.#position();
    const { dry } = this.store.state;
    if (dry) this.#keepTime(this.#reachable());
    if (dry && (this.#stream?.quiet ?? 0) > SILENT_SERVER) this.#stream?.renew();
    if (this.video.ended) this.finished();
  }

  /** A decoder wants more than the last pictures before it shows them: what is dry has come to its buffer's end. */
  #reachable(): number {
    const { frame, rate } = this.store.state;
    const buffered = this.#timeline.bufferedFrame();
    return buffered - frame < rate ? buffered : frame;
  }

  #position(): void {
    const { state } = this.store;
    if (this.video.readyState < HTMLMediaElement.HAVE_METADATA || this.video.seeking) return;
    const held = state.held ? offerAt(state)?.choice.close : null;
    // Stopping takes a picture or two: the server must not take that for a window that has passed.
    const frame = Math.min(state.frame, held ?? Infinity);
    this.#send({ type: "position", frame, buffered: this.#timeline.bufferedFrame(), playing: !this.video.paused });
  }

  readonly #media = (event: Event): void => {
    const { video } = this;
    const dry = !video.paused && !video.ended && video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA;
    this.store.report({
      kind: "media",
      playing: !video.paused,
      dry,
      volume: video.volume,
      muted: video.muted,
    });
    // A time that is set before the film's first bytes are read is forgotten by some browsers.
    if (event.type === "loadedmetadata" && this.#startAt > 0) video.currentTime = this.#startAt;
    if (event.type === "pause") this.#position();
    if (event.type === "ended") this.finished();
  };

  /** Bytes that were said to be here are not: a new connection tells the server what is held. */
  #renew(): void {
    if (performance.now() - this.#renewed < ASK_AGAIN) return;
    this.#renewed = performance.now();
    this.#stream?.renew();
  }

  #closed(code: number, reason: string): void {
    if (code === 4409) return this.store.report({ kind: "link", link: "taken" });
    const why = reason || `the server closed the connection with code ${code}`;
    if (code === 4404) this.#fail("unknown-viewing", "This viewing is no longer kept. Begin the film again.");
    else this.#fail(`closed-${code}`, `The film was stopped: ${why}. Reload the page to go on.`);
  }

  #fail(code: string, message: string): void {
    this.store.report({ kind: "failed", failure: { code, message } });
  }

  #send(message: PlayerMessage): void {
    this.#stream?.send(message);
  }
}

const MEDIA_EVENTS = [
  "loadedmetadata",
  "play",
  "playing",
  "pause",
  "waiting",
  "canplay",
  "seeking",
  "seeked",
  "ended",
  "volumechange",
];
