/** Words set over the picture, in large type. */

import { titlesAt } from "../moment";
import type { State } from "../state";
import style from "../styles/title.css?inline";
import { h, Part } from "./part";

const LEAVING_SECONDS = 0.8;

export class TitlePart extends Part {
  readonly #titles = h("div", { class: "titles", part: "title", "aria-live": "polite" });
  #shown = "";

  constructor() {
    super(style);
    this.root.append(this.#titles);
  }

  show(state: State): void {
    this.lang = state.film?.language ?? "";
    const cues = state.screen === "film" ? titlesAt(state) : [];
    const shown = cues.map((cue) => cue.id + cue.text).join("|");
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#titles.replaceChildren(...cues.map((cue) => h("p", {}, cue.text)));
    }
    cues.forEach((cue, index) => {
      const leaving = state.frame > cue.end - LEAVING_SECONDS * state.rate;
      this.#titles.children[index]?.classList.toggle("leaving", leaving);
    });
  }
}
