/** People as the page shows them: a picture, a name, a handle, close together and linked to their profile. */
import type { Account } from "../../../model/capture";
import { compact, httpUrl, readText, tidyName } from "../../dom";
import { accountOf, didOf, handleOf, mayBeSame, type Name, profileOfPath, profileUrl } from "../addresses";

const profileLink = 'a[href^="/profile/"]';
const showText = 4; // NodeFilter.SHOW_TEXT, which is no global everywhere

/** What is shown of a person besides the name they are known by. */
interface Looks {
  name?: string | undefined;
  avatar?: string | undefined;
  headline?: string | undefined;
}

/** The account, with what it looks like. */
export function accountFrom(who: Name, { name, avatar, headline }: Looks): Account {
  const shown = name !== undefined && isHandle(name, who) ? undefined : name;
  return compact<Account>({ ...accountOf(who), url: profileUrl(who), name: shown, avatar, headline });
}

/** People without a name are shown by their handle; a name made to look like somebody's handle is none either. */
function isHandle(name: string, { handle }: Name): boolean {
  return (
    name.toLowerCase() === handle?.toLowerCase() || (name.startsWith("@") && handleOf(name.slice(1)) !== undefined)
  );
}

/**
 * The picture of `who`: the first in `scope`, where it links to that person. Its address holds the DID, which most pages
 * show nowhere else; people without a picture have a drawing and no DID.
 */
export function pictureOf(scope: Element, who: Name): Picture {
  const shown = scope.querySelector('[data-testid^="userAvatar"]');
  const link = shown?.closest(profileLink) ?? undefined;
  const owner = link && profileOfPath(link.getAttribute("href"));
  if (!shown || !link || !owner || !mayBeSame(owner, who)) return {};
  const avatar = httpUrl(shown.querySelector("img")?.getAttribute("src"));
  const id = didInAvatar(avatar);
  // somebody else's picture is worse than none
  if (id !== undefined && !mayBeSame({ id }, { ...who, ...owner })) return { link };
  return { id: owner.id ?? id, avatar, link };
}

interface Picture {
  id?: string | undefined;
  avatar?: string | undefined;
  /** the link around it */
  link?: Element;
}

/** The DID in the address of a picture: `…/plain/<did>/<cid>@jpeg`. */
export function didInAvatar(avatar: string | undefined): string | undefined {
  return avatar === undefined ? undefined : didOf(/\/(did:[^/]+)\//.exec(avatar)?.[1]);
}

/**
 * A person shown as a card: the name above the whole "@handle", the picture beside them. Undefined where the card shows
 * no handle or another one than `who` is known by.
 */
export function personIn(card: Element, who: Name): Account | undefined {
  const line = handleLine(card, who.handle);
  if (!line) return undefined;
  const known = { ...who, handle: line.handle };
  const { id, avatar } = pictureOf(card, known);
  const name = tidyName(readText(line.above, "button").text);
  return accountFrom({ ...known, id: who.id ?? id }, { name, avatar });
}

/**
 * Where a card shows "@handle" in full with something above it. Asking for what stands above keeps out a name that
 * somebody spelled like another's handle.
 */
function handleLine(card: Element, wanted: string | undefined): { handle: string; above: Element } | undefined {
  const texts = card.ownerDocument.createTreeWalker(card, showText);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!text.nodeValue?.includes("@")) continue;
    const line = text.parentElement;
    const handle = handleOf(tidyName(line?.textContent)?.replace(/^@/, ""));
    const above = line?.previousElementSibling;
    if (handle === undefined || !above) continue;
    if (wanted === undefined || wanted.toLowerCase() === handle.toLowerCase()) return { handle, above };
  }
  return undefined;
}

/** The author of a post, by the line above its text: picture, then the name as a link of its own. */
export function authorIn(item: Element, who: Name): Account {
  const { id, avatar, link } = pictureOf(item, who);
  const known = { ...who, id: who.id ?? id };
  return accountFrom(known, { name: nameAfter(item, link, known), avatar });
}

/** Who reposted is a link to a profile too, and may be the author: it stands before the picture and holds a drawing. */
function nameAfter(item: Element, picture: Element | undefined, who: Name): string | undefined {
  let reached = picture === undefined;
  for (const link of item.querySelectorAll(profileLink)) {
    if (link === picture) {
      reached = true;
      continue;
    }
    const owner = profileOfPath(link.getAttribute("href"));
    if (!reached || !owner || !mayBeSame(owner, who)) continue;
    if (picture === undefined && link.querySelector("svg")) continue;
    const name = tidyName(readText(link, "button").text);
    if (name !== undefined) return name;
  }
  return undefined;
}
