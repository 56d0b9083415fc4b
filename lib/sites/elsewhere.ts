/** The addresses elsewhere that a profile gives of its account. */
import { parseUrl } from "./dom";

/** Equals the limit of the capture schema. */
const most = 20;
/** Where the networks' own redirectors carry the address they lead to. */
const carriers = ["u", "q", "url", "target"];
/** What they add to it for each visit. */
const marks = /^(?:fbclid|xmt|igshid|igsh|utm_.*)$/;

type Text = string | null | undefined;

/**
 * The addresses that links lead to, each once in their order; undefined where there is none. Links to the network itself
 * (mentions, tags) are left out, its redirectors give what they lead to. `home`: the network's host without "www".
 */
export function elsewhere(addresses: Iterable<Text>, home: string): string[] | undefined {
  const found = new Set<string>();
  for (const address of addresses) {
    const url = aimOf(parseUrl(address, `https://${home}`), home);
    if (url && found.size < most) found.add(url.href);
  }
  return found.size > 0 ? [...found] : undefined;
}

/** As {@link elsewhere}, of the links in some part of a page. */
export function linksIn(part: ParentNode | null | undefined, home: string, links = "a[href]"): string[] | undefined {
  return elsewhere(hrefsIn(part, links), home);
}

export function hrefsIn(part: ParentNode | null | undefined, links = "a[href]"): Text[] {
  return Array.from(part?.querySelectorAll(links) ?? [], (link) => link.getAttribute("href"));
}

/** Where a link leads away to. */
function aimOf(url: URL | undefined, home: string): URL | undefined {
  if (!url || !/^https?:$/.test(url.protocol) || url.href.length > 4096) return undefined;
  const isHome = `.${url.hostname}`.endsWith(`.${home}`);
  // Meta's networks share theirs
  if (!isHome && !/^lm?\.(?:instagram|facebook|threads)\./.test(url.hostname)) return url;
  const carried = carriers.map((name) => url.searchParams.get(name)).find(Boolean);
  // TikTok's carries it as it was typed
  const aim = carried && parseUrl(/^https?:/i.test(carried) ? carried : `https://${carried}`);
  if (!aim || !aim.hostname.includes(".") || !/^https?:$/.test(aim.protocol)) return undefined;
  for (const name of new Set(aim.searchParams.keys())) if (marks.test(name)) aim.searchParams.delete(name);
  return aim;
}
