import { describe, expect, it } from "vitest";
import type { Film } from "../src/api";
import { given } from "../src/given";
import { Library } from "../src/library";
import { luminance, usable } from "../src/palette";
import { parseMessage, parseSegment } from "../src/protocol";
import { ShapeError } from "../src/shape";

describe("a message of the server", () => {
  it("is ignored when its type is not known", () => {
    expect(parseMessage('{"type": "weather"}')).toBeNull();
    expect(parseMessage('{"type": "toString"}')).toBeNull();
  });

  it("may have fields that are not known", () => {
    const message = parseMessage('{"type": "scene", "scene": "a", "heading": "A", "at": 3, "mood": "low"}');
    expect(message).toEqual({ type: "scene", scene: "a", heading: "A", at: 3 });
  });

  it.each([
    ["nonsense", "message: not JSON: nonsense"],
    ["[]", "message: expected an object, saw []"],
    ["{}", "message.type: expected text, saw nothing"],
    ['{"type": "scene", "scene": "a", "at": "3"}', 'scene.at: expected a number, saw "3"'],
    ['{"type": "place", "track": "smell"}', 'place.track: expected video or audio, saw "smell"'],
    ['{"type": "place", "track": "audio", "segment": "a", "at": 0}', "place.packet: expected a number, saw nothing"],
    [
      '{"type": "captions", "cues": [{"id": "a", "kind": "line", "start": 0, "end": 1, "text": "a", "words": [[1]]}]}',
      "captions.cues[0].words[0]: expected a pair, saw [1]",
    ],
  ])("%s is malformed: %s", (source, message) => {
    expect(() => parseMessage(source)).toThrow(new ShapeError(message));
  });
});

describe("a binary frame", () => {
  const frame = (length: number, rest: string): ArrayBuffer => {
    const bytes = new Uint8Array([0, 0, length >> 8, length & 255, ...new TextEncoder().encode(rest)]);
    return bytes.buffer;
  };
  const header = '{"segment": "s", "track": "video"}';

  it("is a header and the bytes of a segment", () => {
    const segment = parseSegment(frame(header.length, `${header}bytes`));
    expect({ ...segment, bytes: new TextDecoder().decode(segment.bytes) }).toEqual({
      segment: "s",
      track: "video",
      init: false,
      bytes: "bytes",
    });
  });

  it.each([
    ["shorter than its length field", new ArrayBuffer(3)],
    ["does not fit", frame(9999, header)],
    ["not JSON", frame(5, header)],
  ])("is malformed when it is %s", (why, bytes) => {
    expect(() => parseSegment(bytes)).toThrow(why);
  });
});

describe("the library of segments", () => {
  const bytes = (size: number): Uint8Array<ArrayBuffer> => new Uint8Array(size);

  it("keeps what is not placed, and the newest of what is", () => {
    const library = new Library(100);
    for (const id of ["a", "b", "c"]) library.keep(id, bytes(60));
    library.take("a");
    library.take("b");
    expect(library.ids()).toEqual(["c", "b"]);
    expect(library.take("a")).toBeNull();
  });

  it("gives a placed segment again, as for a picture that is held", () => {
    const library = new Library(100);
    library.keep("a", bytes(60));
    expect([library.take("a"), library.take("a")].map((taken) => taken?.length)).toEqual([60, 60]);
  });
});

describe("what a film is given", () => {
  const card = { given: [{ name: "device", values: ["phone", "desktop"] }, { name: "mood", values: ["low"] }] } as Film;

  it("is what is known, where the film can take it", () => {
    expect(given(card, { device: "phone", mood: "high", language: "en" })).toEqual({ device: "phone" });
    expect(given({} as Film, { device: "phone" })).toEqual({});
  });
});

describe("the palette of a film", () => {
  it.each([
    ["#fff", 1],
    ["#000000", 0],
    ["red", null],
  ])("knows how light %s is", (colour, value) => expect(luminance(colour)).toBe(value));

  it("is used where light words on a dark ground stay readable", () => {
    expect(usable({ ground: "#0b0d12", light: "#f2c46d" })).toEqual({ ground: "#0b0d12", light: "#f2c46d" });
    expect(usable({ ground: "#eee", light: "#333" })).toEqual({ ground: null, light: null });
  });
});
