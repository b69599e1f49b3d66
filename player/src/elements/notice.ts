/** A calm word when the film has to wait: it is still being drawn, or the connection is lost. */

import type { State } from "../state";
import style from "../styles/notice.css?inline";
import { button, h, Part } from "./part";

/** A short wait is not worth a word; milliseconds. */
const PATIENCE = 700;

export class NoticePart extends Part {
  readonly #words = h("p", { class: "words", role: "status", part: "notice" });
  readonly #here = button({ class: "action small-caps" }, () => this.ask({ do: "take-over" }), "Watch here");
  #notice = "";
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super(style);
    this.#here.hidden = true;
    this.root.append(h("div", { class: "notice" }, this.#words, this.#here));
    window.addEventListener("offline", () => this.classList.add("offline"));
    window.addEventListener("online", () => this.classList.remove("offline"));
  }

  show(state: State): void {
    this.#here.hidden = state.link !== "taken" || state.screen !== "film";
    const notice = noticeOf(state);
    if (notice === this.#notice) return;
    this.#notice = notice;
    clearTimeout(this.#timer);
    if (notice) this.#timer = setTimeout(() => this.#say(notice), PATIENCE);
    else this.#say("");
  }

  #say(words: string): void {
    this.#words.textContent = words;
    this.classList.toggle("said", words !== "");
  }
}

function noticeOf(state: State): string {
  if (state.screen === "loading") return "One moment";
  if (state.screen !== "film") return "";
  if (state.link === "taken") return "This film is being watched in another window.";
  if (state.link === "lost") return state.dry ? "The connection is lost. The film goes on when it is back." : "Reconnecting";
  if (!state.dry) return "";
  return state.drawing ? "What comes next is still being drawn" : "One moment";
}
