/** What a profile of the new front end says beside its posts: a few words, and accounts elsewhere. */
import { compact, nameOf } from "../dom";
import { elsewhere } from "../elsewhere";
import { accountOfUrl } from "./addresses";
import type { Sight } from "./item";

const bio = '[data-testid="profile-description"]';
const socialLink = '[noun="social_link"]';

/** Its parts; the first of them is read for all. */
export const profilePart = `${bio}, ${socialLink}`;

export function readProfile(part: Element, { url, reading }: Sight): void {
  const account = accountOfUrl(url);
  const head = part.closest(`:has(${bio}):has(${socialLink})`) ?? part.parentElement;
  if (!account || head?.querySelector(profilePart) !== part) return;
  // the links inside are built later, out of what is noted around them (seen 2026-07)
  const notes = Array.from(head.querySelectorAll(socialLink), (link) =>
    /"url":"([^"]+)"/.exec(link.getAttribute("data-faceplate-tracking-context") ?? "")?.[1]?.replaceAll("\\/", "/"),
  );
  const [headline, links] = [nameOf(head.querySelector(bio)), elsewhere(notes, "reddit.com")];
  if (headline || links) reading.accounts.push(compact({ ...account, headline, links }));
}
