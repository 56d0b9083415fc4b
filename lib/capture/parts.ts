/**
 * How the scripts of one page find each other: the network's adapter and the parts that are turned on are files of their
 * own, loaded before the capture script. Our world has its own global object: the page cannot see this.
 */
import { assembled, type Parts, type SiteAdapter } from "../sites/site";

interface Offered extends Parts {
  site?: SiteAdapter;
}

const ours = globalThis as typeof globalThis & { jalinSite?: Offered };

/** Called by the adapter's file and by those of its parts. */
export function offer(parts: Offered): void {
  ours.jalinSite = { ...ours.jalinSite, ...parts };
}

/** The adapter of this page with its parts, or undefined where none was loaded. */
export function offeredSite(): SiteAdapter | undefined {
  const { site, ...parts } = ours.jalinSite ?? {};
  return site && assembled(site, parts);
}
