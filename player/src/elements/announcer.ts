/** Says to a screen reader what a viewer sees happen: scenes, choices with the time there is, decisions. */

import { type Offer, offerAt, sceneAt } from "../moment";
import type { State } from "../state";
import { h, Part } from "./part";

export class AnnouncerPart extends Part {
  readonly #calm = h("p", { class: "unseen", "aria-live": "polite" });
  /** A choice can be over before a polite announcement comes to its turn. */
  readonly #urgent = h("p", { class: "unseen", "aria-live": "assertive" });
  #scene = "";
  #choice = "";
  #taken = "";

  constructor() {
    super("");
    this.root.append(this.#calm, this.#urgent);
  }

  show(state: State): void {
    if (state.screen !== "film") return;
    const scene = sceneAt(state);
    if (scene && scene.scene !== this.#scene) {
      this.#scene = scene.scene;
      this.#calm.textContent = scene.heading ?? "";
    }
    const offer = offerAt(state);
    if (offer) this.#say(offer, state);
    else this.#choice = this.#taken = "";
  }

  #say(offer: Offer, state: State): void {
    const { choice, phase } = offer;
    if (phase === "open" && this.#choice !== choice.choice) {
      this.#choice = choice.choice;
      this.#urgent.textContent = described(offer, state);
    }
    if (phase === "taken" && this.#taken !== choice.choice) {
      this.#taken = choice.choice;
      const option = choice.options.find((one) => one.option === offer.option);
      this.#urgent.textContent = option ? `Taken: ${option.text}` : "The moment has passed";
    }
  }
}

function described({ choice, left }: Offer, state: State): string {
  const options = choice.options.map((option, index) => `${index + 1}: ${option.text}`).join(". ");
  const seconds = Math.round(((choice.close ?? state.frame) - state.frame) / state.rate);
  const time = left === null ? "No time limit" : `${seconds} ${seconds === 1 ? "second" : "seconds"}`;
  const prompt = choice.prompt?.replace(/[.\s]+$/, "") || "A choice";
  return [prompt, options, time].join(". ");
}
