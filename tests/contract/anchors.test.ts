/** The save button finds the people of every network where their pages show them, without being told how. */
import { expect, it } from "vitest";
import { anchorOf, peopleOf } from "../../lib/capture/buttons/anchors";
import type { Account } from "../../lib/model/capture";
import { itemsIn } from "../../lib/sites/dom";
import type { SiteAdapter } from "../../lib/sites/site";
import { momentOfReading, pageUrl, type Recorded } from "../truth/files";
import { sameHandle, sameId } from "../truth/ids";
import { documentOf } from "../truth/page";
import { networks } from "./own-pages";

interface Found {
  account: Account;
  href: string | undefined;
}

/** Everybody in the items of a page, and the address of the link that the button would stand at. */
function peopleOn(site: SiteAdapter, page: Recorded): Found[] {
  const url = pageUrl(page.truth);
  const kind = site.kind(url);
  const document = documentOf(page);
  if (!kind || page.truth.source !== "dom") return [];
  const items = site.items(kind);
  return itemsIn(document, items).flatMap((item) => {
    const reading = site.read(item, url, { now: momentOfReading(page.truth), closed: true });
    return peopleOf(reading).map((account) => ({
      account,
      href: (anchorOf(item, account, items)?.link as HTMLAnchorElement | undefined)?.href,
    }));
  });
}

/** Some stand on a page without a link of their own: somebody named in the head of a feed, who replied in a summary. */
const enough = 0.5;

it.each(networks)("$network", ({ site, network, pages }) => {
  const people = pages.flatMap((page) => peopleOn(site, page));
  const found = people.filter(({ href }) => href !== undefined);
  expect(found.length).toBeGreaterThan(enough * people.length);
  for (const { account, href } of found) {
    const who = site.about.profileOf(new URL(href as string));
    const isThem = sameId(network, who?.id, account.id) || sameHandle(network, who?.handle, account.handle);
    expect(isThem, `${href} for ${account.url}`).toBe(true);
  }
});
