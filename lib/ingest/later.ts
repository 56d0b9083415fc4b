/** What a batch leaves to be done later: to look for accounts of the same person, and to run the user's rules. */
import type { Database } from "../db/database";
import type { Queued } from "../model/queue";
import type { Accounts } from "./accounts";
import type { Happened } from "./interactions";

interface News extends Happened {
  /** accounts whose keys changed */
  likenesses: readonly string[];
  /** contacts that lists hold from now on */
  listed: readonly string[];
}

/** Puts it in the queue, in the batch's own transaction: it is neither lost nor done twice. */
export async function leaveForLater(
  db: Database,
  { touched }: Accounts,
  { likenesses, listed, changed, renamed }: News,
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
  ];
  await db.queue.bulkAdd(rows);
}
