/** Where the people of an item stand in the page: by their addresses, so that no network has to say it once more. */
import type { Account } from "../../model/capture";
import type { Reading } from "../../sites/site";

/** Where a person stands. */
export interface Anchor {
  account: Account;
  /** the link on their name, or on their picture where the name is none */
  link: Element;
  /** what holds their picture, where a link to them does */
  face: Element | undefined;
  /** the part of the page that is theirs: what covers it covers them */
  scope: Element;
}

/** How far around an item its author is looked for: some networks' items are smaller than what people see. */
const farthest = 8;
const picture = "img, svg, picture, canvas, image, [style*='background-image']";

/** The people who did something in an item, or wrote the post that it is, each once. */
export function peopleOf({ captures, posts }: Reading): Account[] {
  const people = new Map<string, Account>();
  for (const account of [...captures.map(({ actor }) => actor), ...posts.flatMap(({ author }) => author ?? [])]) {
    // somebody of whom a page tells no more than a name is nobody to save
    const key = account.id ?? account.handle;
    if (key !== undefined && !people.has(key)) people.set(key, account);
  }
  return [...people.values()];
}

/**
 * Where an account stands in or around an item: `items` is the selector of items, so that nobody is found in a
 * neighbour's. Undefined where no link leads to them.
 */
export function anchorOf(item: Element, account: Account, items: string): Anchor | undefined {
  let scope: Element | null = item;
  for (let left = farthest; scope && left > 0; left -= 1) {
    const links: HTMLAnchorElement[] = linksTo(account, scope);
    if (links.length > 0) {
      const isFace = (link: Element): boolean => link.querySelector(picture) !== null && !hasWords(link);
      const name = links.find(hasWords);
      const face = links.find(isFace);
      const link = name ?? face ?? links[0];
      return link && { account, link, face, scope };
    }
    scope = scope.parentElement;
    if (!scope || scope.localName === "body" || holdsOthers(scope, item, items)) return undefined;
  }
  return undefined;
}

/** More elements than an item ever has: a list, which is not worth searching for others. */
const many = 1000;

function holdsOthers(scope: Element, item: Element, items: string): boolean {
  if (scope.getElementsByTagName("*").length > many) return true;
  return [...scope.querySelectorAll(items)].some((other) => !item.contains(other) && !other.contains(item));
}

function hasWords(link: Element): boolean {
  return /[^\s]/.test(link.textContent);
}

function linksTo(account: Account, scope: Element): HTMLAnchorElement[] {
  const around = scope.closest<HTMLAnchorElement>("a[href]");
  const all = [...scope.querySelectorAll<HTMLAnchorElement>("a[href]")];
  return (around ? [around, ...all] : all).filter((link) => leadsTo(link.href, account));
}

/** True for the address of somebody's profile itself: not of their posts, nor of a list of theirs. */
function leadsTo(href: string, { url, handle }: Account): boolean {
  if (!URL.canParse(href)) return false;
  const there = new URL(href);
  if (!/^https?:$/.test(there.protocol)) return false;
  const path = pathOf(there);
  const profile = url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
  if (profile && path === pathOf(profile)) {
    const asked = [...profile.searchParams];
    // an address without a path of its own says who it is in its query
    return asked.every(([name, value]) => there.searchParams.get(name) === value);
  }
  const named = handle?.toLowerCase();
  if (named === undefined || there.search !== "") return false;
  const last = path.slice(path.lastIndexOf("/") + 1);
  return last === named || last === `@${named}`;
}

function pathOf({ pathname }: URL): string {
  return pathname.replace(/\/+$/, "").toLowerCase();
}
