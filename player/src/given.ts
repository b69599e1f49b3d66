/** What a film may know of its viewer without asking: the values of its `given` variables that this player can tell. */

import type { Answers, Film } from "./api";

const SMALL_SCREEN = 600;

/** Values for the film's given variables; only those that are known here and that the film can take. */
export function given(film: Film, known: Record<string, string> = knownHere()): Answers {
  const values = (film.given ?? []).flatMap(({ name, values }) => {
    const value = known[name];
    return value !== undefined && values?.includes(value) ? [[name, value] as const] : [];
  });
  return Object.fromEntries(values);
}

function knownHere(): Record<string, string> {
  const small = Math.min(screen.width, screen.height) < SMALL_SCREEN;
  return {
    device: small && matchMedia("(pointer: coarse)").matches ? "phone" : "desktop",
    language: navigator.language.split("-")[0] ?? "",
  };
}
