/** What has been reported so far, by the server and the media element, and the pure function that keeps it. */

import type { Film } from "./api";
import type { Choice, Cue, Decided, Ended, Scene, ServerMessage } from "./protocol";
import type { Settings } from "./settings";

export type Screen = "loading" | "start" | "film" | "ending" | "failed";

/** `taken`: another window has taken this viewing over. */
export type Link = "none" | "connecting" | "open" | "lost" | "taken";

export interface Failure {
  code: string;
  message: string;
}

export interface State {
  screen: Screen;
  film: Film | null;
  /** A viewing that was begun earlier and can be gone on with from the start screen. */
  resumable: boolean;
  link: Link;
  rate: number;
  frame: number;
  playing: boolean;
  /** A first picture has been shown. */
  started: boolean;
  /** The media element has run out of film. */
  dry: boolean;
  volume: number;
  muted: boolean;
  scenes: Scene[];
  cues: Map<string, Cue>;
  choices: Choice[];
  /** By choice; `seen` is the frame that was on screen when the decision came. */
  decided: Map<string, Decided & { seen: number }>;
  asked: { choice: string; option: string } | null;
  /** The choice for which the film stands still because its viewer wants no time limits. */
  held: string | null;
  /** The server has said that what comes next is still being drawn. */
  drawing: boolean;
  end: Ended | null;
  found: string[];
  failure: Failure | null;
  settings: Settings;
}

export type Report =
  | { kind: "film"; film: Film; found: string[]; resumable: boolean }
  | { kind: "begun" }
  | { kind: "message"; message: ServerMessage }
  | { kind: "link"; link: Link }
  | { kind: "media"; playing: boolean; dry: boolean; volume: number; muted: boolean }
  | { kind: "frame"; frame: number }
  | { kind: "asked"; choice: string; option: string }
  | { kind: "held"; choice: string | null }
  | { kind: "settings"; settings: Settings }
  | { kind: "over"; end: Ended; found: string[] }
  | { kind: "start" }
  | { kind: "failed"; failure: Failure };

const VIEWING = {
  link: "none" as Link,
  rate: 25,
  frame: 0,
  playing: false,
  started: false,
  dry: false,
  scenes: [] as Scene[],
  cues: new Map<string, Cue>(),
  choices: [] as Choice[],
  decided: new Map<string, Decided & { seen: number }>(),
  asked: null,
  held: null,
  drawing: false,
  end: null,
};

export function initial(settings: Settings): State {
  return {
    ...VIEWING,
    screen: "loading",
    film: null,
    resumable: false,
    volume: 1,
    muted: false,
    found: [],
    failure: null,
    settings,
  };
}

export function reduce(state: State, report: Report): State {
  switch (report.kind) {
    case "film":
      return {
        ...state,
        screen: "start",
        film: report.film,
        found: report.found,
        resumable: report.resumable,
        rate: report.film.frame.rate,
      };
    case "begun":
      return { ...state, ...VIEWING, rate: state.rate, screen: "film", link: "connecting", failure: null };
    case "message":
      return heard(state, report.message);
    case "link":
      return { ...state, link: report.link };
    case "media":
      return {
        ...state,
        playing: report.playing,
        dry: report.dry,
        started: state.started || (report.playing && !report.dry),
        volume: report.volume,
        muted: report.muted,
        drawing: report.dry && state.drawing,
      };
    case "frame":
      return report.frame === state.frame ? state : { ...state, frame: report.frame };
    case "asked":
      return { ...state, asked: { choice: report.choice, option: report.option } };
    case "held":
      return { ...state, held: report.choice };
    case "settings":
      return { ...state, settings: report.settings };
    case "over":
      return { ...state, screen: "ending", end: report.end, found: report.found, link: "none", playing: false };
    case "start":
      return { ...state, ...VIEWING, rate: state.rate, screen: "start", resumable: false };
    case "failed":
      return { ...state, screen: "failed", failure: report.failure, link: "none", playing: false };
  }
}

function heard(state: State, message: ServerMessage): State {
  switch (message.type) {
    case "hello":
      return { ...state, link: "open", rate: message.rate };
    case "captions":
      return { ...state, cues: withCues(state.cues, message.cues) };
    case "scene":
      return { ...state, scenes: inOrder(state.scenes, message, (s) => s.scene + s.at, (s) => s.at) };
    case "choice":
      return withChoice(state, message);
    case "decided":
      return withDecision(state, message);
    case "waiting":
      return { ...state, drawing: true };
    case "ended":
      return { ...state, end: message };
    case "error":
      // Whatever was refused, an answer may be asked for again; one that was taken is decided all the same.
      return { ...state, asked: null };
    case "place":
      return state;
  }
}

function withCues(known: Map<string, Cue>, cues: Cue[]): Map<string, Cue> {
  return new Map([...known, ...cues.map((cue) => [cue.id, cue] as const)]);
}

/** The list with `item` in its place; one with the same name is replaced, as after a reconnection. */
function inOrder<T>(items: T[], item: T, name: (item: T) => string, at: (item: T) => number): T[] {
  const others = items.filter((other) => name(other) !== name(item));
  return [...others, item].sort((a, b) => at(a) - at(b));
}

// A film may come back to a scene: the same choice, shown again after its decision, is open again.
function withChoice(state: State, choice: Choice): State {
  const choices = inOrder(state.choices, choice, (c) => c.choice, (c) => c.show);
  const earlier = state.decided.get(choice.choice);
  if (!earlier || choice.show < earlier.at) return { ...state, choices };
  const decided = new Map(state.decided);
  decided.delete(choice.choice);
  return { ...state, choices, decided };
}

function withDecision(state: State, decision: Decided): State {
  if (state.decided.has(decision.choice)) return state;
  const decided = new Map(state.decided).set(decision.choice, { ...decision, seen: state.frame });
  const asked = state.asked?.choice === decision.choice ? null : state.asked;
  return { ...state, decided, asked };
}
