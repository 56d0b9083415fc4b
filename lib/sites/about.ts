/** Who the networks are, without their readers: for the worker, the settings and the manifest. */
import type { Settings } from "../model/settings";
import { matches, patternOf } from "./patterns";
import type { About } from "./site";

const modules = import.meta.glob<{ about: About }>("./*/about.ts", { eager: true });

/** Every network that has a folder beside this file, by name. */
export const abouts: readonly About[] = Object.values(modules)
  .map((module) => module.about)
  .sort((a, b) => a.label.localeCompare(b.label, "en"));

/** What people call a network; its id where it is none of ours. */
export function networkLabel(network: string): string {
  return abouts.find(({ id }) => id === network)?.label ?? network;
}

/**
 * The match patterns of a network's pages, in the groups in which they are asked for: its own hosts together, and each
 * host that the user added for itself.
 */
export function hostGroups(about: About, settings: Settings): (readonly string[])[] {
  const own = about.hosts.length > 0 ? [about.hosts] : [];
  const added = about.anyHost ? (settings.sites[about.id]?.hosts ?? []) : [];
  return [...own, ...added.map((host) => [patternOf(host)])];
}

/** The match patterns of all of a network's pages. */
export function hostsOf(about: About, settings: Settings): string[] {
  return hostGroups(about, settings).flat();
}

/** The network an address belongs to, or undefined. */
export function aboutFor(url: URL, settings: Settings): About | undefined {
  return abouts.find((about) => matches(hostsOf(about, settings), url));
}
