/** The button in the toolbar, tab by tab. The browser forgets a tab's face by itself when the tab loads another page. */
import { browser } from "wxt/browser";
import type { Report } from "../messaging/protocol";
import { coverageOf } from "../model/coverage";
import { abouts } from "../sites/about";
import type { Language } from "../words";

/** How the button looks in one tab. */
export interface Face {
  /** colour where this tab is read, grey where it is not */
  colour: boolean;
  badge: string;
  title: string;
}

/** Longest badge that is still legible, characters. */
const legible = 6;
const dot = "•";
const reload = "↻";

/** The face for what a page reports. */
export function faceOf(state: Report["state"], { words, speech }: Language): Face {
  const { hostname } = new URL(state.url);
  const label = abouts.find(({ id }) => id === state.network)?.label ?? hostname;
  const face = (colour: boolean, badge: string, what: string): Face => ({
    colour,
    badge,
    title: `${words.name} · ${what}`,
  });
  switch (state.state) {
    case "nothing-here":
      return face(true, "", words.state.nothing);
    case "waiting":
      return face(true, "…", words.state.waiting(hostname));
    case "full":
      return face(true, "!", words.state.full);
    case "layout-changed":
      return face(true, dot, words.state.layout(label));
    case "stopped":
      return face(false, reload, words.state.stopped);
    case "reading": {
      const coverage = coverageOf(state);
      const read = coverage?.read ?? state.read;
      const short = coverage && `${coverage.read}/${coverage.stated}`;
      const badge =
        read === 0 ? "" : short !== undefined && short.length <= legible ? short : briefly(read, speech.locale);
      const what = words.state.reading(hostname);
      return face(true, badge, coverage ? `${what} · ${words.here.short(coverage.read, coverage.stated)}` : what);
    }
  }
}

/** Shows a tab's face. A tab that is gone by now has none. */
export async function showFace(tabId: number, { colour, badge, title }: Face): Promise<void> {
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text: badge }),
    browser.action.setBadgeBackgroundColor({ tabId, color: colour ? indigo : grey }),
    browser.action.setTitle({ tabId, title }),
    browser.action.setIcon({ tabId, path: icons(colour) }),
  ]);
}

/** Says that a tab must be loaded again. */
export async function showReload(tabId: number, { words }: Language): Promise<void> {
  await showFace(tabId, { colour: false, badge: reload, title: `${words.name} · ${words.state.stopped}` });
}

/** The face of a tab that is not read. */
export async function clearFace(tabId: number, { words }: Language): Promise<void> {
  await showFace(tabId, { colour: false, badge: "", title: words.name });
}

const indigo = "#3d4fb8";
const grey = "#6b6862";

/** Paths of the pictures, by size in px. */
function icons(colour: boolean): Record<number, string> {
  const folder = colour ? "icon" : "icon-off";
  return { 16: `/${folder}/16.png`, 32: `/${folder}/32.png` };
}

function briefly(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: value < 10_000 ? 1 : 0 }).format(
    value,
  );
}
