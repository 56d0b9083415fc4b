/** The account of a profile. Its head has no landmarks (seen 2026-08), so its name is taken from the title. */
import { hrefsIn, elsewhere } from "../../elsewhere";
import { titledName } from "../../titled";
import { accountOf } from "../addresses";
import type { Visit } from "./visit";

export const pageTitle = "head > title";

/** Reads the account that the title names, if it is the one of the address: titles come late after a navigation. */
export function readTitle(title: Element, { page, reading }: Visit): void {
  const { name, handle } = titledName(title.textContent) ?? {};
  const account = accountOf(handle);
  if (account && name && handle?.toLowerCase() === page.handle?.toLowerCase())
    reading.accounts.push({ ...account, name });
}

/** The link below the bio. Where there are several, a button that opens a list of them stands in its place. */
export const siteLink = 'header a[href*="//l.instagram.com/"]';

export function readSite(link: Element, { page, reading }: Visit): void {
  const head = link.closest("header");
  const account = accountOf(page.handle);
  const isTheirs = head?.textContent.toLowerCase().includes(page.handle?.toLowerCase() ?? " ");
  const links = elsewhere(hrefsIn(head, siteLink), "instagram.com");
  if (account && isTheirs && links && link === head?.querySelector(siteLink))
    reading.accounts.push({ ...account, links });
}
