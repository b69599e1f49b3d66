/** What the parts of the player share: a shadow root with a style, and a way to show the reported state. */

import { ask, type Request } from "../requests";
import type { State } from "../state";
import shared from "../styles/shared.css?inline";

type Attributes = Record<string, string | boolean>;

export abstract class Part extends HTMLElement {
  protected readonly root: ShadowRoot;

  constructor(style: string) {
    super();
    this.root = this.attachShadow({ mode: "open" });
    this.root.adoptedStyleSheets = [sheet(shared), sheet(style)];
  }

  /** Shows the state; called for every report, so it must do nothing where nothing has changed. */
  abstract show(state: State): void;

  protected ask(request: Request): void {
    ask(this, request);
  }
}

/** An element with attributes (true sets an empty one, false leaves it out) and children. */
export function h<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

/** A button that does something. */
export function button(attributes: Attributes, action: () => void, ...children: (Node | string)[]): HTMLButtonElement {
  const element = h("button", { type: "button", ...attributes }, ...children);
  element.addEventListener("click", action);
  return element;
}

const sheets = new Map<string, CSSStyleSheet>();

function sheet(source: string): CSSStyleSheet {
  let known = sheets.get(source);
  if (!known) {
    known = new CSSStyleSheet();
    known.replaceSync(source);
    sheets.set(source, known);
  }
  return known;
}
