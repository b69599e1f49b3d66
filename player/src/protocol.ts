/** The messages of docs/protocol.md: what the server says, checked, and what the player says. */

import { type Check, type Checked, flag, list, maybe, number, pair, record, ShapeError, text, word } from "./shape";

export const PROTOCOL = 1;
export const SUBPROTOCOL = "mutoscope.v1";
export const PACKET_SECONDS = 1024 / 48000;

const coded = record({ mime: text, init: text });

const hello = record({
  protocol: number,
  viewing: text,
  film: text,
  rate: number,
  video: coded,
  audio: coded,
  position: number,
});

const placeVideo = record({ track: word("video"), segment: text, at: number, frames: number });
const placeAudio = record({ track: word("audio"), segment: text, packet: number, packets: number });

const cue = record({
  id: text,
  kind: word("line", "sound", "title"),
  start: number,
  end: number,
  speaker: maybe(text),
  extension: maybe(text),
  text,
  words: maybe(list(pair(number, text))),
});

const choice = record({
  choice: text,
  prompt: maybe(text),
  options: list(record({ option: text, text })),
  show: number,
  open: number,
  close: maybe(number),
  end: maybe(number),
  timed: flag,
});

const scene = record({ scene: text, heading: maybe(text), at: number });
const captions = record({ cues: list(cue) });
const decided = record({ choice: text, option: maybe(text), by: word("viewer", "silence"), at: number });
const waiting = record({ reason: text, seconds: maybe(number) });
const ended = record({ ending: text, text: maybe(text), at: number, of: number });
const error = record({ code: text, message: text, fatal: flag });

export type Hello = Checked<typeof hello>;
export type PlaceVideo = Checked<typeof placeVideo>;
export type PlaceAudio = Checked<typeof placeAudio>;
export type Cue = Checked<typeof cue>;
export type Choice = Checked<typeof choice>;
export type Scene = Checked<typeof scene>;
export type Decided = Checked<typeof decided>;
export type Waiting = Checked<typeof waiting>;
export type Ended = Checked<typeof ended>;
export type Complaint = Checked<typeof error>;

export type ServerMessage =
  | ({ type: "hello" } & Hello)
  | ({ type: "place" } & (PlaceVideo | PlaceAudio))
  | { type: "captions"; cues: Cue[] }
  | ({ type: "scene" } & Scene)
  | ({ type: "choice" } & Choice)
  | ({ type: "decided" } & Decided)
  | ({ type: "waiting" } & Waiting)
  | ({ type: "ended" } & Ended)
  | ({ type: "error" } & Complaint);

export type PlayerMessage =
  | { type: "hello"; protocol: number; position: number; buffered: number; segments: string[] }
  | { type: "choose"; choice: string; option: string }
  | { type: "silence"; choice: string }
  | { type: "position"; frame: number; buffered: number; playing: boolean }
  | { type: "bye" };

const place: Check<PlaceVideo | PlaceAudio> = (value, where) => {
  const track = record({ track: word("video", "audio") })(value, where).track;
  return track === "video" ? placeVideo(value, where) : placeAudio(value, where);
};

const CHECKS: Record<ServerMessage["type"], Check<object>> = {
  hello,
  place,
  captions,
  scene,
  choice,
  decided,
  waiting,
  ended,
  error,
};

/** A message of the server; null for a type this player does not know. Throws ShapeError when it is malformed. */
export function parseMessage(source: string): ServerMessage | null {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    throw new ShapeError(`message: not JSON: ${source.slice(0, 80)}`);
  }
  const { type } = record({ type: text })(value, "message");
  const check = Object.hasOwn(CHECKS, type) ? CHECKS[type as ServerMessage["type"]] : null;
  return check ? ({ type, ...check(value, type) } as ServerMessage) : null;
}

const segmentHeader = record({ segment: text, track: word("video", "audio"), init: maybe(flag) });

export interface Segment {
  segment: string;
  track: "video" | "audio";
  init: boolean;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A binary frame: four bytes of length, that much JSON, then the bytes of the segment. Throws ShapeError. */
export function parseSegment(frame: ArrayBuffer): Segment {
  if (frame.byteLength < 4) throw new ShapeError("segment: shorter than its length field");
  const length = new DataView(frame).getUint32(0);
  if (4 + length > frame.byteLength) throw new ShapeError(`segment: a header of ${length} bytes does not fit`);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(new Uint8Array(frame, 4, length)));
  } catch {
    throw new ShapeError("segment: the header is not JSON");
  }
  const header = segmentHeader(value, "segment");
  return { ...header, init: header.init ?? false, bytes: new Uint8Array(frame, 4 + length) };
}
