/** Lists of people: who starred, forked or watches a repository, who follows an account; and the head of a profile. */
import type { Account, Capture } from "../../model/capture";
import { parseCount } from "../count";
import { compact, nameOf, readText } from "../dom";
import { linksIn } from "../elsewhere";
import type { Reading } from "../site";
import type { Place } from "./addresses";
import { accountOfLink, isCalled, picture, withPicture } from "./person";

/** Every row begins with a picture that is a link; beside it the name is one too. */
export const personPicture = `main a[href]:has(> ${picture})`;

/** Boxes between a picture and the box that also holds the name. */
const mostUp = 4;

/** Reads a row: the picture, and a second link to the same account that spells a name or the login. */
export function readPerson(
  link: Element,
  { act, subject: post, owner: target }: Place,
  page: URL,
  into: Reading,
): void {
  const account = accountOfLink(link, page);
  let row = link.parentElement;
  for (let up = 0; account && row && up < mostUp; row = row.parentElement, up += 1) {
    const named = Array.from(row.querySelectorAll("a[href]")).find(
      (other) => other !== link && other.textContent.trim() && accountOfLink(other, page)?.handle === account.handle,
    );
    if (!named) continue;
    const actor = compact<Account>({
      ...withPicture(account, link.querySelector(picture)),
      name: nameIn(named, account),
      headline: bioIn(row),
    });
    if (act) into.captures.push(compact<Capture>({ ...act, actor, post, target }));
    else into.accounts.push(actor);
    return;
  }
}

/** The name, where it stands beside the login or in its place. */
function nameIn(link: Element, account: Account): string | undefined {
  const parts = link.firstElementChild ? Array.from(link.children) : [link];
  return parts.map(nameOf).find((part) => part && !isCalled(account, part));
}

function bioIn(row: Element): string | undefined {
  const bio = row.querySelector("[itemprop='description'], .user-profile-bio");
  return (bio && readText(bio).text.slice(0, 5000)) || undefined;
}

/** The head of a profile: microdata. */
export const profileHead = '[itemprop="additionalName"]';

/** Reads the head, if it is that of the page's own account. */
export function readProfile(login: Element, { owner }: Place, _page: URL, into: Reading): void {
  if (!owner || !isCalled(owner, login.textContent)) return;
  const name = nameOf(login.parentElement?.querySelector('[itemprop="name"]'));
  const card = login.closest('.h-card, [itemtype$="/Person"]');
  into.accounts.push(
    compact<Account>({
      ...withPicture(owner, card?.querySelector(picture)),
      name,
      headline: card ? bioIn(card) : undefined,
      // a site and the accounts elsewhere; what somebody links in their bio says less surely that it is theirs
      links: linksIn(card, "github.com", ':is([itemprop="url"], [itemprop="social"]) a[href]'),
      followers: parseCount(card?.querySelector('a[href$="tab=followers"] span')?.textContent),
    }),
  );
}
