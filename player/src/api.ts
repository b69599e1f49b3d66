/** The HTTP side of the protocol: film cards, new viewings, and what became of a viewing. */

import { type Check, type Checked, either, list, maybe, number, record, ShapeError, text, word } from "./shape";

const question = record({
  name: text,
  question: text,
  values: maybe(list(text)),
  low: maybe(number),
  high: maybe(number),
  initial: either(text, number),
});

const film = record({
  film: text,
  title: text,
  author: maybe(text),
  logline: maybe(text),
  language: maybe(text),
  frame: record({ width: number, height: number, rate: number }),
  runtime: maybe(record({ low: number, high: number })),
  questions: list(question),
  given: maybe(list(record({ name: text, values: maybe(list(text)) }))),
  endings: number,
  palette: maybe(record({ ground: maybe(text), light: maybe(text) })),
});

const listing = list(record({ film: text, title: text, logline: maybe(text) }));
const created = record({ viewing: text, stream: text });
const status = record({ viewing: text, film: text, state: word("running", "ended") });
const failure = record({ error: record({ code: text, message: text }) });

export type Question = Checked<typeof question>;
export type Film = Checked<typeof film>;
export type Listing = Checked<typeof listing>;
export type ViewingStatus = Checked<typeof status>;
export type Answers = Record<string, string | number>;

/** What went wrong, in words for the viewer. `code` is the server's, or `unreachable` or `malformed`. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export class Api {
  /** `base`: address under which `api/` lies, ending in a slash. */
  constructor(readonly base: URL) {}

  films(): Promise<Listing> {
    return this.#ask("api/films", listing);
  }

  film(id: string): Promise<Film> {
    return this.#ask(`api/films/${encodeURIComponent(id)}`, film);
  }

  poster(id: string): string {
    return new URL(`api/films/${encodeURIComponent(id)}/poster.jpg`, this.base).href;
  }

  viewing(id: string): Promise<ViewingStatus> {
    return this.#ask(`api/viewings/${encodeURIComponent(id)}`, status);
  }

  async begin(film: string, viewer: Answers): Promise<string> {
    const body = JSON.stringify({ viewer });
    const headers = { "Content-Type": "application/json" };
    const path = `api/films/${encodeURIComponent(film)}/viewings`;
    return (await this.#ask(path, created, { method: "POST", headers, body })).viewing;
  }

  stream(viewing: string): string {
    const url = new URL(`api/viewings/${encodeURIComponent(viewing)}/stream`, this.base);
    url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
    return url.href;
  }

  async #ask<T>(path: string, check: Check<T>, init?: RequestInit): Promise<T> {
    let response: Response;
    try {
      response = await fetch(new URL(path, this.base), init);
    } catch {
      throw new ApiError("unreachable", "The cinema cannot be reached. Look at your connection, then try again.");
    }
    const value: unknown = await response.json().catch(() => null);
    try {
      if (!response.ok) throw asApiError(value, response.status);
      return check(value, path);
    } catch (error) {
      if (!(error instanceof ShapeError)) throw error;
      throw new ApiError("malformed", `The server's answer could not be read (${error.message}). Reload the page.`);
    }
  }
}

function asApiError(value: unknown, status: number): ApiError {
  const { code, message } = failure(value, `answer ${status}`).error;
  return new ApiError(code, message);
}
