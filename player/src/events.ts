/** The events of the player for the page around it: `mutoscope-` and a name, with these details. */

import type { Film } from "./api";
import { type Offer, offerAt, sceneAt } from "./moment";
import type { Choice, Decided, Ended, Scene } from "./protocol";
import type { Failure, State } from "./state";

export interface PlayerEvents {
  /** A viewing has begun, or, with null, there is none any more: for a page that keeps it in its address. */
  viewing: { viewing: string | null };
  /** The film's card has come. */
  film: Film;
  scene: Scene;
  choice: Choice;
  decided: Decided;
  ended: Ended;
  error: Failure;
}

type PlayerEvent = { [K in keyof PlayerEvents]: { name: K; detail: PlayerEvents[K] } }[keyof PlayerEvents];

/** The events that a change of the state amounts to. */
export function eventsOf(state: State, before: State): PlayerEvent[] {
  const events: PlayerEvent[] = [];
  if (state.film && state.film !== before.film) events.push({ name: "film", detail: state.film });
  const scene = sceneAt(state);
  if (scene && !same(scene, sceneAt(before))) events.push({ name: "scene", detail: bare(scene) });
  const offer = offerAt(state);
  if (offer && opened(offer, offerAt(before))) events.push({ name: "choice", detail: bare(offer.choice) });
  if (state.decided !== before.decided) events.push(...decisions(state, before));
  const over = state.screen === "ending" && before.screen !== "ending";
  if (over && state.end) events.push({ name: "ended", detail: bare(state.end) });
  if (state.failure && state.failure !== before.failure) events.push({ name: "error", detail: state.failure });
  return events;
}

function same(scene: Scene, other: Scene | null): boolean {
  return scene.scene === other?.scene && scene.at === other.at;
}

/** Whether an offer can be answered now and could not before; one that was asked for and refused is no new one. */
function opened(offer: Offer, before: Offer | null): boolean {
  const could = before?.choice.show === offer.choice.show && ["open", "asked"].includes(before.phase);
  return offer.phase === "open" && !could;
}

/** Without what only the wire needs. */
function bare<T extends object>(message: T & { type?: string }): T {
  const { type: _, ...detail } = message;
  return detail as T;
}

function decisions(state: State, before: State): PlayerEvent[] {
  return [...state.decided.values()]
    .filter((decision) => before.decided.get(decision.choice) !== decision)
    .map(({ choice, option, by, at }) => ({ name: "decided", detail: { choice, option, by, at } }));
}
