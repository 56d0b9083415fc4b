/** The pages that the demonstration shows: those of our own that a person could open. */
import { pageKinds } from "../../lib/model/engagement";
import { matches } from "../../lib/sites/patterns";
import type { About } from "../../lib/sites/site";
import { networks } from "../contract/own-pages";
import { pageUrl, type Recorded } from "../truth/files";

export interface DemoPage {
  about: About;
  url: string;
  recorded: Recorded;
}

/**
 * One page for each address, of several that with the most on it; by network, posts first. Messages are read behind a
 * switch of their own, so they are not among them.
 */
export function demoPages(): DemoPage[] {
  return networks.flatMap(({ site: { about }, pages }) => {
    const byAddress = new Map<string, DemoPage>();
    for (const recorded of pages
      .filter(({ truth }) => truth.source === "dom" && truth.kind !== "messages")
      .sort(byKind)) {
      const url = pageUrl(recorded.truth);
      if (matches(about.hosts, url) && !byAddress.has(url.href))
        byAddress.set(url.href, { about, url: url.href, recorded });
    }
    return [...byAddress.values()];
  });
}

function byKind({ truth: a }: Recorded, { truth: b }: Recorded): number {
  return pageKinds.indexOf(a.kind) - pageKinds.indexOf(b.kind) || b.interactions.length - a.interactions.length;
}
