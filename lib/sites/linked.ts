/** What a link that somebody gives of themselves leads to: for the worker, as evidence of whose accounts are one person's. */
import type { Account, NetworkId } from "../model/capture";
import { defaultSettings, type Settings } from "../model/settings";
import { abouts, aboutFor } from "./about";
import type { About } from "./site";

export interface Linked {
  network: NetworkId;
  account: Account;
}

/**
 * The account whose profile a link is; undefined for other pages. People write addresses as they like: without "www", of
 * the mobile site, without encryption. On a host that nobody added, an address is taken for a profile where only one kind
 * of software that anybody can host has such (`/@name`): whether it is one shows when the account was captured.
 */
export function accountOfLink(link: string, settings: Settings = defaultSettings): Linked | undefined {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  url.protocol = "https:";
  for (const host of spellings(url.hostname)) {
    url.hostname = host;
    const about = aboutFor(url, settings);
    if (about) return linked(about, url);
  }
  url.hostname = new URL(link).hostname;
  const [found, ...others] = abouts.flatMap((about) => (about.anyHost && linked(about, url)) ?? []);
  return others.length === 0 ? found : undefined;
}

/** Names of one host: as it is written, and as the network may have it. */
function spellings(host: string): string[] {
  const bare = host.replace(/^(?:www|m|mobile)\./, "");
  return [host, bare, `www.${bare}`];
}

function linked({ id, profileOf }: About, url: URL): Linked | undefined {
  const account = profileOf(url);
  return account && { network: id, account };
}
