/** The head of a profile. */
import { parseCount } from "../../count";
import { avatar, column, has, marked } from "./landmarks";
import { bioOf, idOfButtons, personIn } from "./person";
import type { Visit } from "./visit";

/** Reads the account from the element that holds its name and handle, and what stands around it. */
export function readProfile(name: Element, { page: { handle }, reading }: Visit): void {
  const around = name.closest(`${column} :has(${avatar})`);
  // short of the list of posts, where others have pictures and buttons too
  const head = around && !has(around, "article") ? around : name;
  const followers = ["followers", "verified_followers"].map((list) => `a[href$="/${handle}/${list}" i]`).join();
  // after a navigation the head of the profile before may still stand there: then the handles differ
  const account = personIn(head, name, handle, {
    id: idOfButtons(head),
    headline: bioOf(head.querySelector(marked("UserDescription"))),
    followers: parseCount(head.querySelector(followers)?.textContent),
  });
  if (account) reading.accounts.push(account);
}
