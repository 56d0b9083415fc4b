/** What is derived of accounts, made anew from what was read and entered. */
import type { Database } from "../db/database";
import { refold } from "../db/fold";
import { ruleInForce } from "../db/heatRule";
import { placeAnew } from "../db/placing";
import { toReaderOf } from "../model/direction";
import { identityWords } from "../model/join";
import { keysOf } from "../model/match/keys";
import type { Identity } from "../model/records";
import { interactionsOf } from "./outbound";
import { traitsOfIdentity } from "./traits";

/** Makes anew what is derived of some accounts, and of contacts that may be no more. In the caller's transaction. */
export async function rebuildAccounts(
  some: readonly Identity[],
  contactIds: readonly string[],
  on: Database,
): Promise<void> {
  const keyed = some.map((identity): Identity => ({
    ...identity,
    words: identityWords(identity),
    keys: keysOf(traitsOfIdentity(identity)),
  }));
  await on.identities.bulkPut(keyed);
  await readAnew(some, on);
  const contacts = new Set([...keyed.map(({ contactId }) => contactId), ...contactIds]);
  const identityIds = new Set(keyed.map(({ id }) => id));
  await refold(contacts, on, { recount: { identityIds, rule: await ruleInForce(on) }, isQuiet: true });
  await placeAnew(contacts, on);
  await on.queue.bulkAdd(keyed.map(({ id }) => ({ kind: "suggest" as const, id })));
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
