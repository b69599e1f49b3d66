/** Helps tests tell a player's state what has happened, and read it back. */

import { parseMessage } from "../src/protocol";
import type { Settings } from "../src/settings";
import { initial, reduce, type Report, type State } from "../src/state";

export const SETTINGS: Settings = { captions: true, captionSize: "medium", unhurried: false };

type Message = { type: string } & Record<string, unknown>;

/** The state of a film under way after these reports; a plain object with a `type` is a message of the server. */
export function told(...reports: (Report | Message)[]): State {
  const begun = reduce(initial(SETTINGS), { kind: "begun" });
  return reports.map(asReport).reduce(reduce, begun);
}

function asReport(report: Report | Message): Report {
  if (!("type" in report)) return report;
  const message = parseMessage(JSON.stringify(report));
  if (!message) throw new Error(`no message of the protocol: ${report.type}`);
  return { kind: "message", message };
}

export const at = (frame: number): Report => ({ kind: "frame", frame });

export const CHOICE = {
  type: "choice",
  choice: "offer",
  prompt: "",
  options: [
    { option: "take", text: "Take it" },
    { option: "walk", text: "Walk away" },
  ],
  show: 100,
  open: 110,
  close: 210,
  end: 214,
  timed: true,
};

export const DECIDED = { type: "decided", choice: "offer", option: "take", by: "viewer", at: 214 };
