/** Random days with Jalin: pages are read, and the user does things. Numbers pick among whatever there is by then. */
import fc from "fast-check";
import type { Database } from "../../lib/db/database";
import { correctFeeling } from "../../lib/db/facts";
import { joinContacts, splitIdentity } from "../../lib/db/joins";
import { undo, undoable } from "../../lib/db/journal";
import { addNote, deleteNote } from "../../lib/db/notes";
import { addOpportunity, deleteOpportunities, moveOpportunity } from "../../lib/db/opportunities";
import { addPerson } from "../../lib/db/people";
import { setCompany, setField, setInformed, setSaved, setStage, tagContacts } from "../../lib/db/profiles";
import { addTask, deleteTasks, finishTask } from "../../lib/db/tasks";
import { ingest } from "../../lib/ingest/ingest";
import { insightStep } from "../../lib/ingest/insight";
import { setOwn } from "../../lib/ingest/own";
import { rebuildStep } from "../../lib/ingest/rebuild";
import { deleteContacts } from "../../lib/ingest/remove";
import type { Sighting } from "../../lib/model/capture";
import { moods } from "../../lib/model/facts";
import { plainReader } from "./reader";
import { anySighting } from "./world";

export const daysStart = Date.UTC(2026, 5, 1);
const hour = 3_600_000;

/** The same few people on other networks, some of whom show an address. */
const anyComment = fc
  .record({
    network: fc.constantFrom("github", "bluesky"),
    handle: fc.constantFrom("ana", "budi", "citra"),
    headline: fc.option(fc.constantFrom("ana@puspa.example", "seller · budi@kopi.example", "just me"), {
      nil: undefined,
    }),
    hasNative: fc.boolean(),
    id: fc.nat(9),
    seen: fc.nat(40),
  })
  .map(({ network, handle, headline, hasNative, id, seen }) => ({
    network,
    row: {
      is: "capture" as const,
      seenAt: daysStart + seen * hour,
      source: "dom" as const,
      value: {
        type: "comment" as const,
        id: `${handle}${id}`,
        actor: { handle, ...(hasNative && { id: `did:${handle}` }), ...(headline !== undefined && { headline }) },
        text: "when do you open?",
        post: { id: "1" },
      },
    },
  }));

export type Command = (on: Database, now: number) => Promise<unknown>;

const pick = fc.nat(1000);
const one = <T>(rows: readonly T[], at: number): T | undefined => rows[at % Math.max(1, rows.length)];

async function contactAt(on: Database, at: number): Promise<string> {
  return one(await on.contacts.filter(({ own }) => !own).primaryKeys(), at) ?? "";
}

const read = (network: string, rows: readonly Sighting[]): Command => {
  return (on, now) => ingest({ network, page: `https://${network}.example/home`, rows }, { now, db: on });
};

/** Pages that are read. */
export const anyReading: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: fc.array(anySighting, { minLength: 1, maxLength: 4 }).map((rows) => read("x", rows)) },
  { weight: 2, arbitrary: anyComment.map(({ network, row }) => read(network, [row])) },
);

const about = (command: (id: string, options: { now: number; on: Database }, at: number) => unknown) =>
  pick.map((at): Command => async (on, now) => {
    const id = await contactAt(on, at);
    return id === "" ? undefined : command(id, { now, on }, at);
  });

/** What the user enters. */
const anyEntry: fc.Arbitrary<Command> = fc.oneof(
  about((id, options, at) => tagContacts([id], "vip", at % 3 === 0 ? "remove" : "add", options)),
  about((id, options) => setStage(id, "retain", options)),
  about((id, options) => setField(id, "company", "Kopi Tetes", options)),
  about((id, options, at) => setSaved(id, at % 3 > 0, options)),
  about((id, options, at) => setInformed([id], at % 3 > 0 ? "2026-06-02" : undefined, options)),
  about(async (id, options, at) => setCompany(id, await contactAt(options.on, at + 1), options)),
  about((id, options) => addNote(id, "met at the fair", options)),
  about((id, options) => addTask({ title: "Call", identityId: id, dueOn: "2026-11-30" }, options)),
  about(async (id, options, at) => {
    const companyId = at % 2 === 0 ? await contactAt(options.on, at + 1) : undefined;
    const value = { minor: at, currency: "EUR" };
    return addOpportunity({ title: "Beans", identityId: id, value, companyId }, options);
  }),
  pick.map(
    (at): Command =>
      async (on, now) =>
        deleteNote(one(await on.notes.toCollection().primaryKeys(), at) ?? "", { now, on }),
  ),
  pick.map((at): Command => async (on, now) => {
    const id = one(await on.tasks.toCollection().primaryKeys(), at) ?? "";
    if (id === "") return undefined;
    return at % 2 === 0 ? finishTask(id, { now, on }) : deleteTasks([id], { now, on });
  }),
  pick.map((at): Command => async (on, now) => {
    const id = one(await on.opportunities.toCollection().primaryKeys(), at) ?? "";
    if (id === "") return undefined;
    if (at % 3 === 0) return deleteOpportunities([id], { now, on });
    return moveOpportunity(id, { stageId: at % 2 === 0 ? "won" : "proposal", place: "first" }, { now, on });
  }),
);

/** What changes who is whose. */
const anyMove: fc.Arbitrary<Command> = fc.oneof(
  about(async (id, options, at) => joinContacts(id, [await contactAt(options.on, at + 1)], options)),
  pick.map((at): Command => async (on, now) => {
    const accounts = (await on.contacts.toArray()).flatMap((contact) => contact.accounts ?? []);
    const account = one(accounts, at);
    return account === undefined ? undefined : splitIdentity(account, { now, on });
  }),
  fc.record({ handle: fc.constantFrom("ana", "budi"), isOwn: fc.boolean() }).map(
    ({ handle, isOwn }): Command =>
      (on, now) =>
        setOwn("x", { handle }, isOwn, { now, on }),
  ),
  pick.map(
    (at): Command =>
      (on, now) =>
        addPerson({ name: "Dian Puspa", organisation: at % 2 === 0, emails: ["dian@puspa.example"] }, { now, on }),
  ),
);

/** What is told of interactions is worked out, and corrected. */
const anyTelling: fc.Arbitrary<Command> = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map(
    (most): Command =>
      (on, now) =>
        insightStep(on, plainReader(), { now, most }),
  ),
  pick.map((at): Command => async (on, now) => {
    const id = one(await on.interactions.toCollection().primaryKeys(), at) ?? "";
    return correctFeeling(id, [...moods, undefined][at % 4], { now, on });
  }),
);

/** Some people go. */
export const anyDeletion: fc.Arbitrary<Command> = fc.array(pick, { minLength: 1, maxLength: 3 }).map(
  (picks): Command =>
    async (on, now) =>
      deleteContacts(await Promise.all(picks.map((at) => contactAt(on, at))), { now, on }),
);

const anyUndo = pick.map((at): Command => async (on, now) => {
  const seq = one(await undoable(9, on), at)?.seq;
  return seq === undefined ? undefined : undo(seq, { now, on });
});

/** Everything that may happen before somebody is deleted. */
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: anyReading },
  { weight: 4, arbitrary: anyEntry },
  { weight: 3, arbitrary: anyMove },
  { weight: 2, arbitrary: anyUndo },
  { weight: 1, arbitrary: anyDeletion },
  { weight: 2, arbitrary: anyTelling },
);

/** Does them one after the other, a minute apart. */
export async function doAll(on: Database, commands: readonly Command[], from = daysStart): Promise<void> {
  for (const [at, command] of commands.entries()) await command(on, from + at * 60_000);
  // what an undo could not settle at once is left to this job
  while (await rebuildStep(on));
}
