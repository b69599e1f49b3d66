/** The look of film over the picture: a vignette, and very fine grain that moves slowly. */

import type { State } from "../state";
import style from "../styles/grain.css?inline";
import { h, Part } from "./part";

const SIDE = 192;
const STRENGTH = 15;

export class GrainPart extends Part {
  readonly #grain = h("div", { class: "grain" });
  #drawn = false;

  constructor() {
    super(style);
    this.setAttribute("aria-hidden", "true");
    this.root.append(h("div", { class: "vignette" }), this.#grain);
  }

  show(state: State): void {
    this.classList.toggle("running", state.screen === "film" && state.playing);
    if (this.#drawn || matchMedia("(prefers-reduced-motion: reduce), (prefers-reduced-data: reduce)").matches) return;
    this.#drawn = true;
    this.#grain.style.backgroundImage = `url(${tile()})`;
  }
}

/** A square of light and dark specks, mostly transparent, as a data address. */
function tile(): string {
  const canvas = h("canvas", { width: String(SIDE), height: String(SIDE) });
  const context = canvas.getContext("2d") as CanvasRenderingContext2D;
  const picture = context.createImageData(SIDE, SIDE);
  for (let i = 0; i < picture.data.length; i += 4) {
    const speck = Math.random() + Math.random() - 1;
    picture.data.fill(speck > 0 ? 255 : 0, i, i + 3);
    picture.data[i + 3] = Math.abs(speck) * STRENGTH;
  }
  context.putImageData(picture, 0, 0);
  return canvas.toDataURL();
}
