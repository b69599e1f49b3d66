/** The public API of the player: importing this defines `<mutoscope-player>`. */

import "./styles/fonts.css";
import { AnnouncerPart } from "./elements/announcer";
import { CaptionsPart } from "./elements/captions";
import { ChoicePart } from "./elements/choice";
import { ControlsPart } from "./elements/controls";
import { EndingPart } from "./elements/ending";
import { FailurePart } from "./elements/failure";
import { GrainPart } from "./elements/grain";
import { NoticePart } from "./elements/notice";
import { MutoscopePlayer } from "./elements/player";
import { SettingsPart } from "./elements/settings";
import { StartPart } from "./elements/start";
import { TitlePart } from "./elements/title";
import type { PlayerEvents } from "./events";

const ELEMENTS = {
  announcer: AnnouncerPart,
  captions: CaptionsPart,
  choice: ChoicePart,
  controls: ControlsPart,
  ending: EndingPart,
  failure: FailurePart,
  grain: GrainPart,
  notice: NoticePart,
  settings: SettingsPart,
  start: StartPart,
  title: TitlePart,
  player: MutoscopePlayer,
};

for (const [name, element] of Object.entries(ELEMENTS)) customElements.define(`mutoscope-${name}`, element);

declare global {
  interface HTMLElementTagNameMap {
    "mutoscope-player": MutoscopePlayer;
  }
  interface HTMLElementEventMap extends MutoscopeEventMap {}
}

type MutoscopeEventMap = { [K in keyof PlayerEvents as `mutoscope-${K}`]: CustomEvent<PlayerEvents[K]> };

export { MutoscopePlayer };
export type { PlayerEvents };
