import fc from "fast-check";
import { expect, test } from "vitest";
import { joinContacts, splitIdentity } from "../../lib/db/joins";
import { undo } from "../../lib/db/journal";
import { setNote } from "../../lib/db/notes";
import { profilesOf, setField, setSaved, setStage, setTags, tagContacts } from "../../lib/db/profiles";
import type { Database } from "../../lib/db/database";
import { ingest } from "../../lib/ingest/ingest";
import { contents, freshDatabase } from "../builders/database";

const now = Date.UTC(2026, 5, 1);
const hour = 3_600_000;
const networks = ["x", "github", "bluesky"] as const;

/** A comment of one of nine accounts; some of them show an address that others show as well. */
const anyComment = fc.record({
  network: fc.constantFrom(...networks),
  handle: fc.constantFrom("rani", "bagas", "citra"),
  headline: fc.option(fc.constantFrom("rani@puspa.example", "seller · bagas@kopi.example", "just me"), {
    nil: undefined,
  }),
  hasNative: fc.boolean(),
  id: fc.integer({ min: 1, max: 30 }),
  seen: fc.integer({ min: 0, max: 50 }),
});
interface Comment {
  network: string;
  handle: string;
  headline?: string | undefined;
  /** the page told the account's own id as well */
  hasNative?: boolean;
  id: number;
  seen: number;
}

async function take({ network, handle, headline, hasNative, id, seen }: Comment, db: Database): Promise<void> {
  const actor = { handle, ...(hasNative && { id: `did:${handle}` }), ...(headline !== undefined && { headline }) };
  const value = { type: "comment", id: `${handle}${id}`, actor, text: "nice", post: { id: "1" } };
  const row = { is: "capture", seenAt: now + seen * hour, source: "dom", value };
  const { quarantined } = await ingest({ network, page: "https://x.com/kedai/status/1", rows: [row] }, { now, db });
  expect(quarantined).toBe(0);
}

test("accounts that share an address are one contact, in whatever order they are read", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyComment, { minLength: 2, maxLength: 12 }),
      fc.array(fc.nat(100), { minLength: 12, maxLength: 12 }),
      async (comments, picks) => {
        const [one, other] = [freshDatabase(), freshDatabase()];
        for (const comment of comments) await take(comment, one);
        const left = [...comments];
        const shuffled = comments.map((_, at) => left.splice((picks[at] ?? 0) % left.length, 1)[0] as Comment);
        for (const comment of shuffled) await take(comment, other);
        expect(await contents(other)).toEqual(await contents(one));
        one.close();
        other.close();
      },
    ),
    { numRuns: 150 },
  );
}, 120_000);

/** One thing that the user, or a page, does; numbers pick among what is there. */
const anyStep = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("join" as const), a: fc.nat(8), b: fc.nat(8) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("split" as const), a: fc.nat(8), b: fc.constant(0) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("undo" as const), a: fc.nat(8), b: fc.constant(0) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("tag" as const), a: fc.nat(8), b: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("stage" as const), a: fc.nat(8), b: fc.constant(0) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("name" as const), a: fc.nat(8), b: fc.constant(0) }) },
);
type Step = { do: "join" | "split" | "undo" | "tag" | "stage" | "name"; a: number; b: number };

/** Does a step; answers with the number to undo it by. */
async function step({ do: what, a, b }: Step, db: Database, done: number[]): Promise<number | undefined> {
  const contacts = await db.contacts.orderBy("id").primaryKeys();
  const one = contacts[a % contacts.length] ?? "";
  const options = { now, on: db };
  switch (what) {
    case "join":
      return joinContacts(one, [contacts[b % contacts.length] ?? ""], options);
    case "split": {
      const several = (await db.contacts.toArray()).flatMap(({ accounts }) => accounts ?? []);
      const account = several[a % several.length];
      return account === undefined ? undefined : splitIdentity(account, options);
    }
    case "undo": {
      const [seq] = done.splice(a % Math.max(1, done.length), 1);
      if (seq !== undefined) expect(await undo(seq, options)).toBe(true);
      return undefined;
    }
    case "tag":
      return tagContacts([one], "vip", b === 0 ? "add" : "remove", options);
    case "stage":
      return setStage(one, "retain", options);
    case "name":
      return setField(one, "name", "Bu Rani", options);
  }
}

test("undoing all joins, splits and edits in any order leads back to the start, also when more was captured meanwhile", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyComment, { minLength: 3, maxLength: 9 }),
      fc.array(fc.oneof({ weight: 3, arbitrary: anyStep }, { weight: 1, arbitrary: anyComment }), { maxLength: 12 }),
      fc.array(fc.nat(100), { minLength: 12, maxLength: 12 }),
      async (comments, steps, picks) => {
        const [db, plain] = [freshDatabase(), freshDatabase()];
        for (const comment of comments) await Promise.all([take(comment, db), take(comment, plain)]);
        const done: number[] = [];
        for (const each of steps) {
          if ("do" in each) {
            const seq = await step(each, db, done);
            if (seq !== undefined) done.push(seq);
          } else await Promise.all([take(each, db), take(each, plain)]);
        }
        for (const pick of picks) {
          const [seq] = done.splice(pick % Math.max(1, done.length), 1);
          if (seq !== undefined) expect(await undo(seq, { now, on: db })).toBe(true);
        }
        expect(await contents(db)).toEqual(await contents(plain));
        db.close();
        plain.close();
      },
    ),
    { numRuns: 200 },
  );
}, 240_000);

test("a join keeps what was entered on both, under the name of the chosen one; undone, each has its own again", async () => {
  const db = freshDatabase();
  const options = { now, on: db };
  await take({ network: "x", handle: "rani", id: 1, seen: 0 }, db);
  await take({ network: "github", handle: "rani_dev", id: 2, seen: 1 }, db);
  const [x, github] = ["x:@rani", "github:@rani_dev"];
  await setTags(x, ["vip"], options);
  await setNote(x, "buys on Fridays", options);
  await setTags(github, ["press"], options);
  await setField(github, "company", "Kopi Tetes", options);
  await setSaved(github, true, options);
  const before = await contents(db);
  const seq = await joinContacts(x, [github], options);
  expect(await db.contacts.toArray()).toMatchObject([
    {
      id: x,
      name: "rani",
      tags: ["press", "vip"],
      company: "Kopi Tetes",
      savedAt: now,
      networks: ["github", "x"],
      counts: { comment: 2 },
      has: { notes: 1 },
    },
  ]);
  // what is entered now is the joined contact's, and stays with the one it is named after
  await setField(x, "role", "Founder", options);
  await undo(seq, options);
  expect(await profilesOf(x, db)).toMatchObject([{ role: { value: "Founder" } }]);
  await setField(x, "role", undefined, options);
  expect(await contents(db)).toEqual(before);
  expect(await undo(seq, options)).toBe(false);
});

test("an account that the user took out stays out, whatever evidence there is", async () => {
  const db = freshDatabase();
  const options = { now, on: db };
  const shown = { headline: "rani@puspa.example", seen: 0 };
  await take({ network: "x", handle: "rani", id: 1, ...shown }, db);
  await take({ network: "github", handle: "rani", id: 2, ...shown }, db);
  expect(await db.contacts.count()).toBe(1);
  const seq = await splitIdentity("github:@rani", options);
  await take({ network: "github", handle: "rani", id: 3, headline: "rani@puspa.example", seen: 9 }, db);
  expect(await db.contacts.orderBy("id").primaryKeys()).toEqual(["github:@rani", "x:@rani"]);
  await undo(seq, options);
  expect(await db.contacts.toArray()).toMatchObject([{ counts: { comment: 3 } }]);
});
