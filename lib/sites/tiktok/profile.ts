/** The head of a profile. */
import { parseCount } from "../count";
import { compact, nameOf } from "../dom";
import { linksIn } from "../elsewhere";
import { accountOf } from "./addresses";
import { marked, type Visit } from "./visit";

/** The handle, which names whose head it is whatever the address says. */
export const profileTitle = marked("user-title");

export function readProfile(title: Element, { reading }: Visit): void {
  const account = accountOf(nameOf(title));
  const bio = marked("user-bio");
  const head = title.closest(`:has(${bio})`);
  if (!account || !head) return;
  reading.accounts.push(
    compact({
      ...account,
      name: nameOf(head.querySelector(marked("user-subtitle"))),
      headline: nameOf(head.querySelector(bio)),
      links: linksIn(head, "tiktok.com", `a${marked("user-link")}, ${marked("user-link")} a`),
      followers: parseCount(head.querySelector(marked("followers-count"))?.textContent),
    }),
  );
}
