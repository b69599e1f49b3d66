/** A film from its start screen to its ending: what the parts of the player ask for is carried out here. */

import { Api, ApiError, type Answers } from "./api";
import { given } from "./given";
import type { Request } from "./requests";
import { foundEnding, foundEndings, loadSettings, saveSettings } from "./settings";
import { Store } from "./store";
import { Timeline } from "./timeline";
import { Viewing } from "./viewing";

export class Showing {
  readonly store = new Store(loadSettings());
  #viewing: Viewing | null = null;
  #id: string | null;
  #answers: Answers = {};

  /** `viewing`: one begun earlier, to go on with; `named` is called with the id of every viewing, null for none. */
  constructor(
    private readonly video: HTMLVideoElement,
    private readonly api: Api,
    private readonly film: string,
    viewing: string | null,
    private readonly named: (viewing: string | null) => void,
  ) {
    this.#id = viewing;
  }

  /** Gets the film's card and shows the start screen. */
  async open(): Promise<void> {
    await this.#safely(async () => {
      if (!Timeline.supported) throw new ApiError("unsupported", UNSUPPORTED);
      const [film, resumable] = await Promise.all([this.api.film(this.film), this.#kept()]);
      this.store.report({ kind: "film", film, found: foundEndings(this.film), resumable });
    });
  }

  perform(request: Request): void {
    const { settings } = this.store.state;
    switch (request.do) {
      case "begin":
        this.#answers = request.answers;
        return void this.#begin();
      case "again":
        return void this.#begin();
      case "resume":
      case "take-over":
        return void this.#play();
      case "start":
        return this.#startOver();
      case "retry":
        return void this.#retry();
      case "choose":
        return this.#viewing?.choose(request.choice, request.option);
      case "let-pass":
        return this.#viewing?.silence(request.choice);
      case "toggle":
        return this.video.paused ? this.play() : this.pause();
      case "back":
        return this.#viewing?.back();
      case "mute":
        this.video.muted = !this.video.muted;
        return;
      case "volume":
        this.video.muted = request.volume === 0;
        this.video.volume = request.volume;
        return;
      case "captions":
        return this.perform({ do: "set", settings: { ...settings, captions: !settings.captions } });
      case "set":
        saveSettings(request.settings);
        return this.store.report({ kind: "settings", settings: request.settings });
    }
  }

  play(): void {
    // A film that stands still for its viewer goes on with an answer, not with the play button.
    if (this.#viewing && !this.store.state.held) this.#viewing.play();
  }

  pause(): void {
    this.#viewing?.pause();
  }

  close(): void {
    this.#leave(false);
  }

  /** Whether the server still has the viewing that was begun earlier. */
  async #kept(): Promise<boolean> {
    if (!this.#id) return false;
    try {
      await this.api.viewing(this.#id);
      return true;
    } catch (error) {
      if (!(error instanceof ApiError) || error.code === "unreachable") throw error;
      this.#name(null);
      return false;
    }
  }

  async #begin(): Promise<void> {
    // Asked for while the viewer's click still counts: later the browser might refuse to play.
    const asked = this.video.play();
    asked.catch(() => undefined);
    await this.#safely(async () => {
      const { film } = this.store.state;
      const viewer = { ...(film && given(film)), ...this.#answers };
      this.#name(await this.api.begin(this.film, viewer));
      await this.#play();
    });
  }

  async #play(): Promise<void> {
    this.#leave(false);
    if (!this.#id) return;
    await this.#safely(async () => {
      this.store.report({ kind: "begun" });
      this.#viewing = new Viewing(this.video, this.store, this.api.stream(this.#id ?? ""), () => this.#over());
      this.#viewing.play();
      await this.#viewing.start();
    });
  }

  #over(): void {
    const { end, screen } = this.store.state;
    if (screen !== "film" || !end) return;
    this.#leave(true);
    this.#name(null);
    this.store.report({ kind: "over", end, found: foundEnding(this.film, end.ending) });
  }

  #startOver(): void {
    this.#leave(true);
    this.#name(null);
    this.store.report({ kind: "start" });
  }

  async #retry(): Promise<void> {
    this.#leave(false);
    if (!this.store.state.film) return this.open();
    if (this.#id && this.store.state.failure?.code !== "unknown-viewing") return this.#play();
    this.#startOver();
  }

  #leave(forGood: boolean): void {
    this.#viewing?.close(forGood);
    this.#viewing = null;
  }

  #name(viewing: string | null): void {
    this.#id = viewing;
    this.named(viewing);
  }

  async #safely(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const code = error instanceof ApiError ? error.code : "player";
      this.store.report({ kind: "failed", failure: { code, message } });
    }
  }
}

const UNSUPPORTED =
  "This browser cannot take in a film piece by piece (it has no MediaSource). " +
  "A present version of Firefox, Chrome, Edge or Safari can.";
