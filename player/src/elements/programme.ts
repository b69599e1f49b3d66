/** The list of films, for a page that has more than one. */

import type { Listing } from "../api";
import style from "../styles/programme.css?inline";
import { h } from "./part";

/** Titles as links; `address` gives where a film is shown. */
export function programme(films: Listing, address: (film: string) => string): HTMLElement {
  const entries = films.map(({ film, title, logline }) =>
    h("li", {}, h("a", { href: address(film) }, h("span", { class: "title" }, title), h("span", { class: "logline" }, logline ?? ""))),
  );
  return h("main", { class: "programme" }, h("style", {}, style), h("h1", {}, "Films"), h("ul", {}, ...entries));
}
