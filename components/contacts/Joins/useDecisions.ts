import { joinContacts } from "../../../lib/db/joins";
import { declareDifferent, decideLater } from "../../../lib/db/suggestions";
import { dayMs } from "../../../lib/model/days";
import type { Contact } from "../../../lib/model/records";
import type { Suggestion } from "../../../lib/model/suggestion";
import { useCommand } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";

/** For so many days a suggestion is put off. */
const laterDays = 30;

/** What the user may say of a suggestion: each resolves with whether it worked, and can be undone. */
export function useDecisions() {
  const { words, speech } = useLanguage();
  const run = useCommand();
  const { joins: said } = words.person;
  return {
    /** one contact of the two, named after the first */
    join: (named: Contact, other: Contact) =>
      run(() => joinContacts(named.id, [other.id], { now: Date.now() }), said.joined(named.name, other.name)),
    different: (one: Contact, other: Contact) =>
      run(() => declareDifferent(one.id, other.id, { now: Date.now() }), said.nowDifferent(other.name)),
    later: ({ id }: Suggestion) => {
      const now = Date.now();
      const until = now + laterDays * dayMs;
      return run(() => decideLater(id, until, { now }), said.nowLater(speech.date(until)));
    },
  };
}

/** A score in whole percents; a suggestion is never certain. */
export function surely(score: number): number {
  return Math.min(0.99, Math.round(score * 100) / 100);
}
