/** What an account shows of its person, for comparing it with others. */
import { detailsIn } from "../model/details";
import { accountKeys } from "../model/ids";
import { keysOf } from "../model/match/keys";
import type { Told, Traits } from "../model/match/traits";
import { traitsOf } from "../model/match/traits";
import type { Identity } from "../model/records";
import { accountOfLink } from "../sites/linked";

/** The traits of a stored account. Links to profiles of networks are told by the key of that account. */
export function traitsOfIdentity(identity: Identity): Traits {
  return traitsOf(identity, toldBy(identity));
}

/** The keys by which an account is found among others, see model/match/keys.ts. */
export function keysOfIdentity(identity: Identity): string[] {
  return keysOf(traitsOfIdentity(identity));
}

function toldBy({ headline, links = [] }: Identity): Told {
  const { emails, phones, mentions, company, place, links: written } = detailsIn(headline ?? "");
  return {
    emails,
    phones,
    mentions,
    links: [...new Set([...links, ...written])].map(keyOfLink),
    company,
    place,
  };
}

/** The key of the account whose profile a link is, else the link. */
function keyOfLink(link: string): string {
  const linked = accountOfLink(link);
  return linked ? accountKeys(linked.network, linked.account)[0] : link;
}
