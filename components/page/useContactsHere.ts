import type { PageState, PersonHere as Person } from "../../lib/messaging/protocol";
import type { Account } from "../../lib/model/capture";
import { addDays, dayAt, instantOf, nextMonday } from "../../lib/model/calendar";
import { accountKeys } from "../../lib/model/ids";
import type { Contact } from "../../lib/model/records";
import type { TypeCounts } from "../../lib/model/tally";
import type { About } from "../../lib/sites/site";
import { useLive } from "../ui/useLive";
import { useNow } from "../ui/useNow";
import { standingOf } from "./standing";

/** Names a person of a page in lists. */
export function keyOf(network: string, { account }: { account: Account }): string {
  return accountKeys(network, account)[0];
}

/** Whose profile a page is; undefined on other pages. */
export function subjectOf(page: PageState, about: About): Account | undefined {
  return page.kind === "profile" ? about.profileOf(new URL(page.url)) : undefined;
}

export interface Here {
  /** by {@link keyOf} */
  contacts: ReadonlyMap<string, Contact | undefined>;
  subject: Contact | undefined;
}

/** Who of these people is a contact, and who the subject of the page is; undefined until the first answer. */
export function useContactsHere(
  page: PageState,
  people: readonly Person[],
  subject: Account | undefined,
): Here | undefined {
  const keys = people.map((person) => keyOf(page.network, person)).join("\n");
  return useLive(
    async ({ contactsOf }) => {
      const accounts = [...people.map(({ account }) => account), ...(subject ? [subject] : [])];
      const found = await contactsOf(page.network, accounts);
      return {
        contacts: new Map(people.map((person, at) => [keyOf(page.network, person), found[at]])),
        subject: subject && found[people.length],
      };
    },
    [page.network, page.url, keys],
  );
}

/** What the known of these people did this week, by contact id. */
export function useThisWeek(people: readonly Person[], here: Here | undefined, network: string) {
  const today = dayAt(useNow());
  const known = people.flatMap((person) => {
    const contact = here?.contacts.get(keyOf(network, person));
    return contact && standingOf(person, contact) === "known" ? [contact] : [];
  });
  const facts = known.map(({ id, last }) => [id, last]);
  return useLive<ReadonlyMap<string, TypeCounts>>(
    known.length === 0 ? undefined : ({ countsSince }) => countsSince(known, instantOf(addDays(nextMonday(today), -7))),
    [today, facts],
  );
}
