/** Holds the reported state and tells its readers when it has changed. */

import { initial, reduce, type Report, type State } from "./state";
import type { Settings } from "./settings";

export type Reader = (state: State, before: State) => void;

export class Store {
  #state: State;
  readonly #readers = new Set<Reader>();

  constructor(settings: Settings) {
    this.#state = initial(settings);
  }

  get state(): State {
    return this.#state;
  }

  report(report: Report): void {
    const before = this.#state;
    this.#state = reduce(before, report);
    if (this.#state === before) return;
    for (const reader of this.#readers) reader(this.#state, before);
  }

  read(reader: Reader): void {
    this.#readers.add(reader);
  }
}
