/** One question of the film to its viewer: words to take, or a point between two ends. */

import type { Question } from "../api";
import { button, h } from "./part";

type Answer = string | number;
type Next = (answer: Answer | null) => void;

/** `next` gets the answer, or null when the question is passed over. */
export function questionForm(
  question: Question,
  index: number,
  count: number,
  answered: Answer | undefined,
  next: Next,
): HTMLElement {
  const title = h("h2", { id: "question", class: "question", tabindex: "-1" }, question.question);
  const group = h("div", { class: "asked", role: "group", "aria-labelledby": "question" }, title);
  group.append(question.values?.length ? words(question.values, answered, next) : scale(question, answered, next));
  const skip = button({ class: "skip action quiet small-caps" }, () => next(null), "Skip");
  const place = h("span", { class: "place quiet small-caps" }, `${index + 1} of ${count}`);
  group.append(h("p", { class: "aside" }, place, skip));
  return group;
}

function words(values: string[], answered: Answer | undefined, next: Next): HTMLElement {
  const options = values.map((value) =>
    h("li", {}, button({ class: "answer action", "aria-pressed": String(value === answered) }, () => next(value), spaced(value))),
  );
  return h("ul", { class: "answers" }, ...options);
}

function scale(question: Question, answered: Answer | undefined, next: Next): HTMLElement {
  const low = question.low ?? 0;
  const high = question.high ?? 10;
  const range = h("input", {
    type: "range",
    min: String(low),
    max: String(high),
    step: "1",
    "aria-labelledby": "question",
  });
  range.value = String(answered ?? question.initial);
  const value = h("output", { class: "value" }, range.value);
  range.addEventListener("input", () => (value.textContent = range.value));
  const take = button({ class: "answer action" }, () => next(range.valueAsNumber), "Take this");
  const ends = [h("span", { class: "quiet" }, String(low)), range, h("span", { class: "quiet" }, String(high))];
  return h("div", { class: "scale" }, value, h("div", { class: "ends" }, ...ends), take);
}

function spaced(value: string): string {
  return value.replace(/[-_]+/g, " ");
}
