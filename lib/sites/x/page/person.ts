/** Accounts as the page shows them: in the head of a post, in a row of a list. */
import type { Account } from "../../../model/capture";
import { httpUrl, nameOf, tidyText, readText } from "../../dom";
import { accountOf, fullAvatar } from "../post";
import { handleOfHref, isHandle } from "../urls";
import { avatar, avatarPrefix } from "./landmarks";

/** The handle that an avatar's mark ends in. */
export function avatarHandle(picture: Element | null): string | undefined {
  const handle = picture?.getAttribute("data-testid")?.slice(avatarPrefix.length);
  // "unknown" stands at broadcasts, whose host has no link either
  return handle !== undefined && handle !== "unknown" && isHandle(handle) ? handle : undefined;
}

export function avatarUrl(picture: Element | null): string | undefined {
  const src = httpUrl(picture?.querySelector('img[src*="profile_images"]')?.getAttribute("src"));
  // the picture of those who have none
  return src === undefined || src.includes("default_profile") ? undefined : fullAvatar(src);
}

/**
 * The handle of a link that says so in its own text: "@kopi" leading to /kopi. A display name can be spelled like a
 * handle too, but it cannot change where its link leads.
 */
export function spelledHandle(link: Element): string | undefined {
  const handle = handleOfHref(link.getAttribute("href"));
  if (handle === undefined) return undefined;
  const text = link.textContent.trim();
  return text.toLowerCase() === `@${handle.toLowerCase()}` ? text.slice(1) : undefined;
}

/** The handle spelled in the head of a post, from its links. */
export function linkedHandle(head: Element): string | undefined {
  for (const link of head.querySelectorAll("a[href]")) {
    const handle = spelledHandle(link);
    if (handle !== undefined) return handle;
  }
  return undefined;
}

/** The handle spelled in the head of a quoted card, which holds no links: the last "@…", as the name comes first. */
export function shownHandle(head: Element): string | undefined {
  let found: string | undefined;
  for (const part of head.querySelectorAll("[dir], span")) {
    const text = part.textContent.trim();
    if (text.startsWith("@") && isHandle(text.slice(1))) found = text.slice(1);
  }
  return found;
}

/** The display name at the start of a head or row. */
export function displayName(head: Element, handle: string): string | undefined {
  const name = nameOf(head.querySelector("[dir]") ?? head.querySelector("a[href]"));
  return name === `@${handle}` ? undefined : name;
}

/** One row of a list of people; undefined where it does not tell who it is. */
export function readUserCell(cell: Element): Account | undefined {
  const picture = cell.querySelector(avatar);
  const shown = avatarHandle(picture);
  const links = [...cell.querySelectorAll("a[href]")].filter(
    (link) => handleOfHref(link.getAttribute("href"))?.toLowerCase() === shown?.toLowerCase(),
  );
  const handle = links.map(spelledHandle).find((spelled) => spelled !== undefined) ?? shown;
  // a bio may mention others in links of their own; only a person whose picture stands there is the row's
  if (shown === undefined || handle === undefined) return undefined;
  const named = links.find((link) => spelledHandle(link) === undefined && link.textContent.trim() !== "");
  return accountOf(handle, {
    id: idOfButtons(cell),
    name: nameOf(named?.querySelector("[dir]") ?? named),
    avatar: avatarUrl(picture),
    headline: bioOf(cell),
  });
}

/** The numeric id of the account that a follow, unfollow, cancel or block button belongs to. */
export function idOfButtons(scope: Element): string | undefined {
  for (const button of scope.querySelectorAll(
    '[data-testid$="follow"], [data-testid$="block"], [data-testid$="-cancel"]',
  )) {
    const id = /^(\d+)-(?:(?:un)?(?:follow|block)|cancel)$/.exec(button.getAttribute("data-testid") ?? "")?.[1];
    if (id !== undefined) return id;
  }
  return undefined;
}

/** The bio in a row: its last block of text in the writer's direction that no button is described by. */
function bioOf(cell: Element): string | undefined {
  const described = cell.querySelector("[aria-describedby]")?.getAttribute("aria-describedby");
  const blocks = [...cell.querySelectorAll('[dir="auto"]')].filter(
    (block) => block.closest("a, button") === null && (block.id === "" || block.id !== described),
  );
  const last = blocks.at(-1);
  return last && (tidyText(readText(last).text).slice(0, 5000) || undefined);
}
