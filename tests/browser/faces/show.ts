/** Brings a face into one of its states. */
import { hash } from "node:crypto";
import type { Page } from "playwright-core";
import type { PageReport } from "../../../lib/model/health";
import type { Jalin } from "../harness/launch";
import type { Faces } from "./ingest";
import { numberAnew, type Reading } from "./people";
import { withFaces } from "./seed";
import type { State } from "./state";
import { fakeTab } from "./tab";

interface ShowOptions {
  /** what the state calls now, ms UTC; when the tests began where it is absent */
  now?: number;
  /** what is done to the page before anything is opened in it */
  prepare?: (page: Page) => Promise<void>;
  /** what is done to what is stored, in a page of the extension without its scripts, before the face is opened */
  stored?: (page: Page) => Promise<void>;
}

/** One for all states, so that those that begin alike begin with the same rows. */
const started = Date.now();

/** A page of the extension in the given state, on an emptied database; to be closed by the caller. */
export async function show(
  jalin: Jalin,
  state: State,
  { now = started, prepare, stored }: ShowOptions = {},
): Promise<Page> {
  const {
    path = "popup.html",
    tab,
    seed,
    health,
    signedIn = {},
    own = {},
    saved = [],
    note,
    tags,
    work = false,
    view,
    language,
    pseudo,
    sites = {},
    dark = false,
    size,
  } = state;
  const page = await jalin.context.newPage();
  await prepare?.(page);
  const [width, height] = size ?? [400, 600];
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: dark ? "dark" : "light", reducedMotion: "reduce" });
  if (tab) await fakeTab(page, tab);

  // a page of the extension's origin without its scripts
  const origin = `chrome-extension://${jalin.extensionId}`;
  await page.goto(`${origin}/icon/16.png`);
  await page.evaluate(remember, {
    view,
    pseudo,
    settings: { sites, language: language ?? "en", halfLifeDays: 30, welcomed: true },
  });
  numberAnew();
  const given = {
    readings: seed?.(now) ?? [],
    health: health?.(now) ?? [],
    now,
    signedIn,
    own,
    saved,
    note,
    tags,
    work,
  };
  // what many states begin with is stored once
  const key = hash("sha1", JSON.stringify(given) + String(state.before));
  if (!(await jalin.bringTables(key))) {
    await jalin.clearTables();
    await withFaces(page, store, given);
    if (state.before) await withFaces(page, state.before, now);
    await withFaces(page, async (faces) => void (await faces.settle()), now);
    await jalin.keepTables(key);
  }
  await stored?.(page);
  await page.goto(`${origin}/${path}`);
  await page.getByRole("main").first().waitFor();
  await page.waitForTimeout(250);
  await state.afterwards?.(page);
  return page;
}

interface Given {
  readings: Reading[];
  health: [network: string, report: PageReport][];
  now: number;
  signedIn: NonNullable<State["signedIn"]>;
  own: NonNullable<State["own"]>;
  saved: readonly string[];
  note: State["note"];
  tags: State["tags"];
  work: boolean;
}

/** Runs in a page of the extension: stores what a state begins with. */
async function store(faces: Faces, given: Given): Promise<void> {
  await faces.store(given.readings, given.now);
  for (const [network, report] of given.health) await faces.reportHealth(network, report);
  for (const [network, account] of Object.entries(given.signedIn)) await faces.signedIn(network, account);
  for (const [network, account] of Object.entries(given.own)) await faces.setOwn(network, account);
  for (const id of given.saved) await faces.setSaved(id, true, given.now);
  if (given.note) await faces.setNote(given.note[0], given.note[1]);
  if (given.tags) await faces.setTags(given.tags[0], given.tags[1]);
  if (given.work) await faces.storeWork(given.now);
}

interface Remembered {
  view: State["view"] | undefined;
  pseudo: State["pseudo"] | undefined;
  settings: object;
}

/** Runs in a page of the extension: what it remembers beside the database. */
async function remember({ view, pseudo, settings }: Remembered): Promise<void> {
  localStorage.clear();
  if (view) localStorage.setItem("jalin:popup", JSON.stringify(view));
  if (pseudo) localStorage.setItem("jalin:pseudo", pseudo);
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { set(value: object): Promise<void> } } };
  };
  await chrome.storage.local.set({ settings });
}
