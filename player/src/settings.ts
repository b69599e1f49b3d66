/** What a viewer has set, and the endings found: kept by the browser, per site. */

export const CAPTION_SIZES = ["small", "medium", "large", "largest"] as const;
export type CaptionSize = (typeof CAPTION_SIZES)[number];

export interface Settings {
  captions: boolean;
  captionSize: CaptionSize;
  /** Choices wait for an answer: the film stops where their time would be over. */
  unhurried: boolean;
}

const SETTINGS = "mutoscope:settings";
const DEFAULTS: Settings = { captions: true, captionSize: "medium", unhurried: false };

export function loadSettings(): Settings {
  const kept = read(SETTINGS);
  if (typeof kept !== "object" || kept === null) return DEFAULTS;
  const { captions, captionSize, unhurried } = kept as Record<string, unknown>;
  return {
    captions: typeof captions === "boolean" ? captions : DEFAULTS.captions,
    captionSize: CAPTION_SIZES.find((size) => size === captionSize) ?? DEFAULTS.captionSize,
    unhurried: typeof unhurried === "boolean" ? unhurried : DEFAULTS.unhurried,
  };
}

export function saveSettings(settings: Settings): void {
  write(SETTINGS, settings);
}

/** Ids of the endings of a film that this browser has come to. */
export function foundEndings(film: string): string[] {
  const kept = read(`mutoscope:endings:${film}`);
  return Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : [];
}

/** Adds an ending, and returns all that have been found. */
export function foundEnding(film: string, ending: string): string[] {
  const found = [...new Set([...foundEndings(film), ending])];
  write(`mutoscope:endings:${film}`, found);
  return found;
}

// Storage can be refused altogether (private windows, embedded pages): then nothing is remembered.
function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    return;
  }
}
