/**
 * The worker's side of capture: one validated batch becomes one transaction. Whatever the order and however often the
 * same captures come, the database ends up the same (see model/join.ts), so delivery may repeat itself freely.
 */
import { putPosts } from "../db/captured";
import { type Database, db as theDatabase } from "../db/database";
import { factTables } from "../db/factRows";
import { foldTables } from "../db/fold";
import { ruleInForce } from "../db/heatRule";
import { diskFull, RestoringError } from "../db/errors";
import { restoring } from "../db/restore";
import { suppressedTables } from "../db/suppressed";
import type { Batch } from "../model/capture";
import { type Keeping, minimised } from "../model/minimise";
import { Accounts, type AccountReading } from "./accounts";
import { joinByEvidence } from "./evidence";
import { parseBatch } from "./parse";
import { onlyOurs } from "./minimise";
import { followAccounts, followInteractions } from "./follow";
import { knownContacts, takeContacts } from "./contacts";
import { takeInteractions, writeInteractions } from "./interactions";
import { takePosts } from "./posts";
import { takeReach } from "./reach";
import { leaveForLater } from "./later";
import { qualityOf, rowsOf } from "./rows";
import { leaveOut, leaveOutUnread } from "./suppress";

export { DiskFullError } from "../db/errors";

export interface IngestOptions {
  /** ms UTC, for the quarantine */
  now: number;
  db?: Database;
  /** what the user chose not to keep */
  keeping?: Keeping;
  /** only those are kept who engage with the user's own accounts, see minimise.ts */
  onlyOurs?: boolean;
}

/** How many rows were taken, and how many went to quarantine. */
export interface IngestResult {
  stored: number;
  quarantined: number;
}

/**
 * Parses and stores a batch; resolves after the commit. Throws a ZodError when the envelope is wrong, a
 * {@link DiskFullError} when there is no room, a {@link RestoringError} while a backup is put back as a whole (then nothing
 * of the batch was written).
 */
export async function ingest(
  input: unknown,
  { now, db = theDatabase, keeping, onlyOurs: isOnlyOurs = false }: IngestOptions,
): Promise<IngestResult> {
  const { batch: parsed, quarantined } = parseBatch(input, now);
  const read = keeping ? { ...parsed, rows: minimised(parsed.rows, keeping) } : parsed;
  try {
    await db.transaction("rw", ingestTables(db), async () => {
      // rows go in as they were: what is read meanwhile waits in its page
      if ((await restoring(db))?.mode === "whole") throw new RestoringError();
      const { batch, unnamed } = await leaveOut(isOnlyOurs ? await onlyOurs(read, db) : read, db);
      const unread = quarantined.length === 0 ? [] : await leaveOutUnread(quarantined, db);
      const accounts = new Accounts(batch.network, unnamed);
      const readings = accountsOf(batch).filter(({ account }) => !unnamed.has(account));
      await accounts.load(db, readings);
      for (const reading of readings) accounts.add(reading);
      await accounts.followContacts(db);
      const likenesses = await joinByEvidence(db, accounts);
      const rows = rowsOf(batch, accounts);
      const happening = takeInteractions(db, accounts, rows.interactions);
      const [posts, happened, known] = await Promise.all([
        takePosts(db, accounts, rows.posts, happening),
        happening,
        knownContacts(db, accounts),
      ]);
      await Promise.all([
        writeInteractions(db, happened.changed),
        putPosts(posts.put, db),
        accounts.write(db),
        db.quarantine.bulkAdd(unread),
      ]);
      await followAccounts(db, accounts.moved);
      await followInteractions(db, happened.renamed);
      const reach = await takeReach(db, accounts, happened, posts.authored);
      const heat = await ruleInForce(db);
      const listed = await takeContacts(db, accounts, happened.changed, known, reach, heat);
      await leaveForLater(db, accounts, { likenesses, listed, borne: reach.borne, ...happened });
    });
  } catch (error) {
    throw diskFull(error) ?? error;
  }
  return { stored: parsed.rows.length, quarantined: quarantined.length };
}

/** The tables that a batch may write to. */
function ingestTables(on: Database) {
  return [
    ...foldTables(on),
    ...factTables(on),
    on.identityKeys,
    on.posts,
    on.quarantine,
    on.suggestions,
    on.activity,
    on.journal,
    on.importParts,
    on.queue,
    on.rules,
    on.ruleRuns,
    on.heat,
    ...suppressedTables(on),
  ];
}

/** Every account that a batch speaks of. */
function accountsOf(batch: Batch): AccountReading[] {
  return batch.rows.flatMap(({ is, value, source, seenAt }) => {
    const accounts =
      is === "account" ? [value] : is === "post" ? [value.author] : [value.actor, value.post?.author, value.target];
    const quality = qualityOf(source);
    return accounts.flatMap((account) => (account ? [{ account, seenAt, quality, page: batch.page }] : []));
  });
}
