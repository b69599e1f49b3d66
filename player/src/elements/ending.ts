/** The ending screen: which ending this was, how many of them this browser has come to, and what to do now. */

import type { State } from "../state";
import style from "../styles/ending.css?inline";
import { button, h, Part } from "./part";

const MOST_MARKS = 24;

export class EndingPart extends Part {
  readonly #text = h("h1", { class: "text", part: "ending" });
  readonly #marks = h("p", { class: "marks", "aria-hidden": "true" });
  readonly #count = h("p", { class: "count small-caps quiet" });
  readonly #again = button({ class: "action" }, () => this.ask({ do: "again" }), "Watch again");
  readonly #other = button(
    { class: "action" },
    () => this.ask({ do: "start" }),
    "From the beginning with other answers",
  );

  constructor() {
    super(style);
    this.hidden = true;
    this.root.append(
      h(
        "main",
        { class: "card" },
        h("p", { class: "lead small-caps quiet" }, "The end"),
        this.#text,
        this.#marks,
        this.#count,
        h("div", { class: "actions" }, this.#again, this.#other),
      ),
    );
  }

  show(state: State): void {
    const before = this.hidden;
    this.hidden = state.screen !== "ending" || !state.end;
    if (this.hidden || !state.end || !before) return;
    const { end, found } = state;
    const all = Math.max(end.of, found.length);
    this.#text.lang = state.film?.language ?? "";
    this.#text.textContent = end.text || end.ending.replace(/[-_]+/g, " ");
    this.#count.textContent = all === 1 ? "The one ending" : `${found.length} of ${all} endings found`;
    const marks = all > 1 && all <= MOST_MARKS ? all : 0;
    this.#marks.replaceChildren(
      ...Array.from({ length: marks }, (_, index) => h("i", { class: index < found.length ? "found" : "" })),
    );
    this.#other.hidden = !state.film?.questions.length;
    this.#again.focus({ preventScroll: true });
  }
}
