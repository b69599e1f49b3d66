/** The events of the player for the page around it: `mutoscope-` and a name, with these details. */

import type { Film } from "./api";
import { offerAt, sceneAt } from "./moment";
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
  if (scene && scene !== sceneAt(before)) events.push({ name: "scene", detail: scene });
  const offer = offerAt(state);
  if (offer?.phase === "open" && offerAt(before)?.phase !== "open") events.push({ name: "choice", detail: offer.choice });
  if (state.decided !== before.decided) events.push(...decisions(state, before));
  if (state.screen === "ending" && before.screen !== "ending" && state.end) events.push({ name: "ended", detail: state.end });
  if (state.failure && state.failure !== before.failure) events.push({ name: "error", detail: state.failure });
  return events;
}

function decisions(state: State, before: State): PlayerEvent[] {
  return [...state.decided.values()]
    .filter((decision) => before.decided.get(decision.choice) !== decision)
    .map(({ choice, option, by, at }) => ({ name: "decided", detail: { choice, option, by, at } }));
}
