/**
 * Makes all that is derived anew from what was read and entered: after an upgrade, or where the checker found a difference.
 * A job in steps: how far it came is in the queue, so the worker may die between any two.
 */
import type { Database } from "../db/database";
import { refold } from "../db/fold";
import { ruleInForce } from "../db/heatRule";
import { placeAnew } from "../db/placing";
import { toReaderOf } from "../model/direction";
import { identityWords } from "../model/join";
import { keysOf } from "../model/match/keys";
import type { Identity } from "../model/records";
import { interactionsOf } from "./outbound";
import { ownTables, retake } from "./own";
import { recountStep } from "./recount";
import { totalsStep, totalsTables } from "./totals";
import { traitsOfIdentity } from "./traits";

/** Accounts of one step. */
const size = 200;

/** One step of it; false when there is nothing left to do. */
export async function rebuildStep(on: Database, most = size): Promise<boolean> {
  return on.transaction("rw", [...ownTables(on), ...totalsTables(on), on.suggestions, on.identityKeys], async () => {
    const job = await on.queue.where("kind").equals("rebuild").first();
    if (!job) return (await recountStep(on, most)) || totalsStep(on);
    const some = await on.identities.where("id").above(job.id).limit(most).toArray();
    const last = some.at(-1);
    const gone = await contactsAfter(job.id, last?.id, on);
    if (!last) {
      await refold(gone, on, { isQuiet: true });
      await on.queue.where("kind").equals("rebuild").delete();
      await on.queue.add({ kind: "recount", id: "" });
      // when every interaction tells where it was read
      await retake(await on.identities.where("own").equals(1).toArray(), on);
      return true;
    }
    const keyed = some.map((identity): Identity => ({
      ...identity,
      words: identityWords(identity),
      keys: keysOf(traitsOfIdentity(identity)),
    }));
    await on.identities.bulkPut(keyed);
    await readAnew(some, on);
    const contacts = new Set([...keyed.map(({ contactId }) => contactId), ...gone]);
    const identityIds = new Set(keyed.map(({ id }) => id));
    await refold(contacts, on, { recount: { identityIds, rule: await ruleInForce(on) }, isQuiet: true });
    await placeAnew(contacts, on);
    await on.queue.bulkAdd(keyed.map(({ id }) => ({ kind: "suggest" as const, id })));
    await on.queue.put({ ...job, id: last.id });
    return true;
  });
}

/** The contacts in a stretch of ids: those that nobody belongs to are there no more when they are made anew. */
function contactsAfter(after: string, until: string | undefined, on: Database): PromiseLike<string[]> {
  const ids = on.contacts.where("id");
  return (until === undefined ? ids.above(after) : ids.between(after, until, false, true)).primaryKeys();
}

/** Of what they wrote: where it was read, if that is where it went. */
async function readAnew(identities: readonly Identity[], on: Database): Promise<void> {
  const ids = identities.map(({ id }) => id);
  const rows = (await interactionsOf(on, ids)).flatMap((row) => {
    const { toReader: before, ...rest } = row;
    const toReader = toReaderOf(row);
    return toReader === before ? [] : [{ ...rest, ...(toReader !== undefined && { toReader }) }];
  });
  await on.interactions.bulkPut(rows);
}
