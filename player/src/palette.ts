/** The film's own colours, where they keep light words on a dark ground readable. */

import type { Film } from "./api";

const READABLE = 4.5;
const DARK = 0.03;
const GROUND = "#080706";

/** The light of the film if it stands out enough from the ground, and its ground if that is dark; else null. */
export function usable(palette: Film["palette"]): { light: string | null; ground: string | null } {
  const { light = null, ground = null } = palette ?? {};
  const darkness = luminance(ground);
  const dark = darkness !== null && darkness < DARK ? ground : null;
  const bright = luminance(light);
  const enough = bright !== null && contrast(bright, luminance(dark ?? GROUND) ?? 0) >= READABLE;
  return { light: enough ? light : null, ground: dark };
}

function contrast(light: number, dark: number): number {
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance (WCAG) of a colour written #rgb or #rrggbb; null for any other. */
export function luminance(colour: string | null): number | null {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour?.trim() ?? "")?.[1];
  if (!digits) return null;
  const wide = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => linear(parseInt(wide.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
