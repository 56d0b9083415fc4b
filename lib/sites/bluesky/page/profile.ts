/** The head of a profile: who it is, what they say of themselves, how many follow them. */
import { parseCount } from "../../count";
import { attempt, compact, httpUrl, itemsIn, nameOf, readText } from "../../dom";
import type { Account } from "../../../model/capture";
import type { Reading } from "../../site";
import { type Name, placeOf, profileOfPath } from "../addresses";
import { accountFrom, didInAvatar } from "./account";
import { isAway } from "./screen";

const testId = (id: string) => `[data-testid="profileHeader${id}"]`;
export const profileHead = `${testId("DisplayName")}, ${testId("Description")}`;

/** Boxes between a name and the whole head. */
const mostSteps = 12;

export function readProfile(root: ParentNode, url: URL, reading: Reading): void {
  const heads = new Set(itemsIn(root, profileHead).map(headOf));
  for (const head of heads)
    attempt(reading, () => {
      if (head && !isAway(head)) readHead(head, url, reading);
    });
}

/** The box that holds name and picture. */
function headOf(part: Element): Element | undefined {
  let head: Element | null = part;
  for (let steps = 0; head && steps < mostSteps; steps += 1) {
    if (head.querySelector(testId("DisplayName")) && head.querySelector(testId("AviButton"))) return head;
    head = head.parentElement;
  }
  return undefined;
}

function readHead(head: Element, url: URL, reading: Reading): void {
  const who = ownerOf(head, url);
  if (!who) {
    reading.problems.push({ kind: "no-author", detail: "profile head" });
    return;
  }
  const avatar = httpUrl(head.querySelector(`${testId("AviButton")} img`)?.getAttribute("src"));
  const words = head.querySelector(testId("Description"));
  const looks = {
    name: nameOf(head.querySelector(testId("DisplayName"))),
    avatar,
    headline: (words && readText(words).text.slice(0, 5000)) || undefined,
  };
  const followers = parseCount(head.querySelector(testId("FollowersButton"))?.textContent);
  const known = { ...who, id: who.id ?? didInAvatar(avatar) };
  reading.accounts.push(compact<Account>({ ...accountFrom(known, looks), followers }));
}

/** Whose head it is, by its own link to the followers; by the page's address where a head has none. */
function ownerOf(head: Element, url: URL): Name | undefined {
  const link = head.querySelector('a[href$="/followers"]');
  return link ? placeOf(link.getAttribute("href"))?.who : profileOfPath(url.pathname);
}
