/** What a contact wrote, and how common words are. */
import { isItem } from "../model/engagement";
import type { Interaction } from "../model/records";
import { type Database, db } from "./database";
import { allOf } from "./rows";

/** Of each account as many rows are looked at for texts. */
const mostRows = 1_000;

/** The newest texts of a contact that others could read too, so many at most: no messages. */
export async function wroteLately(contactId: string, most: number, on: Database = db): Promise<Interaction[]> {
  const accounts = await on.identities.where("contactId").equals(contactId).primaryKeys();
  const rows = await Promise.all(
    accounts.map((id) => {
      const [from, to] = allOf(id);
      return on.interactions.where("[identityId+when]").between(from, to).reverse().limit(mostRows).toArray();
    }),
  );
  return rows
    .flat()
    .filter(({ type, text }) => text !== undefined && isItem(type) && type !== "message")
    .sort((a, b) => b.when - a.when || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}

/** In how many texts each of some search words stands, told up to `most`. */
export async function countHolding(
  words: readonly string[],
  most: number,
  on: Database = db,
): Promise<Map<string, number>> {
  const counts = await Promise.all(
    words.map(async (word) => (await on.interactions.where("words").equals(word).limit(most).primaryKeys()).length),
  );
  return new Map(words.map((word, at) => [word, counts[at] ?? 0]));
}
