/** The controls under the film, and a hairline for the time that has passed: where it ends, nobody knows yet. */

import { clockTime, turns } from "../moment";
import type { Request } from "../requests";
import type { State } from "../state";
import style from "../styles/controls.css?inline";
import { type Icon, icon, redraw } from "./icons";
import { button, h, Part } from "./part";

const SETTLED_AFTER_SECONDS = 240;

export class ControlsPart extends Part {
  readonly #play = this.#control("play", "Play", { do: "toggle" }, "Space");
  readonly #back = this.#control("back", "Back ten seconds", { do: "back" }, "ArrowLeft");
  readonly #mute = this.#control("sound", "Mute", { do: "mute" }, "m");
  readonly #captions = this.#control("captions", "Captions", { do: "captions" }, "c");
  readonly #settings = this.#control("settings", "Settings", { do: "settings" });
  readonly #fullscreen = this.#control("fullscreen", "Full screen", { do: "fullscreen" }, "f");
  readonly #volume = h("input", {
    type: "range",
    min: "0",
    max: "1",
    step: "0.05",
    "aria-label": "Volume",
  });
  readonly #time = h("time", { class: "time", "aria-label": "Time watched" });
  readonly #passed = h("div", { class: "passed" });
  readonly #marks = h("div", { class: "marks" });
  #marked = -1;

  constructor() {
    super(style);
    this.setAttribute("role", "toolbar");
    this.setAttribute("aria-label", "Film");
    this.#volume.addEventListener("input", () => this.ask({ do: "volume", volume: this.#volume.valueAsNumber }));
    this.root.append(
      h("div", { class: "hairline", part: "progress", "aria-hidden": "true" }, this.#passed, this.#marks),
      h(
        "div",
        { class: "bar", part: "controls" },
        this.#play,
        this.#back,
        this.#time,
        h("span", { class: "space" }),
        h("span", { class: "loudness" }, this.#mute, this.#volume),
        this.#captions,
        this.#settings,
        this.#fullscreen,
      ),
    );
    this.#fullscreen.hidden = !document.fullscreenEnabled;
  }

  show(state: State): void {
    if (state.screen !== "film") return;
    name(this.#play, state.playing ? "Pause" : "Play", state.playing ? "pause" : "play");
    const silent = state.muted || state.volume === 0;
    name(this.#mute, silent ? "Unmute" : "Mute", silent ? "muted" : "sound");
    this.#captions.setAttribute("aria-pressed", String(state.settings.captions));
    this.#volume.value = String(state.muted ? 0 : state.volume);
    const seconds = state.frame / state.rate;
    const time = clockTime(seconds);
    if (this.#time.textContent !== time) {
      this.#time.textContent = time;
      this.#time.dateTime = `PT${Math.floor(seconds)}S`;
    }
    this.#passed.style.transform = `scaleX(${along(seconds)})`;
    this.#mark(turns(state).map((frame) => frame / state.rate));
  }

  /** A point on the line for every choice that was answered. */
  #mark(times: number[]): void {
    if (times.length === this.#marked) return;
    this.#marked = times.length;
    this.#marks.replaceChildren(...times.map((time) => h("i", { style: `left:${(100 * along(time)).toFixed(2)}%` })));
  }

  #control(picture: Icon, label: string, request: Request, shortcut?: string): HTMLButtonElement {
    const attributes = { class: "control", "data-control": request.do, "aria-label": label, title: label };
    const control = button(attributes, () => this.ask(request), icon(picture));
    if (shortcut) control.setAttribute("aria-keyshortcuts", shortcut);
    return control;
  }
}

/** Where a time lies on the line, 0 to 1: it moves quickly at first and never comes to an end. */
function along(seconds: number): number {
  return seconds / (seconds + SETTLED_AFTER_SECONDS);
}

function name(control: HTMLButtonElement, label: string, picture: Icon): void {
  if (control.getAttribute("aria-label") === label) return;
  control.setAttribute("aria-label", label);
  control.title = label;
  redraw(control.querySelector("svg") as SVGSVGElement, picture);
}
