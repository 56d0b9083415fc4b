import { expect, it } from "vitest";
import { defaultSettings, defaultSite, type Settings } from "../model/settings";
import { aboutFor, abouts, hostGroups, hostsOf } from "./about";
import type { About } from "./site";

const discourse = named("discourse");
const youtube = named("youtube");

function named(id: string): About {
  const about = abouts.find((each) => each.id === id);
  if (!about) throw new Error(`${id} is gone`);
  return about;
}
function withHosts(network: string, ...hosts: string[]): Settings {
  return { ...defaultSettings, sites: { [network]: { ...defaultSite, hosts } } };
}
const networkAt = (address: string, settings: Settings) => aboutFor(new URL(address), settings)?.id;

it("a network has its own hosts, asked for together, and those that were added, each for itself", () => {
  expect(hostsOf(discourse, defaultSettings)).toEqual(discourse.hosts);
  expect(hostGroups(discourse, withHosts("discourse", "forum.example", "kopi.example"))).toEqual([
    discourse.hosts,
    ["https://forum.example/*"],
    ["https://kopi.example/*"],
  ]);
});

it("a network without hosts of its own has those that were added, and no empty group, which any browser grants", () => {
  const bare = { ...discourse, hosts: [] };
  expect(hostGroups(bare, defaultSettings)).toEqual([]);
  expect(hostGroups(bare, withHosts("discourse", "forum.example"))).toEqual([["https://forum.example/*"]]);
});

it("a network that not anybody can host has no added hosts, whatever the settings say", () => {
  expect(hostsOf(youtube, withHosts("youtube", "forum.example"))).toEqual(youtube.hosts);
});

it("an address belongs to the network that its host was added to, and to no other", () => {
  const settings = withHosts("discourse", "forum.example");
  expect(networkAt("https://forum.example/t/640", settings)).toBe("discourse");
  expect(networkAt("https://meta.discourse.org/t/640", settings)).toBe("discourse");
  for (const address of [
    "https://forum.example/t/640",
    "https://www.youtube.com.forum.example/",
    "http://meta.discourse.org/",
  ])
    expect(networkAt(address, defaultSettings), address).toBeUndefined();
  for (const address of [
    "https://other.forum.example/",
    "https://forum.example.evil.example/",
    "http://forum.example/",
  ])
    expect(networkAt(address, settings), address).toBeUndefined();
});
