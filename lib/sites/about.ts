/** Who the networks are, without their readers: for the worker, the settings and the manifest. */
import type { About } from "./site";

const modules = import.meta.glob<{ about: About }>("./*/about.ts", { eager: true });

/** Every network that has a folder beside this file, by name. */
export const abouts: readonly About[] = Object.values(modules)
  .map((module) => module.about)
  .sort((a, b) => a.label.localeCompare(b.label, "en"));

/** The network an address belongs to, or undefined. */
export function aboutFor(url: URL): About | undefined {
  return abouts.find((about) => matchesHost(about, url));
}

/** True when an address is under one of the network's match patterns (`https://host/*` or `https://*.host/*`). */
export function matchesHost(about: About, url: URL): boolean {
  return about.hosts.some((pattern) => {
    const [, wild, host] = /^https:\/\/(\*\.)?([^/*]+)\/\*$/.exec(pattern) ?? [];
    if (host === undefined || url.protocol !== "https:") return false;
    return url.hostname === host || (wild !== undefined && url.hostname.endsWith(`.${host}`));
  });
}
