/**
 * What a batch leaves to be done later: to look for accounts of the same person, to run the user's rules, and to work out
 * what is told of its interactions.
 */
import type { Change } from "../db/captured";
import type { Database } from "../db/database";
import { insightRows } from "../db/factRows";
import type { Queued } from "../model/queue";
import type { Accounts } from "./accounts";
import type { Happened } from "./interactions";

interface News extends Happened {
  /** accounts whose keys changed */
  likenesses: readonly string[];
  /** contacts that lists hold from now on */
  listed: readonly string[];
  /** ids of what is the user's own since, or on a post of theirs, or is no more */
  borne: readonly string[];
}

/** Puts it in the queue, in the batch's own transaction: it is neither lost nor done twice. */
export async function leaveForLater(
  db: Database,
  { touched }: Accounts,
  { likenesses, listed, borne, changed, renamed }: News,
): Promise<void> {
  const contacts = new Set(listed);
  const like = new Set(likenesses.filter((id) => touched.get(id)?.own === undefined));
  for (const { id, contactId, own } of touched.values()) if (own === undefined && contacts.has(contactId)) like.add(id);
  // what goes by another id is no news
  const heirs = new Set(renamed.values());
  const fresh = changed.flatMap(({ before, after }) => (after && !before && !heirs.has(after.id) ? [after] : []));
  const hasRules = fresh.length > 0 && (await db.rules.count()) > 0;
  const rows: Queued[] = [
    ...[...like].map((id) => ({ kind: "suggest" as const, id })),
    ...(hasRules ? fresh.filter(({ towardsId }) => towardsId === undefined) : []).map(({ id }) => ({
      kind: "rules" as const,
      id,
    })),
    ...insightRows([...changed.flatMap(toldAnew), ...borne]),
  ];
  await db.queue.bulkAdd(rows);
}

/** The ids of which something else is to be told. Most of what is read again says nothing new. */
function toldAnew({ before, after }: Change): string[] {
  const isTold =
    before !== undefined &&
    after !== undefined &&
    before.text === after.text &&
    before.identityId === after.identityId &&
    before.postId === after.postId &&
    before.type === after.type &&
    before.when === after.when &&
    before.at?.precision === after.at?.precision;
  return isTold ? [] : [(after ?? before)?.id ?? ""];
}
