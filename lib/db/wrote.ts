/** What a contact wrote, and how common words are. */
import { isItem } from "../model/engagement";
import { mayBeOf } from "../model/ids";
import type { Interaction } from "../model/records";
import { type Database, db } from "./database";
import { allOf, present } from "./rows";

/** Of each account as many rows are looked at for texts; of who mostly likes, the ids tell where more of them are. */
const newestRows = 1_000;

/** The newest texts of a contact that others could read too, so many at most: no messages. */
export async function wroteLately(contactId: string, most: number, on: Database = db): Promise<Interaction[]> {
  const accounts = await on.identities.where("contactId").equals(contactId).primaryKeys();
  const texts = await Promise.all(accounts.map((id) => textsOf(id, most, on)));
  return texts
    .flat()
    .sort((a, b) => b.when - a.when || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}

/** The newest texts of an account, so many at least where there are. */
async function textsOf(identityId: string, most: number, on: Database): Promise<Interaction[]> {
  const [from, to] = allOf(identityId);
  const all = () => on.interactions.where("[identityId+when]").between(from, to);
  const newest = await all().reverse().limit(newestRows).toArray();
  const texts = newest.filter(isText);
  if (texts.length >= most || newest.length < newestRows) return texts;
  const likely = (await all().primaryKeys()).filter((id) => mayBeOf(id, "conversation", true)).reverse();
  const found: Interaction[] = [];
  for (let at = 0; at < likely.length && found.length < most; at += most)
    found.push(...present(await on.interactions.bulkGet(likely.slice(at, at + most))).filter(isText));
  return found;
}

function isText({ type, text }: Interaction): boolean {
  return text !== undefined && isItem(type) && type !== "message";
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
