/** Lists of people: who starred, forked or watches a repository, who follows an account; and the head of a profile. */
import type { Account, Capture } from "../../model/capture";
import { compact, nameOf, readItems, readText } from "../dom";
import type { Reading } from "../site";
import { accountOf, accountOfPath, subjectOf } from "./addresses";
import { accountOfLink, picture, withPicture } from "./person";

/** Every row begins with a picture that is a link; beside it the name is one too. */
export const personPicture = `main a[href]:has(> ${picture})`;

/** Boxes between a picture and the box that also holds the name. */
const mostUp = 4;

export function readPeople(root: ParentNode, page: URL, reading: Reading): void {
  const act = actOf(page);
  readItems(root, personPicture, reading, (link) => {
    const actor = personOf(link, page);
    if (!actor) return;
    const capture = act(actor);
    if (capture) reading.captures.push(capture);
    else reading.accounts.push(actor);
  });
}

function actOf(page: URL): (actor: Account) => Capture | undefined {
  const post = subjectOf(page);
  if (post) {
    const list = /\/(stargazers|forks|members|watchers)\b/.exec(page.pathname)?.[1];
    if (list === "stargazers") return (actor) => ({ type: "reaction", reaction: "star", actor, post });
    return (actor) => ({ type: list === "watchers" ? "follow" : "share", actor, post });
  }
  const organisation = /^\/orgs\/([\w-]+)\//.exec(page.pathname)?.[1];
  const target = organisation === undefined ? accountOfPath(page.pathname) : accountOf(organisation);
  // whom somebody follows tells of that person, not of those in the list
  if (!target || page.searchParams.get("tab") === "following") return () => undefined;
  return (actor) => ({ type: "follow", actor, target });
}

/** The person of a row: the picture, and a second link to the same account that spells a name or the login. */
function personOf(link: Element, page: URL): Account | undefined {
  const account = accountOfLink(link, page);
  if (!account) return undefined;
  const image = link.querySelector(picture);
  let row = link.parentElement;
  for (let up = 0; row && up < mostUp; row = row.parentElement, up += 1)
    for (const other of row.querySelectorAll("a[href]")) {
      if (other === link || accountOfLink(other, page)?.handle !== account.handle || other.textContent.trim() === "")
        continue;
      return compact<Account>({ ...withPicture(account, image), name: nameIn(other, account), headline: bioIn(row) });
    }
  return undefined;
}

/** The name, where it stands beside the login or in its place. */
function nameIn(link: Element, { handle = "" }: Account): string | undefined {
  const parts = link.childElementCount > 0 ? Array.from(link.children, (part) => nameOf(part)) : [nameOf(link)];
  return parts.find((part) => part !== undefined && part.toLowerCase() !== handle.toLowerCase());
}

function bioIn(row: Element): string | undefined {
  const bio = row.querySelector("[itemprop='description'], .user-profile-bio");
  return (bio && readText(bio).text.slice(0, 5000)) || undefined;
}

/** The head of a profile: microdata. */
export const profileHead = '[itemprop="additionalName"]';

export function readProfile(root: ParentNode, page: URL, reading: Reading): void {
  readItems(root, profileHead, reading, (login) => {
    const account = accountOfPath(page.pathname);
    if (!account || nameOf(login)?.toLowerCase() !== account.handle?.toLowerCase()) return;
    const name = nameOf(login.parentElement?.querySelector('[itemprop="name"]'));
    reading.accounts.push(compact<Account>({ ...account, name }));
  });
}
