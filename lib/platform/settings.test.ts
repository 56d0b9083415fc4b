import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { defaultSettings, defaultSite } from "../model/settings";
import { abouts } from "../sites/about";
import { getSettings, siteSetting, updateSettings, watchSettings } from "./settings";
import { getNotices } from "./status";

beforeEach(() => {
  fakeBrowser.reset();
  let last: Promise<unknown> = Promise.resolve();
  vi.stubGlobal("navigator", {
    locks: {
      request: <T>(_: string, run: () => Promise<T>): Promise<T> => {
        const next = last.then(run);
        last = next.catch(() => undefined);
        return next;
      },
    },
  });
});

const stored = async (): Promise<Record<string, unknown>> => fakeBrowser.storage.local.get(null);

describe("settings", () => {
  it("are the defaults until something is chosen, and nothing is written for that", async () => {
    await expect(getSettings()).resolves.toEqual(defaultSettings);
    await expect(stored()).resolves.toEqual({});
  });

  it("are kept and given back", async () => {
    await updateSettings((before) => ({ ...before, language: "id" }));
    await expect(getSettings()).resolves.toEqual({ ...defaultSettings, language: "id" });
  });

  it("change one at a time", async () => {
    const turnOn = (id: string) =>
      updateSettings((before) => ({
        ...before,
        sites: { ...before.sites, [id]: { ...defaultSite, on: true } },
      }));
    await Promise.all([turnOn("x"), turnOn("bluesky"), turnOn("youtube")]);
    expect(Object.keys((await getSettings()).sites)).toHaveLength(3);
  });

  it("are never written where a change makes no sense", async () => {
    await expect(updateSettings((before) => ({ ...before, halfLifeDays: -1 }))).rejects.toThrow("halfLifeDays");
    await expect(stored()).resolves.toEqual({});
  });

  it("keep only names of hosts as hosts", async () => {
    const addHost = (host: string) =>
      updateSettings((before) => ({ ...before, sites: { discourse: { ...defaultSite, hosts: [host] } } }));
    for (const host of ["https://forum.example/*", "*.example", "Forum.example", "forum"])
      await expect(addHost(host), host).rejects.toThrow("hosts");
    await addHost("forum.example");
    expect((await getSettings()).sites["discourse"]?.hosts).toEqual(["forum.example"]);
  });

  it("of an earlier version read on, with what it did not know switched off", async () => {
    const sites = { x: { on: true, precise: true } };
    await fakeBrowser.storage.local.set({ settings: { ...defaultSettings, sites } });
    expect(siteSetting(await getSettings(), "x")).toEqual({
      on: true,
      precise: true,
      messages: false,
      closed: false,
      button: false,
      hosts: [],
    });
  });

  it("are told to who watches, until it has heard enough", async () => {
    const ending = new AbortController();
    const heard = vi.fn();
    watchSettings(heard, ending.signal);
    await updateSettings((before) => ({ ...before, welcomed: true }));
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith({ ...defaultSettings, welcomed: true }));
    ending.abort();
    await updateSettings((before) => ({ ...before, welcomed: false }));
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

describe("settings that cannot be read", () => {
  const strange = { sites: { x: { on: false, precise: false } }, language: "tlh" };
  beforeEach(() => fakeBrowser.storage.local.set({ settings: strange }));

  it("switch every network off rather than one on", async () => {
    const settings = await getSettings();
    expect(abouts.map(({ id }) => siteSetting(settings, id).on)).toEqual(abouts.map(() => false));
  });

  it("are kept where they are and under another key, and reported", async () => {
    await getSettings();
    await expect(stored()).resolves.toEqual({ settings: strange, "settings-unreadable": strange });
    await expect(getNotices()).resolves.toEqual(new Set(["settings-unreadable"]));
  });

  it("stay kept when new ones are chosen", async () => {
    await updateSettings((before) => ({ ...before, language: "en" }));
    await expect(stored()).resolves.toMatchObject({ settings: { language: "en" }, "settings-unreadable": strange });
    await expect(getNotices()).resolves.toEqual(new Set());
  });
});

it("a network without a choice follows the browser's permission", () => {
  const nothingMore = { precise: false, messages: false, closed: false, button: false, hosts: [] };
  expect(siteSetting(defaultSettings, "x")).toEqual({ on: true, ...nothingMore });
});
