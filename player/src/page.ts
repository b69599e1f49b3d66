/** The page: finds out which film its address means, and shows it or the list of films. */

import "./styles/page.css";
import { Api, ApiError, type Listing } from "./api";
import { programme } from "./elements/programme";
import "./index";

const IN_PATH = /^(.*\/)films\/([^/]+)\/?$/;

const address = new URL(location.href);
const match = IN_PATH.exec(address.pathname);
const base = new URL(match?.[1] ?? ".", address);
const named = address.searchParams.get("film") ?? (match ? decodeURIComponent(match[2] ?? "") : null);

function filmAddress(film: string): string {
  return new URL(`?film=${encodeURIComponent(film)}`, base).href;
}

function play(film: string): void {
  const player = document.createElement("mutoscope-player");
  player.setAttribute("film", film);
  player.setAttribute("src", base.href);
  const viewing = address.searchParams.get("viewing");
  if (viewing) player.setAttribute("viewing", viewing);
  player.addEventListener("mutoscope-viewing", ({ detail }) => remember(detail.viewing));
  player.addEventListener("mutoscope-film", ({ detail }) => (document.title = detail.title));
  document.body.replaceChildren(player);
}

/** Keeps the viewing in the address, so that a page that is loaded again goes on with it. */
function remember(viewing: string | null): void {
  if (viewing) address.searchParams.set("viewing", viewing);
  else address.searchParams.delete("viewing");
  history.replaceState(null, "", address);
}

async function listed(): Promise<Listing> {
  try {
    return await new Api(base).films();
  } catch (error) {
    // The player says what is wrong, with a way to try again, when it cannot get its film either.
    if (error instanceof ApiError) return [];
    throw error;
  }
}

async function show(): Promise<void> {
  const films = named ? [] : await listed();
  if (films.length > 1) document.body.replaceChildren(programme(films, filmAddress));
  else play(named ?? films[0]?.film ?? "");
}

void show();
