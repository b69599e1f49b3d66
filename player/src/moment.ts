/** What is on screen at the present frame, worked out from the reported state. */

import type { Choice, Cue, Scene } from "./protocol";
import type { State } from "./state";

const LINGER_SECONDS = 1.6;

/** `shown` before answers are taken, `closed` after; `asked` until the server confirms; `taken` while it lingers. */
export type Phase = "shown" | "open" | "asked" | "closed" | "taken";

export interface Offer {
  choice: Choice;
  phase: Phase;
  /** The option asked for or taken; null for none, or for silence. */
  option: string | null;
  /** Part of the time that is left, 1 to 0; null when there is no limit. */
  left: number | null;
  held: boolean;
}

export function offerAt(state: State): Offer | null {
  let lingering: Offer | null = null;
  for (const choice of state.choices) {
    if (state.frame < choice.show) continue;
    const decision = state.decided.get(choice.choice);
    if (!decision) return pending(state, choice);
    const until = decision.seen + LINGER_SECONDS * state.rate;
    if (state.frame >= decision.seen && state.frame < until) {
      lingering = { choice, phase: "taken", option: decision.option, left: null, held: false };
    }
  }
  return lingering;
}

function pending(state: State, choice: Choice): Offer {
  const held = state.held === choice.choice;
  const asked = state.asked?.choice === choice.choice ? state.asked.option : null;
  const limit = unlimited(state, choice) ? null : choice.close;
  const left = limit === null ? null : share(choice.open, limit, state.frame);
  return { choice, phase: asked ? "asked" : phase(state, choice, held), option: asked, left, held };
}

/** No answer is an answer only where the choice is timed, and its viewer has not asked for more time. */
export function unlimited(state: State, choice: Choice): boolean {
  return !choice.timed || choice.close === null || state.settings.unhurried;
}

function phase(state: State, choice: Choice, held: boolean): Phase {
  if (state.frame < choice.open) return "shown";
  return choice.close === null || state.frame < choice.close || held ? "open" : "closed";
}

function share(open: number, close: number, frame: number): number {
  return Math.min(1, Math.max(0, (close - frame) / Math.max(1, close - open)));
}

export function captionsAt(state: State): Cue[] {
  return current(state).filter((cue) => cue.kind !== "title");
}

export function titlesAt(state: State): Cue[] {
  return current(state).filter((cue) => cue.kind === "title");
}

function current(state: State): Cue[] {
  return [...state.cues.values()]
    .filter((cue) => cue.start <= state.frame && state.frame < cue.end)
    .sort((a, b) => a.start - b.start);
}

export function sceneAt(state: State): Scene | null {
  return state.scenes.findLast((scene) => scene.at <= state.frame) ?? null;
}

/** Frames at which choices were answered, up to the present one. */
export function turns(state: State): number[] {
  return [...state.decided.values()].filter((d) => d.by === "viewer" && d.seen <= state.frame).map((d) => d.seen);
}

/** Seconds as the viewer reads them: 0:07, 12:30, 1:02:03. */
export function clockTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (part: number): string => String(part).padStart(2, "0");
  return hours ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
