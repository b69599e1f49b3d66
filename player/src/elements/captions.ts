/** The captions: who speaks, the words as they are spoken, and sounds in brackets. */

import { captionsAt } from "../moment";
import type { Cue } from "../protocol";
import type { State } from "../state";
import style from "../styles/captions.css?inline";
import { h, Part } from "./part";

const VOICE_OVER = /^\(?(V\.?O\.?|O\.?S\.?)\)?$/i;

export class CaptionsPart extends Part {
  readonly #lines = h("div", { class: "lines", part: "captions" });
  #shown = "";

  constructor() {
    super(style);
    this.root.append(this.#lines);
  }

  show(state: State): void {
    this.lang = state.film?.language ?? "";
    this.dataset["size"] = state.settings.captionSize;
    const cues = state.settings.captions && state.screen === "film" ? captionsAt(state) : [];
    const shown = cues.map((cue) => cue.id + cue.text).join("|");
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#lines.replaceChildren(...cues.map(line));
    }
    this.#speak(cues, state.frame);
  }

  /** Words not yet spoken are a little dimmer than those that are. */
  #speak(cues: Cue[], frame: number): void {
    cues.forEach((cue, index) => {
      const said = cue.words?.filter(([start]) => start <= frame).length ?? 0;
      const spans = this.#lines.children[index]?.querySelectorAll(".word") ?? [];
      spans.forEach((span, place) => span.classList.toggle("ahead", place >= said));
    });
  }
}

function line(cue: Cue): HTMLElement {
  if (cue.kind === "sound") return h("p", { class: "sound" }, h("span", { class: "plate" }, `[${bare(cue.text)}]`));
  const unseen = VOICE_OVER.test(cue.extension ?? "");
  const plate = h("span", { class: "plate" });
  if (cue.speaker) plate.append(h("span", { class: "speaker" }, cue.speaker), " ");
  plate.append(...spoken(cue));
  return h("p", { class: unseen ? "line unseen-voice" : "line" }, plate);
}

/** The text in spans, one a timed word, where the words are those of the text; else the text as it is. */
function spoken(cue: Cue): (Node | string)[] {
  const words = cue.words ?? [];
  const parts = cue.text.split(/(\s+)/);
  if (!words.length || parts.filter((part) => part.trim()).length !== words.length) return [cue.text];
  return parts.map((part) => (part.trim() ? h("span", { class: "word" }, part) : part));
}

function bare(text: string): string {
  return text.trim().replace(/^[[(]\s*|\s*[\])]$/g, "");
}
