import fc from "fast-check";
import { expect, test } from "vitest";
import { freshDatabase } from "../../tests/builders/database";
import { ingest } from "../ingest/ingest";
import { setOwn } from "../ingest/own";
import { dayMs } from "../model/days";
import { classOf, engagementClasses, type InteractionType } from "../model/engagement";
import { type Fact, entryOf, feltOf } from "../model/facts";
import { queryWords } from "../model/search";
import type { Database } from "./database";
import { factTables, writeFacts } from "./factRows";
import { type HistoryFilter, type HistoryPage, historyOf, historyOfPost, type Place } from "./history";
import { joinContacts } from "./joins";

const start = Date.UTC(2026, 0, 1);
const brand = { id: "brand", handle: "brand" };
const texts = ["Harga berapa", "When do you ship", "harganya naik"];

/** What Rani did on two networks, and what the brand answered; a few at the same instant. */
async function world(steps: readonly (readonly [InteractionType, at: number, network: string])[]): Promise<Database> {
  const db = freshDatabase();
  await setOwn("x", brand, true, { now: start, on: db });
  for (const [index, [type, at, network]] of steps.entries()) {
    const isOurs = type === "reply";
    const isText = !["share", "reaction", "follow"].includes(type);
    const value = {
      type,
      actor: isOurs ? brand : { id: "rani", handle: "rani" },
      ...(isOurs && { target: { id: "rani", handle: "rani" } }),
      ...(isText && { id: `i${index}`, text: texts[index % texts.length] }),
      post: { id: `p${index % 2}` },
      at: { at: start + at * 17 * dayMs, precision: "ms" },
    };
    const rows = [{ is: "capture", seenAt: start + 365 * dayMs, source: "dom", value }];
    const where = isOurs ? "x" : network;
    await ingest({ network: where, page: "https://x.com/a/status/1", rows }, { now: start, db });
  }
  await feel(db);
  const ids = await db.contacts.where("id").anyOf("x:rani", "bluesky:rani").primaryKeys();
  if (ids.length === 2) await joinContacts("x:rani", ["bluesky:rani"], { now: start, on: db });
  return db;
}

const felts = ["negative", "neutral", "positive", "unsure"] as const;

/** Works out what all texts feel like: by their number, some corrected by the user; one in five nobody can tell. */
async function feel(db: Database): Promise<void> {
  const rows = await db.interactions.filter(({ text }) => text !== undefined).toArray();
  const changes = rows.map((row) => {
    const index = Number(row.native?.slice(1));
    const [feeling, byHand] = [felts[index % 5], index % 7 === 0 ? ("negative" as const) : undefined];
    const read = { ...(feeling && { feeling, chance: 0.6 }), ...(byHand && { byHand, correctedAt: start }) };
    const entry = entryOf(row, { outbound: false, onOwn: false }, read);
    const after: Fact = { id: row.id, models: 1, ...read, ...entry };
    return { before: undefined, after };
  });
  await db.transaction("rw", factTables(db), () => writeFacts(changes, db));
}

/** All pages of a history, one after the other. */
async function allOf(read: (page: HistoryPage) => Promise<{ interaction: Place }[]>, limit: number): Promise<string[]> {
  const ids: string[] = [];
  for (let before: Place | undefined; ;) {
    const lines = await read({ limit, ...(before && { before }) });
    ids.push(...lines.map(({ interaction }) => interaction.id));
    before = lines[limit - 1]?.interaction;
    if (!before) return ids;
  }
}

const anyStep = fc.tuple(
  fc.constantFrom<InteractionType>("comment", "quote", "share", "reaction", "reply"),
  fc.integer({ min: 0, max: 4 }),
  fc.constantFrom("x", "bluesky"),
);
const anyFilter: fc.Arbitrary<HistoryFilter> = fc.record(
  {
    class: fc.constantFrom(...engagementClasses),
    network: fc.constantFrom("x", "bluesky"),
    direction: fc.constantFrom("inbound" as const, "outbound" as const),
    felt: fc.constantFrom(...felts),
    query: fc.constantFrom("harga", "ship", "nobody", " "),
  },
  { requiredKeys: [] },
);

test("pages of a filtered history are what the whole of it holds of that, in the same order", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyStep, { minLength: 1, maxLength: 18 }),
      anyFilter,
      fc.integer({ min: 1, max: 3 }),
      async (steps, filter, limit) => {
        const db = await world(steps);
        const contact = (await db.identities.get("x:rani"))?.contactId ?? "bluesky:rani";
        const whole = await historyOf(contact, { limit: 1_000 }, db);
        const words = queryWords(filter.query ?? "");
        const wanted = whole.filter(
          ({ interaction, direction, fact }) =>
            (filter.class === undefined || classOf(interaction.type) === filter.class) &&
            (filter.network === undefined || interaction.network === filter.network) &&
            (filter.direction === undefined || direction === filter.direction) &&
            (filter.felt === undefined || (direction === "inbound" && fact && feltOf(fact) === filter.felt)) &&
            words.every((word) => interaction.words.some((each) => each.startsWith(word))),
        );
        const paged = await allOf((page) => historyOf(contact, { ...page, ...filter }, db), limit);
        expect(paged).toEqual(wanted.map(({ interaction }) => interaction.id));
        db.close();
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);

test("texts of one instant that feel alike are on one page each, those corrected among them", async () => {
  const db = await world(Array.from({ length: 12 }, () => ["comment", 0, "x"] as const));
  const paged = await allOf((page) => historyOf("x:rani", { ...page, felt: "negative" }, db), 1);
  expect(paged.sort()).toEqual(["x:item:i0", "x:item:i10", "x:item:i5", "x:item:i7"]);
});

test("a post's history tells who did what, newest first, of one class where that is asked", async () => {
  const db = await world([
    ["comment", 1, "x"],
    ["share", 2, "x"],
    ["share", 3, "x"],
    ["quote", 3, "x"],
    ["reaction", 4, "x"],
  ]);
  const lines = await historyOfPost("x:post:p0", { limit: 9 }, db);
  expect(lines.map(({ interaction, contact }) => [interaction.type, contact?.id])).toEqual([
    ["reaction", "x:rani"],
    ["share", "x:rani"],
    ["comment", "x:rani"],
  ]);
  const read = (page: HistoryPage) => historyOfPost("x:post:p1", { ...page, class: "amplification" }, db);
  expect(await allOf(read, 1)).toHaveLength(2);
});
