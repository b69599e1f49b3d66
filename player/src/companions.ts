/** What the system around the page is told: title, media keys, a screen that stays awake. */

import type { Film } from "./api";
import type { Request } from "./requests";
import type { State } from "./state";

export class Companions {
  #lock: WakeLockSentinel | null = null;
  #locking = false;
  #film: Film | null = null;

  constructor(
    private readonly poster: (film: string) => string,
    private readonly ask: (request: Request) => void,
  ) {}

  show(state: State): void {
    if (state.film && state.film !== this.#film) this.#introduce(state.film);
    void this.#wake(state.screen === "film" && state.playing);
    if ("mediaSession" in navigator && this.#film) {
      navigator.mediaSession.playbackState = state.screen !== "film" ? "none" : state.playing ? "playing" : "paused";
    }
  }

  close(): void {
    void this.#wake(false);
  }

  #introduce(film: Film): void {
    this.#film = film;
    if (!("mediaSession" in navigator)) return;
    navigator.mediaSession.metadata = new MediaMetadata({
      title: film.title,
      artist: film.author ?? "",
      artwork: [{ src: this.poster(film.film), type: "image/jpeg" }],
    });
    for (const action of ["play", "pause"] as const) {
      navigator.mediaSession.setActionHandler(action, () => this.ask({ do: "toggle" }));
    }
    navigator.mediaSession.setActionHandler("seekbackward", () => this.ask({ do: "back" }));
  }

  // Refused in a hidden page or on low battery: the film plays all the same.
  async #wake(wanted: boolean): Promise<void> {
    if (!("wakeLock" in navigator) || this.#locking || wanted === (this.#lock !== null && !this.#lock.released)) return;
    this.#locking = true;
    try {
      if (wanted) this.#lock = await navigator.wakeLock.request("screen");
      else await this.#lock?.release();
    } catch {
      this.#lock = null;
    }
    this.#locking = false;
  }
}
