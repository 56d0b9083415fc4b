/** How somebody on a page stands to the user. */
import type { PersonHere } from "../../lib/messaging/protocol";
import { totalOf } from "../../lib/model/breakdown";
import type { Contact } from "../../lib/model/records";

/** `new`: nothing is known of them but what they did on this page */
export type Standing = "own" | "new" | "known";

export function standingOf(person: Pick<PersonHere, "count">, contact: Contact | undefined): Standing {
  if (contact?.own) return "own";
  if (!contact) return "new";
  const isMet = totalOf(contact.counts) > person.count || contact.outbound !== undefined;
  return isMet || contact.savedAt !== undefined || contact.profiled ? "known" : "new";
}

/** Who of the people of a page is shown. */
export const sieves = ["all", "fresh", "known", "unsaved"] as const;
export type Sieve = (typeof sieves)[number];

export function passes(sieve: Sieve, person: Pick<PersonHere, "count">, contact: Contact | undefined): boolean {
  const standing = standingOf(person, contact);
  switch (sieve) {
    case "all":
      return true;
    case "fresh":
      return standing === "new";
    case "known":
      return standing === "known";
    case "unsaved":
      return standing !== "own" && contact?.savedAt === undefined;
  }
}
