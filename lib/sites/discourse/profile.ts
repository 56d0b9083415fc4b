/** The head of a person's pages. */
import type { Account } from "../../model/capture";
import { compact, nameOf, readText } from "../dom";
import { linksIn } from "../elsewhere";
import { accountAt, ownerOf } from "./addresses";
import type { Visit } from "./visit";

export const profileHead = ".user-main .about";

/** Reads who the address names, if the head spells that name. */
export function readProfile(head: HTMLElement, { page, into }: Visit): void {
  const { name } = ownerOf(page.pathname) ?? {};
  const shown = Array.from(head.querySelectorAll('[class*="user-profile-names"] > *, .names > *'), nameOf);
  if (!name || !shown.some((each) => each?.toLowerCase() === name.toLowerCase())) return;
  const bio = head.querySelector(".bio");
  into.accounts.push(
    compact<Account>({
      ...accountAt(page, name),
      name: shown.find((each) => each && each.toLowerCase() !== name.toLowerCase()) ?? name,
      headline: (bio && readText(bio).text.slice(0, 5000)) || undefined,
      links: linksIn(
        head,
        page.host,
        ":is(.location-and-website, .user-profile-website, .bio) a[href]:not(.mention, .hashtag)",
      ),
    }),
  );
}
