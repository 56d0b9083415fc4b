/**
 * How the scripts of one page find each other: the network's adapter and the parts that are turned on are files of their
 * own, loaded before the capture script. Our world has its own global object: the page cannot see this.
 */
import { assembled, type PageSite, type Parts, type ReadContext } from "../sites/site";

/** What a reader may know that the page does not tell: see {@link ReadContext}. */
export type Allowed = Pick<ReadContext, "closed">;

interface Offered extends Parts, Allowed {
  site?: PageSite;
  /** comes with precise capture, see `About.endpoints` */
  endpoints?: readonly string[];
}

const ours = globalThis as typeof globalThis & { jalinSite?: Offered };

/** Called by the adapter's file and by those of its parts. The adapter's comes first: what was on before it is forgotten. */
export function offer(parts: Offered): void {
  ours.jalinSite = parts.site ? parts : { ...ours.jalinSite, ...parts };
}

/**
 * The adapter of this page with its parts, what they want to hear, and what they may read; undefined where no adapter was
 * loaded.
 */
export function offered(): { site: PageSite; endpoints: readonly string[] | undefined; allowed: Allowed } | undefined {
  const { site, endpoints, closed, ...parts } = ours.jalinSite ?? {};
  return site && { site: assembled(site, parts), endpoints, allowed: closed ? { closed } : {} };
}
