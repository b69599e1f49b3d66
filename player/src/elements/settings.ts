/** The settings: captions and their size, and choices without time limits. */

import { CAPTION_SIZES, type CaptionSize, type Settings } from "../settings";
import type { State } from "../state";
import style from "../styles/settings.css?inline";
import { button, h, Part } from "./part";

export class SettingsPart extends Part {
  readonly #captions = toggle("Captions", "Words and sounds, over the picture");
  readonly #unhurried = toggle("No time limits on choices", "The film waits until you have answered");
  readonly #sizes = h("div", { class: "sizes", role: "radiogroup", "aria-label": "Size of captions" });
  readonly #dialog = h("dialog", { "aria-labelledby": "title", part: "settings" });
  #settings: Settings | null = null;

  constructor() {
    super(style);
    this.#sizes.append(...CAPTION_SIZES.map((size) => sizeChoice(size, () => this.#set({ captionSize: size }))));
    this.#input(this.#captions).addEventListener("change", (event) => this.#set({ captions: checked(event) }));
    this.#input(this.#unhurried).addEventListener("change", (event) => this.#set({ unhurried: checked(event) }));
    const done = button({ class: "action" }, () => this.#dialog.close(), "Done");
    this.#dialog.append(
      h("h2", { id: "title", class: "small-caps quiet" }, "Settings"),
      this.#captions,
      this.#sizes,
      this.#unhurried,
      done,
    );
    this.root.append(this.#dialog);
  }

  get opened(): boolean {
    return this.#dialog.open;
  }

  /** Opens over everything; `closed` is called when the viewer is done. */
  open(closed: () => void): void {
    if (this.#dialog.open) return;
    this.#dialog.showModal();
    this.#dialog.addEventListener("close", closed, { once: true });
  }

  show(state: State): void {
    if (state.settings === this.#settings) return;
    this.#settings = state.settings;
    this.#input(this.#captions).checked = state.settings.captions;
    this.#input(this.#unhurried).checked = state.settings.unhurried;
    this.#sizes.classList.toggle("off", !state.settings.captions);
    for (const radio of this.#sizes.querySelectorAll("input")) radio.checked = radio.value === state.settings.captionSize;
  }

  #set(change: Partial<Settings>): void {
    if (this.#settings) this.ask({ do: "set", settings: { ...this.#settings, ...change } });
  }

  #input(label: HTMLElement): HTMLInputElement {
    return label.querySelector("input") as HTMLInputElement;
  }
}

function toggle(name: string, about: string): HTMLElement {
  const words = h("span", { class: "words" }, h("span", {}, name), h("small", { class: "quiet" }, about));
  return h("label", { class: "toggle" }, words, h("input", { type: "checkbox", role: "switch" }));
}

function sizeChoice(size: CaptionSize, chosen: () => void): HTMLElement {
  const radio = h("input", { type: "radio", name: "size", value: size, class: "unseen" });
  radio.addEventListener("change", chosen);
  return h("label", { class: `size ${size}` }, radio, h("span", { "aria-hidden": "true" }, "A"), h("span", { class: "unseen" }, size));
}

function checked(event: Event): boolean {
  return (event.target as HTMLInputElement).checked;
}
