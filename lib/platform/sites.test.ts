import { beforeEach, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { defaultSettings, defaultSite, type SiteSettings } from "../model/settings";
import { abouts } from "../sites/about";
import { activeSites, hasButton, isActive, patternsOf } from "./sites";

let granted: Set<string>;
const forum = "https://forum.example/*";
const own = abouts.find(({ id }) => id === "discourse")?.hosts ?? [];

beforeEach(() => {
  fakeBrowser.reset();
  granted = new Set();
  Object.assign(fakeBrowser, {
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((host) => granted.has(host)),
    },
  });
});

function grant(...hosts: readonly string[]): void {
  granted = new Set(hosts);
}
async function choose(network: string, site: Partial<SiteSettings>): Promise<void> {
  const settings = { ...defaultSettings, sites: { [network]: { ...defaultSite, ...site } } };
  await fakeBrowser.storage.local.set({ settings });
}
const places = async () => (await activeSites()).map(({ about, hosts }) => [about.id, hosts]);

it("a network is read where it is granted: at its own hosts, at the added ones, at both", async () => {
  await choose("discourse", { hosts: ["forum.example", "kopi.example"] });
  await expect(places()).resolves.toEqual([]);
  grant(forum);
  await expect(places()).resolves.toEqual([["discourse", [forum]]]);
  grant(...own, forum);
  await expect(places()).resolves.toEqual([["discourse", [...own, forum]]]);
});

it("a host that is not on a network's list is not read, though the browser would allow it", async () => {
  await choose("discourse", { hosts: [] });
  grant(...own, forum);
  await expect(places()).resolves.toEqual([["discourse", own]]);
  await expect(isActive("discourse", "https://forum.example/t/640")).resolves.toBe(false);
  await expect(isActive("discourse", "https://meta.discourse.org/t/640")).resolves.toBe(true);
});

it("a network that is switched off is read nowhere", async () => {
  await choose("discourse", { on: false, hosts: ["forum.example"] });
  grant(...own, forum);
  await expect(places()).resolves.toEqual([]);
  await expect(isActive("discourse", "https://forum.example/t/640")).resolves.toBe(false);
});

it("a page is read as its own network alone", async () => {
  await choose("discourse", { hosts: ["forum.example"] });
  grant(...own, forum);
  await expect(isActive("discourse", "https://forum.example/t/640")).resolves.toBe(true);
  await expect(isActive("mastodon", "https://forum.example/@ayu")).resolves.toBe(false);
  await expect(isActive("nowhere", "https://forum.example/")).resolves.toBe(false);
});

it("the addresses of a network are known granted or not; what is no network has none", async () => {
  await choose("discourse", { hosts: ["forum.example"] });
  await expect(patternsOf("discourse")).resolves.toEqual([...own, forum]);
  await expect(patternsOf("nowhere")).resolves.toBeUndefined();
});

it("closed groups are read only on a network that has them", async () => {
  grant(...abouts.flatMap(({ hosts }) => hosts));
  const closed = async (network: string) => {
    await choose(network, { closed: true });
    return (await activeSites()).filter((site) => site.closed).map(({ about }) => about.id);
  };
  await expect(closed("discourse")).resolves.toEqual(["discourse"]);
  await expect(closed("youtube")).resolves.toEqual([]);
});

it("the save button is nowhere unless asked for, and where a network is wary only when asked for once more", async () => {
  grant(...abouts.flatMap(({ hosts }) => hosts));
  const buttons = async (saveButton: boolean, button: boolean) => {
    const sites = { linkedin: { ...defaultSite, button } };
    await fakeBrowser.storage.local.set({ settings: { ...defaultSettings, saveButton, sites } });
    return new Set((await activeSites()).filter((site) => site.button).map(({ about }) => about.id));
  };
  await expect(buttons(false, true)).resolves.toEqual(new Set());
  const asked = await buttons(true, false);
  expect(asked).toContain("bluesky");
  expect(asked).not.toContain("linkedin");
  await expect(hasButton("linkedin", "https://www.linkedin.com/feed/")).resolves.toBe(false);
  await expect(hasButton("bluesky", "https://bsky.app/")).resolves.toBe(true);
  await expect(hasButton("bluesky", "https://elsewhere.example/")).resolves.toBe(false);
  await expect(buttons(true, true)).resolves.toContain("linkedin");
});
