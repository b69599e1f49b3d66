import { describe, expect, it } from "vitest";
import { captionsAt, clockTime, offerAt, sceneAt, titlesAt, turns } from "../src/moment";
import { at, CHOICE, DECIDED, SETTINGS, told } from "./told";

const asked = { kind: "asked", choice: "offer", option: "take" } as const;

describe("a choice", () => {
  it.each([
    [99, null],
    [100, "shown"],
    [110, "open"],
    [209, "open"],
    [210, "closed"],
  ])("at frame %i is %s", (frame, phase) => {
    expect(offerAt(told(CHOICE, at(frame)))?.phase ?? null).toBe(phase);
  });

  it("says what part of its time is left", () => {
    expect(offerAt(told(CHOICE, at(160)))?.left).toBe(0.5);
  });

  it("is only asked for until the server confirms", () => {
    const waiting = told(CHOICE, at(150), asked);
    expect(offerAt(waiting)).toMatchObject({ phase: "asked", option: "take" });
    expect(offerAt(told(CHOICE, at(150), asked, DECIDED))).toMatchObject({ phase: "taken", option: "take" });
  });

  it("is open again when what was asked for is refused", () => {
    const late = { type: "error", code: "refused", message: "no", fatal: false };
    expect(offerAt(told(CHOICE, at(150), asked, late))?.phase).toBe("open");
  });

  it("lingers after its decision, then leaves", () => {
    const decided = told(CHOICE, at(150), DECIDED);
    expect(offerAt(decided)?.phase).toBe("taken");
    expect(offerAt(told(CHOICE, at(150), DECIDED, at(190)))).toBeNull();
  });

  it("has no time limit where it is not timed", () => {
    const held = { ...CHOICE, close: null, end: null, timed: false };
    expect(offerAt(told(held, at(9000)))).toMatchObject({ phase: "open", left: null });
  });

  it("has no time limit for a viewer who wants none, and stays open while the film stands still", () => {
    const settings = { kind: "settings", settings: { ...SETTINGS, unhurried: true } } as const;
    expect(offerAt(told(CHOICE, settings, at(150)))?.left).toBeNull();
    const stopped = told(CHOICE, settings, at(210), { kind: "held", choice: "offer" });
    expect(offerAt(stopped)).toMatchObject({ phase: "open", held: true });
  });

  it("is open again when the film comes back to it", () => {
    const again = { ...CHOICE, show: 400, open: 410, close: 500, end: 504 };
    expect(offerAt(told(CHOICE, at(150), DECIDED, again, at(420)))?.phase).toBe("open");
  });

  it("stays decided when a reconnection tells of it once more", () => {
    expect(offerAt(told(CHOICE, at(150), DECIDED, CHOICE, at(205)))).toBeNull();
  });
});

describe("captions and titles", () => {
  const cue = { id: "a", kind: "line", start: 10, end: 20, text: "Sit." };
  const title = { id: "t", kind: "title", start: 15, end: 30, text: "Later" };
  const captioned = (frame: number): ReturnType<typeof told> => told({ type: "captions", cues: [cue, title] }, at(frame));

  it("stand from their start until before their end", () => {
    expect([9, 10, 19, 20].map((frame) => captionsAt(captioned(frame)).length)).toEqual([0, 1, 1, 0]);
  });

  it("are kept apart", () => {
    expect(captionsAt(captioned(16)).map((one) => one.id)).toEqual(["a"]);
    expect(titlesAt(captioned(16)).map((one) => one.id)).toEqual(["t"]);
  });

  it("are replaced by one with the same id", () => {
    const state = told({ type: "captions", cues: [cue] }, { type: "captions", cues: [{ ...cue, text: "Stand." }] }, at(12));
    expect(captionsAt(state).map((one) => one.text)).toEqual(["Stand."]);
  });
});

describe("the rest of the moment", () => {
  it("knows the scene by its frame, however early it was told", () => {
    const scenes = [
      { type: "scene", scene: "b", heading: "B", at: 50 },
      { type: "scene", scene: "a", heading: "A", at: 0 },
    ];
    expect(sceneAt(told(...scenes, at(49)))?.scene).toBe("a");
    expect(sceneAt(told(...scenes, at(50)))?.scene).toBe("b");
  });

  it("counts the answers of the viewer, not silence", () => {
    expect(turns(told(CHOICE, at(150), DECIDED))).toEqual([150]);
    expect(turns(told(CHOICE, at(210), { ...DECIDED, option: null, by: "silence" }))).toEqual([]);
  });

  it.each([
    [0, "0:00"],
    [67.9, "1:07"],
    [3723, "1:02:03"],
  ])("writes %d seconds as %s", (seconds, written) => expect(clockTime(seconds)).toBe(written));
});
