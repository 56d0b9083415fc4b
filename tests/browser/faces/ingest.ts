/** Runs in a page of the extension, with the extension's own code: stores readings as the worker would. */
// oxlint-disable-next-line import/no-unassigned-import -- it must have run before what is imported below
import "./jitless";
import * as customFields from "../../../lib/db/customFields";
import { db } from "../../../lib/db/database";
import { factTables, writeFacts } from "../../../lib/db/factRows";
import { correctFeeling } from "../../../lib/db/facts";
import { reportHealth } from "../../../lib/db/health";
import * as joins from "../../../lib/db/joins";
import * as notes from "../../../lib/db/notes";
import { noteViewer } from "../../../lib/db/own";
import * as people from "../../../lib/db/people";
import * as profiles from "../../../lib/db/profiles";
import { noteRestore, wantRestore } from "../../../lib/db/restore";
import { wantSample } from "../../../lib/db/sample";
import { ingest } from "../../../lib/ingest/ingest";
import { insightStep } from "../../../lib/ingest/insight";
import { sampleStep } from "../../../lib/ingest/sample/load";
import sample from "../../../lib/ingest/sample/sample.json";
import { setOwn } from "../../../lib/ingest/own";
import type { Account } from "../../../lib/model/capture";
import type { BulkDeed } from "../../../lib/model/bulk";
import type { Import } from "../../../lib/model/importing";
import { entryOf, type Reading as TextReading } from "../../../lib/model/facts";
import type { PageReport } from "../../../lib/model/health";
import { type Suggestion, suggestionId, suggestionRank } from "../../../lib/model/suggestion";
import { plainReader } from "../../builders/reader";
import type { Reading } from "./people";

/** The commands of the database that states are made by. */
const commands = { ...customFields, correctFeeling, ...joins, ...notes, ...people, ...profiles };
import { storeWork } from "./sales";

export interface Faces {
  store(readings: Reading[], now: number): Promise<void>;
  reportHealth(network: string, report: PageReport): Promise<void>;
  setSaved(id: string, saved: boolean, now: number): Promise<unknown>;
  setNote(id: string, note: string): Promise<void>;
  setTags(id: string, tags: readonly string[]): Promise<unknown>;
  commands: typeof commands;
  /** stores that two accounts may be one person's */
  suggest(one: string, other: string, score: number, reasons: Suggestion["reasons"]): Promise<unknown>;
  /** stores what was read of an account's texts, by their beginnings; answers with the ids of all of them, newest first */
  feel(identityId: string, readings: Record<string, TextReading>): Promise<string[]>;
  /** works out what is told of everything that was stored, of feelings by a few plain words */
  tell(now: number): Promise<void>;
  signedIn(network: string, account: Account): Promise<void>;
  setOwn(network: string, account: Account): Promise<void>;
  storeWork(now: number): Promise<void>;
  /** leaves the worker nothing to suggest or to read: when it does is chance, and a state says itself what came out */
  settle(): Promise<unknown>;
  /** what is done to 12,400 people, as far as it is; nobody goes on with it */
  bulk(is: Import["is"], deed: BulkDeed, done: number, now: number): Promise<void>;
  /** a backup half of which was put back into what is here, until there was no room three times in a row */
  stuckRestore(): Promise<void>;
  /** loads the sample data in the language of the settings, or only its first steps */
  loadSample(now: number, steps?: number): Promise<void>;
}

const faces: Faces = {
  async store(readings, now) {
    for (const reading of readings) await ingest(reading, { now });
  },
  reportHealth: (network, report) => reportHealth(network, report),
  setSaved: (id, saved, now) => profiles.setSaved(id, saved, { now }),
  setNote: (id, note) => notes.setNote(id, note, { now: Date.now() }),
  async bulk(is, deed, done, now) {
    const [rows, parts] = [12_400, 62];
    const entry = await db.journal.add({ at: now, command: deed.is, count: rows, inverse: [] });
    const next = Math.round((done / rows) * parts);
    const counts = { added: 0, changed: done - 40, same: 37, suppressed: 0, missed: 3 };
    await db.imports.add({ id: "bulk", startedAt: now, file: "", deed, is, parts, next, rows, counts, entry });
  },
  async stuckRestore() {
    const state = await wantRestore({ file: "taken", of: 48_000 });
    const failed = { times: 3, why: "full" } as const;
    await db.transaction("rw", db.queue, () => noteRestore({ ...state, rows: 21_000, failed }, db));
  },
  setTags: (id, tags) => profiles.setTags(id, tags, { now: Date.now() }),
  commands,
  suggest(one, other, score, reasons) {
    const id = suggestionId(one, other);
    const [a = "", b = ""] = id.split("|");
    const row: Suggestion = { id, a, b, score, reasons, state: "open" };
    const rank = suggestionRank(row);
    return db.suggestions.put({ ...row, ...(rank !== undefined && { rank }) });
  },
  async feel(identityId, readings) {
    const range = db.interactions.where("[identityId+when]").between([identityId, 0], [identityId, Infinity]);
    const texts = (await range.toArray()).filter(({ text }) => text !== undefined).reverse();
    const told = texts.flatMap((row) => {
      const [, read] = Object.entries(readings).find(([beginning]) => row.text?.startsWith(beginning)) ?? [];
      return read ? [{ id: row.id, models: 1, ...read, ...entryOf(row, { outbound: false, onOwn: false }, read) }] : [];
    });
    const changes = told.map((after) => ({ before: undefined, after }));
    await db.transaction("rw", factTables(db), () => writeFacts(changes, db));
    return texts.map(({ id }) => id);
  },
  async tell(now) {
    while (await insightStep(db, plainReader(), { now }));
  },
  signedIn: (network, account) => noteViewer(network, account),
  setOwn: (network, account) => setOwn(network, account, true, { now: Date.now() }).then(() => undefined),
  storeWork,
  settle: () => db.queue.where("kind").anyOf("suggest", "insight", "reread").delete(),
  async loadSample(now, steps = Infinity) {
    await wantSample({ load: "en" }, { now });
    for (let done = 0; done < steps && (await sampleStep(() => Promise.resolve(sample), db)); done += 1);
  },
};
Object.assign(globalThis, { faces });
