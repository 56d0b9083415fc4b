/** The head of a profile: a name, what somebody says of themselves, and a table of links. */
import type { Account } from "../../../model/capture";
import { compact, nameOf, readText } from "../../dom";
import { linksIn } from "../../elsewhere";
import { ownerOf } from "../addresses";
import type { Visit } from "../visit";

export const profileHead = ".account__header";
const bio = ".account__header__content";
const link = 'a[href^="http"]:not(.mention, .hashtag)';

export function readProfile(head: Element, { page, into }: Visit): void {
  const owner = ownerOf(page);
  const name = head.querySelector("h1");
  const [user] = owner?.handle?.split("@") ?? [];
  // the head of the profile before may still stand there
  if (!owner || !name || !nameOf(head)?.toLowerCase().includes(`@${user?.toLowerCase()}`)) return;
  const words = head.querySelector(bio);
  into.accounts.push(
    compact<Account>({
      ...owner,
      name: nameOf(name.querySelector("bdi, strong, .display-name, span") ?? name)?.replace(/\s*@\S+$/, ""),
      headline: (words && readText(words).text.slice(0, 5000)) || undefined,
      links: linksIn(head, page.host, `:is(${bio}, dl) ${link}`),
      verified: linksIn(head, page.host, `.verified ${link}`),
    }),
  );
}
