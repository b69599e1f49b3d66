/** The error screen: what happened, in words, and what helps. */

import type { State } from "../state";
import style from "../styles/failure.css?inline";
import { button, h, Part } from "./part";

export class FailurePart extends Part {
  readonly #message = h("p", { class: "message" });
  readonly #code = h("p", { class: "code small-caps quiet" });
  readonly #retry = button({ class: "action" }, () => this.ask({ do: "retry" }), "Try again");

  constructor() {
    super(style);
    this.hidden = true;
    const title = h("h1", {}, "The film cannot go on");
    this.root.append(h("main", { part: "failure" }, h("div", { role: "alert" }, title, this.#message), this.#retry, this.#code));
  }

  show(state: State): void {
    this.hidden = state.screen !== "failed";
    this.#message.textContent = state.failure?.message ?? "";
    this.#code.textContent = state.failure?.code ?? "";
    this.#retry.hidden = state.failure?.code === "unsupported";
  }
}
