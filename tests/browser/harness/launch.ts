/** A real Chromium with the built extension in it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from "playwright-core";
import type { PageState } from "../../../lib/messaging/protocol";
import { defaultSettings, defaultSite, type Settings, type SiteSettings } from "../../../lib/model/settings";
import { buildExtension, type Mode } from "./build";
import { findChromium } from "./chromium";
import { refusingProxy, watchRequests } from "./outside";
import { withoutFragment } from "./serve";
import { onTables } from "./tables";

export interface LaunchOptions {
  /** a window where false; true by default */
  headless?: boolean;
  /** `granted` by default */
  mode?: Mode;
  /** CSS px; `null` leaves the pages as large as the window */
  viewport?: { width: number; height: number } | null;
  /** pixels of a picture for each CSS px; 1 by default. Not together with `viewport: null` */
  scale?: number;
  /** The caller closes the browser when it is told to end. By default Playwright does so at once and ends the program. */
  handlesSignals?: boolean;
  /** draws the same on every machine: place, fonts and colours are not the machine's but always the same */
  steady?: boolean;
  /** leaves out what keeps the extension's pages and worker from reaching out: for the test of what happens then */
  unguarded?: boolean;
  /** where everything of the browser is kept; what one stored there before is there. The caller's, who removes it. */
  folder?: string;
}

export interface Jalin {
  context: BrowserContext;
  extensionId: string;
  /** folder of this browser's own copy of the extension */
  extension: string;
  /** The worker; what is evaluated in it while it is stopped waits until something wakes it. */
  worker(): Promise<Worker>;
  /** opens a page of the extension, such as `popup.html` */
  open(path: string): Promise<Page>;
  /** opens the popup as a page that speaks of the tab at this address */
  openPopup(url: string): Promise<Page>;
  /** Opens the popup itself over the tab in front; false where the browser does not. */
  showPopup(): Promise<boolean>;
  /** Stops the worker at once, as the browser may at any instant. Resolves when it is gone. */
  killWorker(): Promise<void>;
  /** every row of a table of the database; none where the table or the database is not there yet */
  readTable<Row>(name: string): Promise<Row[]>;
  /** What the capture in the tab at this address says of itself; undefined where none runs. */
  pageState(url: string): Promise<PageState | undefined>;
  /**
   * Turns these networks on with precise capture and messages, and every other one to its default. `hosts`: those that
   * were added, by network.
   */
  listenPrecisely(networks: readonly string[], hosts?: Readonly<Record<string, readonly string[]>>): Promise<void>;
  /** Sets everything as it is at first, but for what is said; resolves when pages have it so. */
  choose(change: Partial<Settings>): Promise<void>;
  /** Empties every table of the database and keeps its shape. */
  clearTables(): Promise<void>;
  /** Remembers every row of every table under this name. */
  keepTables(key: string): Promise<void>;
  /** Fills the tables with what was remembered under this name, and nothing else; false where nothing was. */
  bringTables(key: string): Promise<boolean>;
  /** Ends the browser. Throws where anything was to leave it that no page asked for, see outside.ts. */
  close(): Promise<void>;
}

export const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // whatever is not served by the test is nowhere, for workers too
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
];

/** See faces/steady.ts. */
const steadiness = {
  flags: ["--disable-lcd-text", "--hide-scrollbars", "--force-color-profile=srgb"],
  context: {
    locale: "en-GB",
    timezoneId: "Asia/Jakarta",
    env: { ...process.env, FONTCONFIG_FILE: join(import.meta.dirname, "fonts.conf") },
  },
};

/** Opens Chromium on a fresh profile with the extension loaded and its worker started. */
export async function launch(options: LaunchOptions = {}): Promise<Jalin> {
  const {
    headless = true,
    mode = "granted",
    viewport,
    scale,
    handlesSignals = false,
    steady = false,
    unguarded = false,
    folder: given,
  } = options;
  const built = await buildExtension(mode);
  const folder = given ?? mkdtempSync(join(tmpdir(), "jalin-"));
  // a copy, so that a later build does not change the extension under a running browser
  const extension = join(folder, "extension");
  cpSync(built, extension, { recursive: true });
  if (unguarded) {
    const manifest = join(extension, "manifest.json");
    const { content_security_policy: _policy, ...rest } = JSON.parse(readFileSync(manifest, "utf8")) as object & {
      content_security_policy?: unknown;
    };
    writeFileSync(manifest, JSON.stringify(rest));
  }

  const proxy = await refusingProxy();
  const clear = (): void => {
    if (given === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const launching = chromium.launchPersistentContext(join(folder, "profile"), {
    executablePath: findChromium(),
    headless: false,
    ...(viewport !== undefined && { viewport }),
    ...(scale !== undefined && { deviceScaleFactor: scale }),
    ...(steady && steadiness.context),
    handleSIGINT: !handlesSignals,
    handleSIGTERM: !handlesSignals,
    handleSIGHUP: !handlesSignals,
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [
      ...flags,
      proxy.flag,
      ...(steady ? steadiness.flags : []),
      ...(headless ? ["--headless=new"] : []),
      "--disable-features=DisableLoadExtensionCommandLineSwitch",
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  const context = await launching.catch((error: unknown) => {
    proxy.close();
    clear();
    throw error;
  });
  const outside = watchRequests(context, proxy);
  const close = async (): Promise<void> => {
    // refused only while somebody else closes it
    await context.close().catch(() => undefined);
    proxy.close();
    clear();
    const left = outside();
    if (left.length > 0)
      throw new Error(`This would have left the browser, and no page asked for it:\n${left.join("\n")}`);
  };
  try {
    const jalin = { context, extension, close, ...(await handles(context)) };
    // the worker registers its scripts while it starts: a page opened before would not be read
    if (mode === "granted") await jalin.listenPrecisely([]);
    return jalin;
  } catch (error) {
    await close();
    throw error;
  }
}

async function handles(context: BrowserContext): Promise<Omit<Jalin, "context" | "extension" | "close">> {
  const worker = async (): Promise<Worker> =>
    context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  const extensionId = new URL((await worker()).url()).host;
  const address = (path: string): string => `chrome-extension://${extensionId}/${path}`;
  const open = async (path: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(address(path));
    return page;
  };

  // a page of the extension's origin in which none of its scripts run: it sees the database and nothing else
  const still = await open("manifest.json");
  const kill = await workerSwitch(await context.newCDPSession(still));

  return {
    extensionId,
    worker,
    open,
    openPopup: async (url) => open(`popup.html?tab=${await still.evaluate(tabAt, withoutFragment(url))}`),
    showPopup: () => still.evaluate(popUp),
    killWorker: kill,
    pageState: (url) => still.evaluate(askPage, withoutFragment(url)),
    async listenPrecisely(networks, hosts = {}) {
      const chosen = (network: string): SiteSettings => {
        const precise = networks.includes(network);
        return { ...defaultSite, precise, messages: precise, hosts: [...(hosts[network] ?? [])] };
      };
      const sites = Object.fromEntries([...networks, ...Object.keys(hosts)].map((id) => [id, chosen(id)]));
      await still.evaluate(setSites, { ...defaultSettings, welcomed: true, sites } satisfies Settings);
    },
    choose: (change) =>
      still.evaluate(setSites, { ...defaultSettings, language: "en", welcomed: true, ...change } satisfies Settings),
    readTable: async <Row>(name: string) => ((await still.evaluate(onTables, { read: name })) ?? []) as Row[],
    clearTables: async () => void (await still.evaluate(onTables, { clear: true } as const)),
    keepTables: async (key) => void (await still.evaluate(onTables, { keep: key })),
    bringTables: async (key) => (await still.evaluate(onTables, { bring: key })) !== undefined,
  };
}

/** Runs in an extension page. */
async function popUp(): Promise<boolean> {
  interface Api {
    action: { openPopup(): Promise<void> };
    runtime: { getContexts(which: object): Promise<unknown[]> };
  }
  const { chrome } = globalThis as unknown as { chrome: Api };
  await chrome.action.openPopup().catch(() => undefined);
  return (await chrome.runtime.getContexts({ contextTypes: ["POPUP"] })).length > 0;
}

/** Runs in an extension page. Id of the tab at an address; -1 where there is none. */
async function tabAt(url: string): Promise<number> {
  interface Api {
    tabs: { query(what: object): Promise<{ id: number; url?: string }[]> };
  }
  const { chrome } = globalThis as unknown as { chrome: Api };
  return (await chrome.tabs.query({})).find((each) => each.url?.split("#", 1)[0] === url)?.id ?? -1;
}

/** Runs in an extension page. */
async function askPage(url: string): Promise<PageState | undefined> {
  interface Api {
    tabs: {
      query(what: object): Promise<{ id: number; url?: string }[]>;
      sendMessage(tab: number, message: object, to: object): Promise<{ value?: PageState }>;
    };
  }
  const { chrome } = globalThis as unknown as { chrome: Api };
  const tab = (await chrome.tabs.query({})).find((each) => each.url?.split("#", 1)[0] === url);
  if (!tab) return undefined;
  const answer = chrome.tabs.sendMessage(tab.id, { kind: "ask-page" }, { frameId: 0 });
  return answer.then(
    ({ value }) => value,
    () => undefined,
  );
}

/** Runs in an extension page. Resolves when the scripts of pages are registered accordingly. */
async function setSites(settings: Settings): Promise<void> {
  interface Api {
    storage: { local: { set(values: object): Promise<void> } };
    runtime: { sendMessage(message: object): Promise<unknown> };
  }
  const { chrome } = globalThis as unknown as { chrome: Api };
  await chrome.storage.local.set({ settings });
  const answer = await chrome.runtime.sendMessage({ kind: "sync-sites" });
  if (typeof answer !== "object" || answer === null || !("value" in answer)) throw new Error(JSON.stringify(answer));
}

/** A function that stops the worker. Playwright's own worker object outlives that, so the browser's word is waited for. */
async function workerSwitch(session: CDPSession): Promise<() => Promise<void>> {
  let stopped = false;
  const waiting = new Set<() => void>();
  session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
    for (const { runningStatus } of versions) stopped = runningStatus === "stopped";
    if (!stopped) return;
    for (const resolve of waiting) resolve();
    waiting.clear();
  });
  await session.send("ServiceWorker.enable");
  return async () => {
    if (stopped) return;
    const gone = new Promise<void>((resolve) => waiting.add(resolve));
    await session.send("ServiceWorker.stopAllWorkers");
    await gone;
  };
}
