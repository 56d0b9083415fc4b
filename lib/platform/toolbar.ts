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
      const numbers = coverage
        ? [words.here.short(coverage.read, coverage.stated)]
        : read > 0
          ? [words.interactions(read)]
          : [];
      return face(true, badge, [what, ...numbers].join(" · "));
    }
  }
}

/** Shows a tab's face. A tab that is gone by now has none. Where it has nothing to say, what is due shows through. */
export async function showFace(tabId: number, { colour, badge, title }: Face): Promise<void> {
  const own = badge === "" ? amber : colour ? indigo : grey;
  const due = await dueLine();
  await Promise.allSettled([
    // with null a tab shows the badge of all tabs again; not every browser's types know that
    browser.action.setBadgeText({ tabId, text: badge === "" ? null : badge } as { tabId: number; text: string }),
    browser.action.setBadgeBackgroundColor({ tabId, color: own }),
    browser.action.setTitle({ tabId, title: withDue(title, due) }),
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

/** Where the line of what is due is kept: in the browser's memory, as tabs' faces are. */
const dueKey = "due";

async function dueLine(): Promise<string> {
  const stored = await browser.storage.session.get(dueKey);
  const line: unknown = stored[dueKey];
  return typeof line === "string" ? line : "";
}

function withDue(title: string, due: string): string {
  const [own = ""] = title.split("\n");
  return due === "" ? own : `${own}\n${due}`;
}

/** Counts on the button how many tasks are due: on the badge of tabs that have nothing to say, in the title of all. */
export async function showDue(count: number, { words, speech }: Language): Promise<void> {
  const line = count === 0 ? "" : words.tasks.due(count);
  const titled = (await dueLine()) === line ? [] : await tabTitles();
  await browser.storage.session.set({ [dueKey]: line });
  await Promise.allSettled([
    browser.action.setBadgeText({ text: count === 0 ? "" : briefly(count, speech.locale) }),
    browser.action.setBadgeBackgroundColor({ color: amber }),
    browser.action.setTitle({ title: withDue(words.name, line) }),
    ...titled.map(({ tabId, title }) => browser.action.setTitle({ tabId, title: withDue(title, line) })),
  ]);
}

/** The title of every tab, of which one does not tell whether it is its own or that of all. */
async function tabTitles(): Promise<{ tabId: number; title: string }[]> {
  const tabs = await browser.tabs.query({});
  const titles = await Promise.allSettled(
    tabs.map(async ({ id: tabId = browser.tabs.TAB_ID_NONE }) => ({
      tabId,
      title: await browser.action.getTitle({ tabId }),
    })),
  );
  return titles.flatMap((settled) => (settled.status === "rejected" ? [] : [settled.value]));
}

const indigo = "#3d4fb8";
const amber = "#b45309";
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
