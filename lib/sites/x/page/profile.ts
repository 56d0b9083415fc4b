/** The head of a profile. */
import { parseCount } from "../../count";
import { readText, tidyText } from "../../dom";
import type { Reading } from "../../site";
import { accountOf } from "../post";
import { handleOfHref, handleOfPage } from "../urls";
import { avatarUrl, displayName, idOfButtons, shownHandle } from "./person";

/** Levels between the name and what holds the whole head. */
const height = 4;

/** Reads the account from the element that holds its name and handle, and what stands around it. */
export function readProfile(name: Element, url: URL, reading: Reading): void {
  const handle = shownHandle(name);
  // after a navigation the head of the profile before may still stand there
  if (handle === undefined || handle.toLowerCase() !== handleOfPage(url)?.toLowerCase()) return;
  const head = headAround(name);
  const bio = head.querySelector('[data-testid="UserDescription"]');
  const picture = head.querySelector(`a[href$="/photo" i], [data-testid^="UserAvatar-Container-" i]`);
  reading.accounts.push(
    accountOf(handle, {
      id: idOfButtons(head),
      name: displayName(name, handle),
      avatar: avatarUrl(picture),
      headline: bio ? tidyText(readText(bio).text).slice(0, 5000) || undefined : undefined,
      followers: followersIn(head, handle),
    }),
  );
}

/** The smallest element around the name that the picture is in too, short of the list of posts. */
function headAround(name: Element): Element {
  let head = name;
  for (let level = 0; level < height && head.parentElement; level++) {
    if (head.parentElement.querySelector("article")) break;
    head = head.parentElement;
    if (head.querySelector('img[src*="profile_images"]')) break;
  }
  return head;
}

function followersIn(head: Element, handle: string): number | undefined {
  for (const link of head.querySelectorAll('a[href$="/followers"], a[href$="/verified_followers"]')) {
    const owner = handleOfHref(link.getAttribute("href")?.replace(/\/\w+$/, ""));
    const count = owner?.toLowerCase() === handle.toLowerCase() ? parseCount(link.textContent) : undefined;
    if (count !== undefined) return count;
  }
  return undefined;
}
