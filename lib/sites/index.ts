/** The registry of readers: the folders beside this file. */
import { matchesHost } from "./about";
import type { SiteAdapter } from "./site";

const modules = import.meta.glob<{ site: SiteAdapter }>("./*/index.ts", { eager: true });

/** Every site adapter, in no particular order: hosts do not overlap. */
export const sites: readonly SiteAdapter[] = Object.values(modules).map((module) => module.site);

/** The adapter that reads this address, or undefined. */
export function siteFor(url: URL): SiteAdapter | undefined {
  return sites.find((site) => matchesHost(site.about, url));
}
