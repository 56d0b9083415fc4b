/** The queue of suggested joins: which contacts may be one person, and what the user says of it. */
import type { Inverse } from "../model/journal";
import type { Contact } from "../model/records";
import { type Suggestion, suggestionId, suggestionRank } from "../model/suggestion";
import { type Database, db } from "./database";
import { foldTables } from "./fold";
import { note } from "./journal";
import { placeAnew } from "./placing";
import type { CommandOptions } from "./profiles";
import { byId, unique } from "./rows";

/** A suggestion with the two contacts as they are now. */
export interface SuggestedJoin {
  suggestion: Suggestion;
  contacts: [Contact, Contact];
}

/** The suggestions to be decided, the surest first; those put off whose time has come before all. `now` in ms UTC. */
export async function suggestedJoins(limit: number, now: number, on: Database = db): Promise<SuggestedJoin[]> {
  const [due, open] = await Promise.all([
    on.suggestions.where("rank").between(0, now, true, true).limit(limit).toArray(),
    on.suggestions
      .where("rank")
      .below(0)
      .limit(limit * 2)
      .toArray(),
  ]);
  return (await withContacts([...due, ...open], on)).slice(0, limit);
}

/** As many are looked at one by one before they are counted. */
const fewSuggestions = 60;

/** How many are to be decided; of many also some whose contacts are one already. */
export async function countSuggestions(now: number, on: Database = db): Promise<number> {
  const count = await on.suggestions.where("rank").belowOrEqual(now).count();
  return count > fewSuggestions ? count : (await suggestedJoins(fewSuggestions, now, on)).length;
}

/** What is suggested for a contact, the surest first. `now` in ms UTC. */
export async function suggestionsOf(contactId: string, now: number, on: Database = db): Promise<SuggestedJoin[]> {
  const ids = await on.identities.where("contactId").equals(contactId).primaryKeys();
  const [as, bs] = await Promise.all([
    on.suggestions.where("a").anyOf(ids).toArray(),
    on.suggestions.where("b").anyOf(ids).toArray(),
  ]);
  const rows = [...byId([...as, ...bs]).values()].filter(({ rank = Infinity }) => rank <= now);
  const joins = await withContacts(
    rows.sort((a, b) => b.score - a.score),
    on,
  );
  const own = ({ id }: Contact): boolean => id === contactId;
  return joins.map(({ suggestion, contacts: [a, b] }) => ({ suggestion, contacts: own(a) ? [a, b] : [b, a] }));
}

/** The suggestions whose contacts are still two, each pair of contacts once. */
async function withContacts(rows: readonly Suggestion[], on: Database): Promise<SuggestedJoin[]> {
  const identities = byId(await on.identities.bulkGet(unique(rows.flatMap(({ a, b }) => [a, b]))));
  const contacts = byId(await on.contacts.bulkGet(unique([...identities.values()].map((each) => each.contactId))));
  const contactOf = (id: string): Contact | undefined => contacts.get(identities.get(id)?.contactId ?? "");
  const pairs = new Set<string>();
  return rows.flatMap((suggestion): SuggestedJoin[] => {
    const [a, b] = [contactOf(suggestion.a), contactOf(suggestion.b)];
    if (!a || !b || a.id === b.id || a.networks.some((network) => b.networks.includes(network))) return [];
    const pair = suggestionId(a.id, b.id);
    if (pairs.has(pair)) return [];
    pairs.add(pair);
    return [{ suggestion, contacts: [a, b] }];
  });
}

/**
 * Two contacts are not the same person: said of each two of their accounts, remembered for ever, also against evidence.
 * Answers with the number to undo it by.
 */
export async function declareDifferent(one: string, other: string, { now, on = db }: CommandOptions): Promise<number> {
  return on.transaction("rw", [...foldTables(on), on.suggestions, on.identityKeys, on.journal], async () => {
    const accounts = (id: string) => on.identities.where("contactId").equals(id).primaryKeys();
    const [theirs, others] = await Promise.all([accounts(one), accounts(other)]);
    const ids = theirs.flatMap((a) => others.map((b) => suggestionId(a, b)));
    const before = await on.suggestions.bulkGet(ids);
    const rows = ids.map((id, at): Suggestion => {
      const [a = "", b = ""] = id.split("|");
      const { rank: _rank, laterUntil: _until, ...known } = before[at] ?? { id, a, b, score: 0, reasons: [] };
      return { ...known, state: "different" };
    });
    await on.suggestions.bulkPut(rows);
    await placeAnew([one, other], on);
    const kept = before.filter((row) => row !== undefined);
    return note(
      {
        at: now,
        command: "different",
        count: 1,
        inverse: [
          { do: "delete", table: "suggestions", ids },
          { do: "put", table: "suggestions", rows: kept },
        ],
      },
      on,
    );
  });
}

/**
 * Puts a suggestion off until a moment (ms UTC). Answers with the number to undo it by, undefined where there is nothing to
 * be decided any more.
 */
export async function decideLater(
  id: string,
  until: number,
  { now, on = db }: CommandOptions,
): Promise<number | undefined> {
  return on.transaction("rw", on.suggestions, on.journal, async () => {
    const row = await on.suggestions.get(id);
    if (!row || row.state === "different") return undefined;
    const next: Suggestion = { ...row, state: "later", laterUntil: until };
    const rank = suggestionRank(next);
    await on.suggestions.put({ ...next, ...(rank !== undefined && { rank }) });
    const inverse: Inverse[] = [
      { do: "delete", table: "suggestions", ids: [id] },
      { do: "put", table: "suggestions", rows: [row] },
    ];
    return note({ at: now, command: "later", count: 1, inverse }, on);
  });
}
