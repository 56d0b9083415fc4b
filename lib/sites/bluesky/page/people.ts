/** Lists of people: who liked, who reposted, who follows. A row is a link, with links inside of it. */
import type { Capture } from "../../../model/capture";
import { compact } from "../../dom";
import { accountOf } from "../addresses";
import { personIn, picture } from "./person";
import { wordsIn } from "./post";
import { ownerOf, profileLink, type Sight } from "./screen";

export const personRow = `main ${profileLink}:not(a a)`;

/** What a list says of everybody in it. Whom somebody follows tells of that person, not of those in the list. */
const acts: Record<string, Pick<Capture, "type" | "reaction">> = {
  "liked-by": { type: "reaction", reaction: "like" },
  "reposted-by": { type: "share" },
  followers: { type: "follow" },
  "known-followers": { type: "follow" },
};

export function readPerson(row: Element, { place, subject: post, reading }: Sight): void {
  const who = ownerOf(row);
  // other links to profiles show no picture
  if (!who || !row.querySelector(picture)) return;
  const actor = personIn(row, who, wordsIn(row).text);
  const act = acts[place?.rest ?? ""];
  const target = !post && place?.who ? accountOf(place.who) : undefined;
  if (act) reading.captures.push(compact<Capture>({ ...act, actor, post, target }));
  else reading.accounts.push(actor);
}
