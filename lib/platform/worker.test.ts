import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { reportHealth } from "../db/health";
import { savePerson } from "../ingest/save";
import type { Received } from "../messaging/receive";
import { defaultSite } from "../model/settings";
import { abouts } from "../sites/about";
import { updateSettings } from "./settings";
import { saveFrom, sync, takeReport } from "./worker";

vi.mock("../db/health", () => ({ reportHealth: vi.fn() }));
vi.mock("../ingest/save", () => ({ savePerson: vi.fn(async () => "x:1") }));
vi.mock("../ingest/ingest", () => ({ ingest: vi.fn(), DiskFullError: class extends Error {} }));

/** A tab of the browser: its address, and how its capture answers, if one lives there. */
interface Tab {
  id: number;
  url: string;
  incognito?: boolean;
  discarded?: boolean;
  capture?: (message: { kind: string; except?: Record<string, string[]> }) => unknown;
}

let granted: Set<string>;
let tabs: Tab[];
let scripts: { id: string }[];
let menus: string[];
let badges: Map<number, string>;
/** What the button in the toolbar offers, networks or none. */
const always = ["panel-at-button", "dashboard-at-button"];
const executeScript = vi.fn<(injection: { target: { tabId: number } }) => Promise<void>>();
const openPopup = vi.fn(async () => undefined);

const hostsOf = (id: string): readonly string[] => abouts.find((about) => about.id === id)?.hosts ?? [];
const injected = (): number[] => executeScript.mock.calls.map(([{ target }]) => target.tabId);
const living = (network: string) => (message: { kind: string; except?: Record<string, string[]> }) =>
  message.kind === "stop" ? { value: message.except?.[network] === undefined } : { value: { network } };

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  granted = new Set();
  tabs = [];
  scripts = [];
  menus = [];
  badges = new Map();
  openPopup.mockResolvedValue(undefined);
  vi.stubGlobal("navigator", { languages: ["en"], locks: { request: (_: string, run: () => unknown) => run() } });
  Object.assign(fakeBrowser, {
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((host) => granted.has(host)),
    },
    scripting: {
      getRegisteredContentScripts: async () => scripts,
      registerContentScripts: async (added: { id: string }[]) => void scripts.push(...added),
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        scripts = scripts.filter(({ id }) => !ids.includes(id));
      },
      executeScript,
    },
    i18n: { getMessage: (name: string) => name },
    contextMenus: {
      removeAll: async () => void (menus = []),
      create: ({ id }: { id: string }) => void menus.push(id),
    },
    action: {
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string | null }) =>
        void badges.set(tabId, text ?? ""),
      setBadgeBackgroundColor: async () => undefined,
      setTitle: async () => undefined,
      setIcon: async () => undefined,
      openPopup,
    },
  });
  Object.assign(fakeBrowser.tabs, {
    query: async ({ url }: { url?: string[] }) =>
      tabs.filter((tab) => !url || url.some((host) => tab.url.startsWith(host.slice(0, -1)))),
    sendMessage: async (id: number, message: { kind: string }) => {
      const capture = tabs.find((tab) => tab.id === id)?.capture;
      if (!capture) throw new Error("Could not establish connection. Receiving end does not exist.");
      return capture(message);
    },
  });
});
afterEach(() => vi.useRealTimers());

function grant(...networks: string[]): void {
  for (const network of networks) for (const host of hostsOf(network)) granted.add(host);
}
const turnOff = (network: string) =>
  updateSettings((before) => ({
    ...before,
    sites: { ...before.sites, [network]: { ...defaultSite, on: false } },
  }));

describe("bringing everything in line", () => {
  it("registers what is granted and not switched off", async () => {
    grant("x", "bluesky");
    await turnOff("bluesky");
    await sync("start");
    expect(scripts.map(({ id }) => id)).toEqual(["capture:x"]);
    expect(menus).toEqual([...always, "save-link", "save-page", "panel-here"]);
  });

  it("leaves nothing behind of what is taken back", async () => {
    grant("x");
    await sync("start");
    granted.clear();
    await sync("changed");
    expect(scripts).toEqual([]);
    expect(menus).toEqual(always);
  });

  it("starts at once in the open tabs where nothing lives, and nowhere else", async () => {
    grant("x");
    tabs = [
      { id: 1, url: "https://x.com/home" },
      { id: 2, url: "https://x.com/home", capture: living("x") },
      { id: 3, url: "https://bsky.app/" },
      { id: 4, url: "https://x.com/home", incognito: true },
      { id: 5, url: "https://x.com/home", discarded: true },
    ];
    await sync("changed");
    expect(injected()).toEqual([1]);
  });

  it("loses one tab where starting fails, not the others", async () => {
    grant("x");
    tabs = [1, 2].map((id) => ({ id, url: "https://x.com/home" }));
    executeScript.mockRejectedValueOnce(new Error("The tab was closed."));
    await sync("changed");
    expect(injected()).toEqual([1, 2]);
  });

  it("ends the captures of a network that is switched off, and greys their button", async () => {
    grant("x", "bluesky");
    await turnOff("x");
    tabs = [
      { id: 1, url: "https://x.com/home", capture: vi.fn(living("x")) },
      { id: 2, url: "https://bsky.app/", capture: living("bluesky") },
    ];
    badges = new Map([
      [1, "34"],
      [2, "7"],
    ]);
    await sync("changed");
    expect(tabs[0]?.capture).toHaveBeenCalledWith({ kind: "stop", except: { bluesky: hostsOf("bluesky") } });
    expect([...badges]).toEqual([
      [1, ""],
      [2, "7"],
    ]);
  });

  it("after an update asks for a reload of the tabs whose capture died, and starts nothing there", async () => {
    grant("x");
    tabs = [
      { id: 1, url: "https://x.com/home" },
      { id: 2, url: "https://x.com/home", capture: living("x") },
    ];
    await sync("updated");
    expect([...badges]).toEqual([[1, "↻"]]);
    expect(injected()).toEqual([]);
    expect(scripts).toHaveLength(1);
  });

  it("runs one after the other", async () => {
    grant("x");
    await Promise.all([sync("start"), sync("changed"), sync("changed")]);
    expect(scripts.map(({ id }) => id)).toEqual(["capture:x"]);
  });
});

describe("a report", () => {
  const report: Received<"report"> = {
    kind: "report",
    state: {
      network: "x",
      kind: "post",
      url: "https://x.com/ayu/status/1",
      state: "reading",
      read: 3,
      readByType: { comment: 3 },
      stated: { comments: 9 },
      pending: 0,
      problems: 1,
    },
    read: 3,
    problems: { "no-author": 1 },
  };
  const sender = { tab: { id: 4 } };

  it("shows in its tab's button and in the network's health", async () => {
    grant("x");
    await takeReport(report, sender);
    expect([...badges]).toEqual([[4, "3/9"]]);
    expect(reportHealth).toHaveBeenCalledWith("x", {
      read: 3,
      problems: { "no-author": 1 },
      at: expect.any(Number) as number,
    });
  });

  /** What the health is told of the layout of a page. */
  async function layout(state: Partial<Received<"report">["state"]>, read = 0): Promise<unknown> {
    grant("x");
    vi.mocked(reportHealth).mockClear();
    await takeReport({ ...report, state: { ...report.state, ...state }, read, problems: {} }, sender);
    return vi.mocked(reportHealth).mock.lastCall?.[1].page;
  }

  it("tells that the layout of a kind of page changed, or that such a page was read", async () => {
    const none = { read: 0, readByType: {} };
    await expect(layout({ ...none, state: "layout-changed" })).resolves.toEqual({ kind: "post", went: "changed" });
    await expect(layout({ found: true }, 3)).resolves.toEqual({ kind: "post", went: "read" });
    await expect(layout({ ...none, kind: "feed", found: true })).resolves.toEqual({ kind: "feed", went: "read" });
  });

  it("tells nothing of the layout where nothing new was read, or only on the page before", async () => {
    await expect(layout({ found: true })).resolves.toBeUndefined();
    await expect(layout({ read: 0, readByType: {} }, 3)).resolves.toBeUndefined();
    await expect(layout({ kind: "feed", read: 0, readByType: {}, found: true }, 3)).resolves.toBeUndefined();
  });

  it("without anything new leaves the health alone", async () => {
    grant("x");
    await takeReport({ ...report, read: 0, problems: {} }, sender);
    expect(reportHealth).not.toHaveBeenCalled();
  });

  it("of a network that is off is not taken", async () => {
    await takeReport(report, sender);
    expect(badges.size).toBe(0);
    expect(reportHealth).not.toHaveBeenCalled();
  });
});

describe("saving a person", () => {
  const page = "https://x.com/ayu/status/1";

  /** Saves, and lets the moment pass in which the badge answers; the badges that were seen. */
  async function save(from: string, link?: string): Promise<string[]> {
    const seen: string[] = [];
    const { set } = badges;
    badges.set = (tabId, text) => {
      seen.push(text);
      return set.call(badges, tabId, text);
    };
    const saving = saveFrom(4, from, link);
    await vi.advanceTimersByTimeAsync(2000);
    await saving;
    return seen;
  }

  it("takes whom a link names, and answers with a tick for a moment", async () => {
    await expect(save(page, "https://x.com/bo")).resolves.toEqual(["✓", ""]);
    expect(savePerson).toHaveBeenCalledWith("x", expect.objectContaining({ handle: "bo" }), {
      now: expect.any(Number) as number,
      page,
    });
  });

  it("takes whose profile is open", async () => {
    await expect(save("https://x.com/ayu")).resolves.toEqual(["✓", ""]);
    expect(savePerson).toHaveBeenCalledWith("x", expect.objectContaining({ handle: "ayu" }), expect.anything());
  });

  it("opens the popup on a post, where there are many", async () => {
    await save(page);
    expect(openPopup).toHaveBeenCalledTimes(1);
    expect(savePerson).not.toHaveBeenCalled();
  });

  it("says so where nobody is named", async () => {
    await expect(save(page, "https://x.com/i/flow/login")).resolves.toEqual(["?", ""]);
    openPopup.mockRejectedValue(new Error("openPopup requires a user gesture"));
    await expect(save(page)).resolves.toEqual(["?", ""]);
  });

  it("gives the tab its own face back", async () => {
    tabs = [
      {
        id: 4,
        url: page,
        capture: () => ({
          value: {
            network: "x",
            kind: "post",
            url: page,
            state: "reading",
            read: 5,
            readByType: { comment: 5 },
            stated: {},
          },
        }),
      },
    ];
    await expect(save(page, "https://x.com/bo")).resolves.toEqual(["✓", "5"]);
  });
});
