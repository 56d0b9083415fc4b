/**
 * How the scripts of one page find each other: the network's adapter and the parts that are turned on are files of their
 * own, loaded before the capture script. Our world has its own global object: the page cannot see this.
 */
import { assembled, type PageSite, type Parts } from "../sites/site";

interface Offered extends Parts {
  site?: PageSite;
  /** comes with precise capture, see `About.endpoints` */
  endpoints?: readonly string[];
}

const ours = globalThis as typeof globalThis & { jalinSite?: Offered };

/** Called by the adapter's file and by those of its parts. */
export function offer(parts: Offered): void {
  ours.jalinSite = { ...ours.jalinSite, ...parts };
}

/** The adapter of this page with its parts, and what they want to hear; undefined where no adapter was loaded. */
export function offered(): { site: PageSite; endpoints: readonly string[] | undefined } | undefined {
  const { site, endpoints, ...parts } = ours.jalinSite ?? {};
  return site && { site: assembled(site, parts), endpoints };
}
