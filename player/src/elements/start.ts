/** The start screen: the film's title card, what the film asks its viewer, one question at a time, and Begin. */

import type { Answers, Film, Question } from "../api";
import type { State } from "../state";
import style from "../styles/start.css?inline";
import { button, h, Part } from "./part";
import { questionForm } from "./question";

export class StartPart extends Part {
  readonly #title = h("h1", { class: "title", part: "film-title" });
  readonly #credit = h("p", { class: "credit small-caps" });
  readonly #logline = h("p", { class: "logline" });
  readonly #facts = h("p", { class: "facts small-caps" });
  readonly #ask = h("div", { class: "ask" });
  readonly #film = h("div", { class: "film" }, this.#credit, this.#title, this.#logline, this.#facts);
  #shown: Film | null = null;
  #entered = false;
  #answers: Answers = {};

  constructor() {
    super(style);
    this.hidden = true;
    const settings = button({ class: "settings action small-caps quiet" }, () => this.ask({ do: "settings" }), "Settings");
    this.root.append(h("main", { class: "card" }, this.#film, this.#ask), settings);
  }

  show(state: State): void {
    this.hidden = state.screen !== "start" || !state.film;
    if (this.hidden || !state.film) return void (this.#entered = false);
    if (this.#shown !== state.film) this.#set(state.film);
    if (this.#entered) return;
    this.#entered = true;
    if (state.resumable) this.#offerResume();
    else this.#question(0, false);
  }

  #set(film: Film): void {
    this.#shown = film;
    this.#film.lang = film.language ?? "";
    this.#title.textContent = film.title;
    this.#title.classList.toggle("long", film.title.length > 22);
    this.#credit.textContent = film.author ?? "";
    this.#logline.textContent = film.logline ?? "";
    this.#facts.textContent = facts(film);
    this.#answers = {};
  }

  #offerResume(): void {
    this.#place(
      true,
      h("p", { class: "lead" }, "You left this film before its end."),
      button({ class: "begin action" }, () => this.ask({ do: "resume" }), "Go on watching"),
      button({ class: "action quiet small-caps" }, () => this.#question(0, true), "From the beginning"),
    );
  }

  #question(index: number, focus: boolean): void {
    const questions = this.#shown?.questions ?? [];
    const question = questions[index];
    if (!question) return this.#begin(focus);
    const next = (answer: string | number | null): void => {
      this.#remember(question, answer);
      this.#question(index + 1, true);
    };
    this.#place(focus, questionForm(question, index, questions.length, this.#answers[question.name], next));
  }

  #remember(question: Question, answer: string | number | null): void {
    if (answer === null) delete this.#answers[question.name];
    else this.#answers[question.name] = answer;
  }

  #begin(focus: boolean): void {
    const begin = button({ class: "begin action" }, () => this.#ready(begin), "Begin");
    const parts: Node[] = [begin];
    if (this.#shown?.questions.length) {
      parts.push(button({ class: "action quiet small-caps" }, () => this.#question(0, true), "Answer again"));
    }
    this.#place(focus, ...parts);
  }

  #ready(begin: HTMLButtonElement): void {
    begin.setAttribute("aria-disabled", "true");
    this.ask({ do: "begin", answers: this.#answers });
  }

  // The first thing is not focused when the page opens, so that a screen reader begins with the title.
  #place(focus: boolean, ...parts: Node[]): void {
    this.#ask.replaceChildren(h("div", { class: "step" }, ...parts));
    if (focus) this.#ask.querySelector<HTMLElement>("[tabindex], button, input")?.focus();
  }
}

function facts(film: Film): string {
  const endings = film.endings > 1 ? `${film.endings} endings` : "";
  return [length(film.runtime), endings].filter(Boolean).join("  ·  ");
}

function length(runtime: Film["runtime"]): string {
  if (!runtime) return "";
  const [low, high] = [runtime.low, runtime.high].map((seconds) => Math.max(1, Math.round(seconds / 60)));
  if (low === high) return `${low} ${low === 1 ? "minute" : "minutes"}`;
  return `${low} to ${high} minutes`;
}
