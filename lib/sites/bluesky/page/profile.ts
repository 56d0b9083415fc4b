/** The head of a profile: who it is and what they say of themselves. */
import { tidyName } from "../../dom";
import { linksIn } from "../../elsewhere";
import { mayBeSame } from "../addresses";
import { accountFrom } from "./person";
import { textIn } from "./post";
import { placeIn, type Sight, testId } from "./screen";

export const profileName = testId('="profileHeaderDisplayName"');
const followers = 'a[href$="/followers"]';

export function readProfile(name: Element, { place, reading }: Sight): void {
  const head = name.closest(`:has(${followers})`);
  const who = placeIn(head, followers)?.who;
  // the address of the page may be ahead of it
  if (head && who && place?.who && mayBeSame(who, place.who))
    reading.accounts.push(
      accountFrom(who, {
        name: tidyName(name.textContent),
        headline: textIn(head),
        links: linksIn(head, "bsky.app"),
      }),
    );
}
