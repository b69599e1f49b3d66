/** The websocket of a viewing: says hello, passes on what comes, and comes back by itself when it is lost. */

import { type PlayerMessage, SUBPROTOCOL } from "./protocol";

const FIRST_DELAY = 250;
const LONGEST_DELAY = 8000;
const NORMAL = 1000;
const LASTING = new Set([1002, 1003, 1008, 1009, 4404, 4409]);

export interface StreamEvents {
  /** The first message of every connection. */
  greeting(): PlayerMessage;
  text(message: string): void;
  binary(frame: ArrayBuffer): void;
  /** The connection is lost and will be tried again. */
  lost(): void;
  /** The server closed for good, with one of the codes of the protocol. */
  closed(code: number, reason: string): void;
}

export class Stream {
  #socket: WebSocket | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #heard = 0;
  #open = true;

  constructor(
    private readonly url: string,
    private readonly events: StreamEvents,
  ) {
    window.addEventListener("online", this.#now);
    this.#connect();
  }

  /** Sends if connected; what is lost with a connection is said again by whoever asked, after the next hello. */
  send(message: PlayerMessage): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  /** Milliseconds since the server last said anything. */
  get quiet(): number {
    return performance.now() - this.#heard;
  }

  /** The connection works: the next loss begins with the shortest delay again. */
  settled(): void {
    this.#failures = 0;
  }

  /** Gives up a connection that does not do its work, and makes a new one. */
  renew(): void {
    if (!this.#socket) return;
    this.#drop();
    this.#retry();
  }

  close(): void {
    this.#open = false;
    window.removeEventListener("online", this.#now);
    clearTimeout(this.#timer);
    this.#drop();
  }

  readonly #now = (): void => {
    if (this.#socket || !this.#open) return;
    clearTimeout(this.#timer);
    this.#connect();
  };

  #connect(): void {
    const socket = new WebSocket(this.url, SUBPROTOCOL);
    socket.binaryType = "arraybuffer";
    this.#socket = socket;
    this.#heard = performance.now();
    socket.onopen = () => this.send(this.events.greeting());
    socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
      this.#heard = performance.now();
      if (typeof data === "string") this.events.text(data);
      else this.events.binary(data);
    };
    socket.onclose = ({ code, reason }) => this.#closed(code, reason);
  }

  #closed(code: number, reason: string): void {
    this.#socket = null;
    if (LASTING.has(code)) {
      this.#open = false;
      this.events.closed(code, reason);
    } else {
      this.#retry();
    }
  }

  #retry(): void {
    if (!this.#open) return;
    this.events.lost();
    const delay = Math.min(FIRST_DELAY * 2 ** this.#failures, LONGEST_DELAY);
    this.#failures += 1;
    // Spread out, so that a server that comes back is not met by everyone at once.
    this.#timer = setTimeout(() => this.#connect(), delay * (0.75 + Math.random() / 2));
  }

  #drop(): void {
    const socket = this.#socket;
    this.#socket = null;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close(NORMAL);
  }
}
