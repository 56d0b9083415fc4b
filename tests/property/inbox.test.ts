import fc from "fast-check";
import { expect, test } from "vitest";
import type { Database } from "../../lib/db/database";
import { ingest } from "../../lib/ingest/ingest";
import { setOwn } from "../../lib/ingest/own";
import { asksIn } from "../../lib/model/asks";
import { capturedOf } from "../../lib/model/captured";
import type { Interaction } from "../../lib/model/records";
import { contents, freshDatabase } from "../builders/database";
import { anyRead, type Read, user } from "../builders/talk";

const now = Date.UTC(2026, 5, 1);

/** Ingests readings in this order, in batches of at most `size` and of one page each. */
async function take(reads: readonly Read[], size: number, db: Database): Promise<void> {
  let at = 0;
  while (at < reads.length) {
    const page = reads[at]?.page ?? "";
    const rows: unknown[] = [];
    for (; rows.length < size && reads[at]?.page === page; at += 1) rows.push(reads[at]?.row);
    expect(await ingest({ network: "x", page, rows }, { now, db })).toMatchObject({ quarantined: 0 });
  }
}

async function own(isOwn: boolean, db: Database): Promise<void> {
  await setOwn("x", user, isOwn, { now, on: db });
}

const anyReads = fc.array(anyRead, { minLength: 8, maxLength: 32 });
const anySize = fc.integer({ min: 1, max: 24 });

test("any order, any repetition and any cut into batches gives the same inbox", async () => {
  await fc.assert(
    fc.asyncProperty(anyReads, fc.array(fc.nat(1000), { maxLength: 40 }), anySize, async (reads, picks, size) => {
      const left = [...reads];
      const shuffled = reads.map((_, at) => left.splice((picks[at] ?? 0) % left.length, 1)[0] as Read);
      const again = picks.slice(32).map((pick) => reads[pick % reads.length] as Read);
      const [one, other] = [freshDatabase(), freshDatabase()];
      for (const db of [one, other]) await own(true, db);
      await take(reads, 32, one);
      await take([...shuffled, ...again], size, other);
      expect(await contents(other)).toEqual(await contents(one));
      one.close();
      other.close();
    }),
    { numRuns: 120 },
  );
}, 240_000);

test("whenever the account is named as the user's own, the inbox ends up the same, and empty when that is taken back", async () => {
  await fc.assert(
    fc.asyncProperty(anyReads, anySize, fc.nat(32), async (reads, size, cut) => {
      const [early, late] = [freshDatabase(), freshDatabase()];
      const first = { page: "https://x.com/home", row: { is: "account", seenAt: 1, source: "dom", value: user } };
      for (const db of [early, late]) await take([first as Read], 1, db);
      await own(true, early);
      await take(reads, size, early);
      await take(reads.slice(0, cut), size, late);
      await own(true, late);
      await own(false, late);
      expect(await late.inbox.count()).toBe(0);
      await own(true, late);
      await take(reads.slice(cut), size, late);
      // that they said so stays known
      await late.viewers.clear();
      expect(await contents(late)).toEqual(await contents(early));
      early.close();
      late.close();
    }),
    { numRuns: 80 },
  );
}, 240_000);

/** What the inbox should hold, by looking at everything: [id, asks, first answer]. */
async function expected(db: Database): Promise<(string | undefined)[][]> {
  const rows = await db.interactions.toArray();
  const ours = new Set(await db.identities.where("own").equals(1).primaryKeys());
  const authorOf = new Map<string, string | undefined>();
  for (const { native, authorId } of await db.posts.toArray()) authorOf.set(`post ${native}`, authorId);
  for (const { native, identityId } of rows) if (native !== undefined) authorOf.set(`item ${native}`, identityId);
  const isOurs = (native: string | undefined): boolean =>
    ["post", "item"].some((kind) => ours.has(authorOf.get(`${kind} ${native ?? ""}`) ?? ""));
  const isAnswer = (act: Interaction, row: Interaction): boolean => {
    if (!ours.has(act.identityId) || act.type === "reaction" || act.type === "share") return false;
    if (act.parent !== undefined) return act.parent === row.native;
    if (act.type === "message") return act.page === row.page && act.when > row.when;
    if (act.targetId === undefined) return act.postId === `x:post:${row.native ?? ""}`;
    return act.targetId === row.identityId && act.postId === row.postId && act.when > row.when;
  };
  const partner = (act: Interaction): string | undefined => {
    const others = rows.filter((row) => row.page === act.page && row.type === "message" && !ours.has(row.identityId));
    const [only, ...more] = new Set(others.map(({ identityId }) => identityId));
    return more.length === 0 ? only : undefined;
  };
  return rows.flatMap((row) => {
    const asks = asksIn(row.text);
    const speaks = ["comment", "reply", "mention", "message"].includes(row.type);
    const toUs =
      isOurs(row.postId?.slice("x:post:".length)) ||
      isOurs(row.parent) ||
      ours.has(row.targetId ?? "") ||
      (row.targetId === undefined && (row.type === "mention" || row.type === "message"));
    if (ours.has(row.identityId) || !asks || !speaks || !toUs) return [];
    const answers = rows.filter(
      (act) =>
        isAnswer(act, row) ||
        // a message to the same person, wherever they asked
        (act.type === "message" && ours.has(act.identityId) && act.when > row.when && partner(act) === row.identityId),
    );
    const [first] = answers.sort((a, b) => a.when - b.when || (a.id < b.id ? -1 : 1));
    return [[row.id, asks, first?.id]];
  });
}

test("the inbox, its counts on contacts, outbound counts and the counters of posts equal a fresh count", async () => {
  let asked = 0;
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(anyReads, anySize, fc.nat(32), async (reads, size, cut) => {
      const db = freshDatabase();
      await take(reads.slice(0, cut), size, db);
      await own(true, db);
      await take(reads.slice(cut), size, db);
      const items = await db.inbox.toArray();
      expect(items.map(({ id, asks, answerId }) => [id, asks, answerId])).toEqual(await expected(db));
      for (const item of items) {
        expect(item.state).toBe(item.answerId === undefined ? "open" : "answered");
        const [row, answer] = await db.interactions.bulkGet([item.id, item.answerId ?? ""]);
        expect(item).toMatchObject({ when: row?.when, identityId: row?.identityId, network: "x" });
        expect(item.answeredAt).toBe(answer?.when);
      }
      asked += items.length;
      answered += items.filter(({ state }) => state === "answered").length;

      const rows = await db.interactions.toArray();
      for (const contact of await db.contacts.toArray()) {
        const ids = await db.identities.where("contactId").equals(contact.id).primaryKeys();
        const open = items.filter(({ identityId, state }) => ids.includes(identityId) && state === "open");
        expect(contact.has.asks ?? 0).toBe(open.length);
        const reached = rows.filter(({ towardsId }) => ids.includes(towardsId ?? ""));
        expect(contact.outbound).toEqual(
          reached.length === 0
            ? undefined
            : { count: reached.length, last: Math.max(...reached.map(({ when }) => when)) },
        );
      }
      for (const post of await db.posts.toArray())
        expect(post.captured ?? {}).toEqual(capturedOf(rows.filter(({ postId }) => postId === post.id)));
      db.close();
    }),
    { numRuns: 200 },
  );
  // the world is one in which much is asked and some of it is answered
  expect(asked).toBeGreaterThan(500);
  expect(answered).toBeGreaterThan(100);
}, 240_000);
