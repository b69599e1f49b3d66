/** The icons of the controls: thin strokes on a 24-unit square. */

const PATHS = {
  play: "M8 5.5v13l10.5-6.5z",
  pause: "M8.5 6v12M15.5 6v12",
  back: "M4.5 12a7.5 7.5 0 1 0 2.4-5.5M4.5 4.5v4h4",
  sound: "M5 9.8v4.4h2.8L12 17.5v-11L7.8 9.8zM15 9.5a3.6 3.6 0 0 1 0 5M17.3 7.2a6.8 6.8 0 0 1 0 9.6",
  muted: "M5 9.8v4.4h2.8L12 17.5v-11L7.8 9.8zM15.5 9.8l4.4 4.4M19.9 9.8l-4.4 4.4",
  captions: "M4 6.5h16v11H4zM7 12.2h4M13 12.2h4M7 14.9h6.5M15.5 14.9H17",
  settings: "M4 8h9M17 8h3M4 16h3M11 16h9M15 6v4M9 14v4",
  fullscreen: "M5 9.5V5h4.5M19 9.5V5h-4.5M5 14.5V19h4.5M19 14.5V19h-4.5",
} as const;

export type Icon = keyof typeof PATHS;

const NAMESPACE = "http://www.w3.org/2000/svg";

export function icon(name: Icon): SVGSVGElement {
  const drawing = document.createElementNS(NAMESPACE, "svg");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("aria-hidden", "true");
  drawing.append(document.createElementNS(NAMESPACE, "path"));
  redraw(drawing, name);
  return drawing;
}

export function redraw(drawing: SVGSVGElement, name: Icon): void {
  drawing.firstElementChild?.setAttribute("d", PATHS[name]);
}
