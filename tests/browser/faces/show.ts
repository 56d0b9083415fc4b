/** Brings a face into one of its states. */
import type { Page } from "playwright-core";
import type { Jalin } from "../harness/launch";
import { withFaces } from "./seed";
import type { State } from "./state";
import { fakeTab } from "./tab";

interface ShowOptions {
  /** what the state calls now, ms UTC; the present where it is absent */
  now?: number;
  /** what is done to the page before anything is opened in it */
  prepare?: (page: Page) => Promise<void>;
}

/** A page of the extension in the given state, on an emptied database; to be closed by the caller. */
export async function show(jalin: Jalin, state: State, { now = Date.now(), prepare }: ShowOptions = {}): Promise<Page> {
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
  await jalin.clearTables();
  const page = await jalin.context.newPage();
  await prepare?.(page);
  const [width, height] = size ?? [400, 600];
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: dark ? "dark" : "light", reducedMotion: "reduce" });
  if (tab) await fakeTab(page, tab);

  // a page of the extension's origin without its scripts
  const origin = `chrome-extension://${jalin.extensionId}`;
  await page.goto(`${origin}/icon/16.png`);
  await withFaces(
    page,
    async (faces, given) => {
      await faces.store(given.readings, given.now);
      for (const [network, report] of given.health) await faces.reportHealth(network, report);
      for (const [network, account] of Object.entries(given.signedIn)) await faces.signedIn(network, account);
      for (const [network, account] of Object.entries(given.own)) await faces.setOwn(network, account);
      for (const id of given.saved) await faces.setSaved(id, true, given.now);
      if (given.note) await faces.setNote(given.note[0], given.note[1]);
      if (given.tags) await faces.setTags(given.tags[0], given.tags[1]);
      if (given.work) await faces.storeWork(given.now);
      await faces.settle();
      localStorage.clear();
      if (given.view) localStorage.setItem("jalin:popup", JSON.stringify(given.view));
      if (given.pseudo) localStorage.setItem("jalin:pseudo", given.pseudo);
      const settings = { sites: given.sites, language: given.language ?? "en", halfLifeDays: 30, welcomed: true };
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { set(value: object): Promise<void> } } };
      };
      await chrome.storage.local.set({ settings });
    },
    {
      readings: seed?.(now) ?? [],
      health: health?.(now) ?? [],
      now,
      signedIn,
      own,
      saved,
      note,
      tags,
      work,
      view,
      language,
      pseudo,
      sites,
    },
  );
  if (state.before) await withFaces(page, state.before, now);
  await withFaces(page, async (faces) => void (await faces.settle()), now);
  await page.goto(`${origin}/${path}`);
  await page.getByRole("main").first().waitFor();
  await page.waitForTimeout(250);
  await state.afterwards?.(page);
  return page;
}
