import { describe, expect, it } from "vitest";
import { eventsOf } from "../src/events";
import { reduce } from "../src/state";
import { at, CHOICE, DECIDED, told } from "./told";

const ended = { type: "ended", ending: "dawn", text: "Dawn.", at: 300, found: 1, of: 3 };

describe("the state", () => {
  it("does not change when the same frame is reported again", () => {
    const state = told(at(5));
    expect(reduce(state, { kind: "frame", frame: 5 })).toBe(state);
  });

  it("keeps the first decision of a choice", () => {
    const twice = told(CHOICE, at(150), DECIDED, { ...DECIDED, option: "walk" });
    expect(twice.decided.get("offer")?.option).toBe("take");
  });

  it("keeps the end of the film until it is reached", () => {
    const state = told(ended);
    expect([state.screen, state.end?.ending]).toEqual(["film", "dawn"]);
  });

  it("forgets the film that was seen when another begins", () => {
    const state = reduce(told(CHOICE, at(150), DECIDED, ended), { kind: "begun" });
    expect([state.frame, state.choices.length, state.decided.size, state.end]).toEqual([0, 0, 0, null]);
  });

  it("forgets that something is being drawn when the film runs again", () => {
    const media = { kind: "media", playing: true, volume: 1, muted: false } as const;
    const waiting = told({ ...media, dry: true }, { type: "waiting", reason: "drawing", seconds: 2 });
    expect(waiting.drawing).toBe(true);
    expect(reduce(waiting, { ...media, dry: false }).drawing).toBe(false);
  });
});

describe("the events", () => {
  it("tell of a choice once, when it can be answered", () => {
    const names = [100, 110, 111].map((frame) =>
      eventsOf(told(CHOICE, at(frame)), told(CHOICE, at(frame - 1))).map((event) => event.name),
    );
    expect(names).toEqual([[], ["choice"], []]);
  });

  it("tell of a decision with what the server said", () => {
    const before = told(CHOICE, at(150));
    const message = { type: "decided", choice: "offer", option: "take", by: "viewer", at: 214 } as const;
    const after = reduce(before, { kind: "message", message });
    const detail = { choice: "offer", option: "take", by: "viewer", at: 214 };
    expect(eventsOf(after, before)).toEqual([{ name: "decided", detail }]);
  });
});
