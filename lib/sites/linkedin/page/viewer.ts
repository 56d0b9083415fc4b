/** Who is signed in. */
import type { Account } from "../../../model/capture";
import { peopleIn } from "./person";

/** On the feed their own card links to them, and then to who viewed their profile. */
export function viewer(root: ParentNode): Account | undefined {
  const links = Array.from(root.querySelectorAll("a"));
  const own = links.findIndex((link) => link.matches('[href*="/me/profile-views"]'));
  return peopleIn(links.slice(0, Math.max(0, own))).at(-1);
}
