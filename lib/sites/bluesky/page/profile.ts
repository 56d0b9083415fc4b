/** The head of a profile: who it is, what they say of themselves, how many follow them. */
import { parseCount } from "../../count";
import { compact, httpUrl, tidyName } from "../../dom";
import type { Account } from "../../../model/capture";
import { accountFrom } from "./person";
import { wordsIn } from "./post";
import { placeIn, type Sight } from "./screen";

export const profileName = '[data-testid="profileHeaderDisplayName"]';
const picture = '[data-testid="profileHeaderAviButton"] img';
const followers = 'a[href$="/followers"]';

export function readProfile(name: Element, { reading }: Sight): void {
  const head = name.closest(`:has(${picture})`);
  const who = placeIn(head, followers)?.who;
  if (!head || !who) return;
  const avatar = httpUrl(head.querySelector(picture)?.getAttribute("src"));
  reading.accounts.push(
    compact<Account>({
      ...accountFrom(who, { name: tidyName(name.textContent), avatar, headline: wordsIn(head).text }),
      followers: parseCount(head.querySelector(followers)?.textContent),
    }),
  );
}
