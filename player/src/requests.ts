/** What the parts of the player ask for. Asking changes nothing: the store reports what came of it. */

import type { Answers } from "./api";
import type { Settings } from "./settings";

export type Request =
  | { do: "begin"; answers: Answers }
  | { do: "resume" | "again" | "start" | "retry" | "take-over" }
  | { do: "toggle" | "back" | "mute" | "captions" | "fullscreen" | "settings" }
  | { do: "volume"; volume: number }
  | { do: "choose"; choice: string; option: string }
  | { do: "let-pass"; choice: string }
  | { do: "set"; settings: Settings };

export const REQUEST = "mutoscope-request";

export function ask(from: HTMLElement, request: Request): void {
  from.dispatchEvent(new CustomEvent<Request>(REQUEST, { detail: request, bubbles: true, composed: true }));
}
