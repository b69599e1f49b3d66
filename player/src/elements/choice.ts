/** A choice over the running picture: its options as words, and the time that is left as a line of light. */

import { type Offer, offerAt } from "../moment";
import type { State } from "../state";
import style from "../styles/choice.css?inline";
import { button, h, Part } from "./part";

export class ChoicePart extends Part {
  readonly #prompt = h("p", { class: "prompt", id: "prompt" });
  readonly #options = h("ol", { class: "options" });
  readonly #line = h("div", { class: "line", part: "countdown" });
  readonly #pass = button({ class: "pass quiet" }, () => this.#letPass(), "Let it pass");
  readonly #group = h(
    "div",
    { class: "choice", part: "choice", role: "group", "aria-labelledby": "prompt" },
    this.#prompt,
    this.#options,
    h("div", { class: "track", "aria-hidden": "true" }, this.#line),
    this.#pass,
  );
  readonly #still = matchMedia("(prefers-reduced-motion: reduce)");
  #offer: Offer | null = null;
  #shown = "";

  constructor() {
    super(style);
    this.hidden = true;
    this.root.append(this.#group);
  }

  show(state: State): void {
    this.lang = state.film?.language ?? "";
    this.#offer = state.screen === "film" ? offerAt(state) : null;
    this.hidden = !this.#offer;
    if (!this.#offer) return void (this.#shown = "");
    const { choice } = this.#offer;
    const shown = `${choice.choice} ${choice.show}`;
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#set(this.#offer);
    }
    this.#update(this.#offer, state.rate);
  }

  /** Asks for the option with this number, from 1; false when there is none to take. */
  take(number: number): boolean {
    const option = this.#offer?.choice.options[number - 1];
    if (!option || this.#offer?.phase !== "open") return false;
    this.ask({ do: "choose", choice: this.#offer.choice.choice, option: option.option });
    return true;
  }

  /** Asks for an option by its id; false when it cannot be taken. */
  takeNamed(option: string): boolean {
    const options = this.#offer?.choice.options ?? [];
    return this.take(options.findIndex((one) => one.option === option) + 1);
  }

  /** Moves the focus by `step` among the options; false when none can be taken. */
  move(step: 1 | -1): boolean {
    if (this.#offer?.phase !== "open") return false;
    const buttons = [...this.root.querySelectorAll<HTMLButtonElement>(".option")];
    const at = buttons.indexOf(this.root.activeElement as HTMLButtonElement);
    const next = at < 0 ? (step > 0 ? 0 : buttons.length - 1) : (at + step + buttons.length) % buttons.length;
    buttons[next]?.focus();
    return true;
  }

  #letPass(): void {
    if (this.#offer) this.ask({ do: "let-pass", choice: this.#offer.choice.choice });
  }

  #set({ choice }: Offer): void {
    this.#prompt.textContent = choice.prompt || "What do you do?";
    this.#prompt.classList.toggle("unseen", !choice.prompt);
    const options = choice.options.map((option, index) => {
      const number = h("span", { class: "number", "aria-hidden": "true" }, String(index + 1));
      const words = h("span", { class: "words" }, option.text);
      const attributes = { class: "option", part: "option", "data-option": option.option };
      return h("li", {}, button(attributes, () => this.take(index + 1), number, words));
    });
    this.#options.replaceChildren(...options);
  }

  #update(offer: Offer, rate: number): void {
    this.#group.dataset["phase"] = offer.phase;
    this.#group.classList.toggle("unlimited", offer.left === null);
    this.#pass.hidden = !offer.held || offer.phase !== "open";
    for (const option of this.root.querySelectorAll<HTMLButtonElement>(".option")) {
      const mine = option.dataset["option"] === offer.option;
      option.classList.toggle("mine", mine);
      option.setAttribute("aria-disabled", String(offer.phase !== "open"));
      if (mine) option.setAttribute("aria-current", "true");
      else option.removeAttribute("aria-current");
    }
    const left = this.#still.matches ? wholeSeconds(offer, rate) : offer.left;
    this.#line.style.transform = `scaleX(${left ?? 1})`;
  }
}

/** The part that is left, in steps of a second. */
function wholeSeconds({ choice, left }: Offer, rate: number): number | null {
  if (left === null || choice.close === null) return null;
  const seconds = Math.max(1, (choice.close - choice.open) / rate);
  return Math.ceil(left * seconds - 0.001) / Math.ceil(seconds);
}
