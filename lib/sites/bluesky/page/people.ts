/** Lists of people: who liked, who reposted, who follows. A row is a link, with links inside of it. */
import type { Capture } from "../../../model/capture";
import { compact } from "../../dom";
import { accountOf } from "../addresses";
import { follow, like, share } from "../place";
import { personIn } from "./person";
import { textIn } from "./post";
import { ownerOf, picture, profileLink, type Sight } from "./screen";

export const personRow = `main ${profileLink}:not(a a)`;

export function readPerson(row: Element, { place, subject: post, reading }: Sight): void {
  const who = ownerOf(row);
  // other links to profiles show no picture
  if (!who || !row.querySelector(picture)) return;
  const actor = personIn(row, who, textIn(row));
  const target = !post && place?.who ? accountOf(place.who) : undefined;
  // whom somebody follows tells of that person, not of those in the list
  if (place?.rest === "follows") reading.accounts.push(actor);
  else {
    const act = target ? follow : place?.rest === "liked-by" ? like : share;
    reading.captures.push(compact<Capture>({ ...act, actor, post, target }));
  }
}
