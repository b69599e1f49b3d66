/** The keyboard of the player: what a key asks for, where it is not already used by what has the focus. */

import type { ChoicePart } from "./elements/choice";
import type { Request } from "./requests";

const KEYS: Record<string, Request> = {
  " ": { do: "toggle" },
  k: { do: "toggle" },
  m: { do: "mute" },
  c: { do: "captions" },
  f: { do: "fullscreen" },
};

const STEPS: Record<string, 1 | -1> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** True when the key did something. */
export function pressed(event: KeyboardEvent, choice: ChoicePart, ask: (request: Request) => void): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  const focus = event.composedPath()[0];
  if (focus instanceof HTMLInputElement) return false;
  if (focus instanceof HTMLButtonElement && (event.key === " " || event.key === "Enter")) return false;
  const step = STEPS[event.key];
  if (step && choice.move(step)) return true;
  if (/^[1-9]$/.test(event.key)) return choice.take(Number(event.key));
  const request = event.key === "ArrowLeft" ? { do: "back" as const } : KEYS[event.key.toLowerCase()];
  if (request) ask(request);
  return request !== undefined;
}
