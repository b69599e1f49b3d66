/** The player: the picture, and over it the parts that show what is reported and ask for what the viewer wants. */

import { Api } from "../api";
import { Companions } from "../companions";
import { eventsOf, type PlayerEvents } from "../events";
import { pressed } from "../keys";
import { usable } from "../palette";
import { type Request, REQUEST } from "../requests";
import { Showing } from "../showing";
import type { State } from "../state";
import style from "../styles/player.css?inline";
import { AnnouncerPart } from "./announcer";
import { CaptionsPart } from "./captions";
import { ChoicePart } from "./choice";
import { ControlsPart } from "./controls";
import { EndingPart } from "./ending";
import { FailurePart } from "./failure";
import { GrainPart } from "./grain";
import { NoticePart } from "./notice";
import { h, Part } from "./part";
import { SettingsPart } from "./settings";
import { StartPart } from "./start";
import { TitlePart } from "./title";

const IDLE = 2600;

/** `<mutoscope-player film="the-last-tram" src="/" viewing="optional id">`. */
export class MutoscopePlayer extends Part {
  readonly #video = h("video", { playsinline: true, part: "video", tabindex: "-1", "aria-label": "The film" });
  readonly #poster = h("div", { class: "poster" });
  readonly #film = h("main", { class: "film" });
  readonly #heading = h("h1", { class: "unseen" });
  readonly #choice = new ChoicePart();
  readonly #settings = new SettingsPart();
  readonly #parts: Part[] = [];
  readonly #room: HTMLElement;
  #showing: Showing | null = null;
  #companions: Companions | null = null;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super(style);
    const words = [new CaptionsPart(), this.#choice, new ControlsPart()];
    const over = [new TitlePart(), new StartPart(), new EndingPart(), new NoticePart(), new FailurePart()];
    const grain = new GrainPart();
    this.#parts.push(grain, ...words, ...over, this.#settings, new AnnouncerPart());
    const stage = h("div", { class: "stage" }, this.#video, grain);
    const [title, ...screens] = over;
    this.#film.append(this.#heading, stage, title as Part, h("div", { class: "words" }, ...words));
    this.#room = h("div", { class: "room" }, this.#poster, this.#film, ...screens, this.#settings);
    this.root.append(this.#room, ...this.#parts.slice(-1));
    this.#listen();
  }

  /** Frame of the film that is on screen. */
  get currentFrame(): number {
    return this.#showing?.store.state.frame ?? 0;
  }

  get paused(): boolean {
    return this.#video.paused;
  }

  /** Answers the open choice with one of its options; false when none is open or it has no such option. */
  choose(option: string): boolean {
    return this.#choice.takeNamed(option);
  }

  play(): void {
    this.#showing?.play();
  }

  pause(): void {
    this.#showing?.pause();
  }

  connectedCallback(): void {
    const api = new Api(new URL(this.getAttribute("src") ?? ".", document.baseURI));
    const film = this.getAttribute("film") ?? "";
    const poster = (id: string): string => api.poster(id);
    this.#companions = new Companions(poster, (request) => this.#perform(request));
    this.#poster.style.backgroundImage = film ? `url("${api.poster(film)}")` : "";
    const viewing = this.getAttribute("viewing");
    this.#showing = new Showing(this.#video, api, film, viewing, (id) => this.#tell("viewing", { viewing: id }));
    this.#showing.store.read((state, before) => this.#changed(state, before));
    this.show(this.#showing.store.state);
    document.addEventListener("keydown", this.#key);
    void this.#showing.open();
  }

  disconnectedCallback(): void {
    document.removeEventListener("keydown", this.#key);
    clearTimeout(this.#idle);
    this.#showing?.close();
    this.#companions?.close();
    this.#showing = this.#companions = null;
  }

  override show(state: State): void {
    this.#room.dataset["screen"] = state.screen;
    this.#room.classList.toggle("playing", state.playing);
    this.#room.classList.toggle("opening", state.screen === "film" && !state.started);
    // While it fades out it is still there to be seen, but no longer to be used.
    this.#film.inert = state.screen !== "film";
    for (const part of this.#parts) part.show(state);
    this.#companions?.show(state);
  }

  #changed(state: State, before: State): void {
    if (state.film && state.film !== before.film) this.#dress(state.film);
    this.show(state);
    for (const { name, detail } of eventsOf(state, before)) this.#tell(name, detail);
  }

  #dress(film: NonNullable<State["film"]>): void {
    const { light, ground } = usable(film.palette);
    if (light) this.style.setProperty("--mutoscope-light", light);
    if (ground) this.style.setProperty("--mutoscope-ground", ground);
    this.#heading.textContent = film.title;
    this.#room.style.setProperty("--aspect", String(film.frame.width / film.frame.height));
  }

  #listen(): void {
    this.addEventListener(REQUEST, (event) => {
      event.stopPropagation();
      this.#perform((event as CustomEvent<Request>).detail);
    });
    for (const sign of ["pointermove", "pointerdown", "focusin", "keydown"]) this.root.addEventListener(sign, this.#stir);
    this.#video.addEventListener("click", (event) => {
      // A first touch only brings the controls; a click of a mouse stops the film and starts it.
      if ((event as PointerEvent).pointerType !== "touch") this.#perform({ do: "toggle" });
    });
  }

  // Keys reach the film wherever the focus is on its page, but not from under another page's fields.
  readonly #key = (event: KeyboardEvent): void => {
    const outside = event.target !== this && event.target !== document.body;
    if (outside || this.#settings.opened || this.#showing?.store.state.screen !== "film") return;
    if (pressed(event, this.#choice, (request) => this.#perform(request))) event.preventDefault();
  };

  #perform(request: Request): void {
    if (request.do === "fullscreen") return void this.#fullscreen();
    if (request.do === "settings") return this.#openSettings();
    this.#showing?.perform(request);
  }

  /** A film must not run on behind its settings. */
  #openSettings(): void {
    const playing = !this.#video.paused;
    this.pause();
    this.#settings.open(() => playing && this.play());
  }

  async #fullscreen(): Promise<void> {
    try {
      if (document.fullscreenElement) await document.exitFullscreen();
      else await this.requestFullscreen({ navigationUI: "hide" });
    } catch {
      return;
    }
  }

  readonly #stir = (): void => {
    this.#room.classList.remove("idle");
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.#room.classList.add("idle"), IDLE);
  };

  #tell<K extends keyof PlayerEvents>(name: K, detail: PlayerEvents[K]): void {
    this.dispatchEvent(new CustomEvent(`mutoscope-${name}`, { detail, bubbles: true, composed: true }));
  }
}
