import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { storeContacts } from "../../../tests/builders/contact";
import { freshDatabase } from "../../../tests/builders/database";
import { comment, type Done, joinAccounts, networkOf, now, person, write } from "../../../tests/builders/done";
import { dayMs } from "../../model/days";
import { classOf, engagementClasses, interactionTypes } from "../../model/engagement";
import { moods } from "../../model/facts";
import type { Bucket, InsightsQuery } from "../../model/insights";
import { compareIds } from "../../model/order";
import type { Contact } from "../../model/records";
import { fitsContact, matcherOf } from "../../model/segmentMatcher";
import { clearColumns, columnTables, writeColumns } from "../columns";
import { allMigrations, Database } from "../database";
import { engagementOf, insightsOf, peopleBehind } from "./insights";

const jakarta = "Asia/Jakarta";

const day = (name: string, hour = 0): number => Date.parse(`${name}T00:00:00Z`) + (hour - 7) * 3_600_000;
const november: InsightsQuery = { from: "2026-11-01", to: "2026-11-03", every: "day", zone: jakarta, now };

/** Rani on two networks, Budi, and the user. Times are those on the clock in Jakarta. */
const small: Done[] = [
  comment("x:rani", day("2026-08-01", 9)),
  comment("x:rani", day("2026-11-01", 0), { feeling: "positive", post: "own" }),
  comment("bluesky:rani", day("2026-11-01", 23), { type: "reaction", post: "other" }),
  comment("x:budi", day("2026-11-02", 10), { feeling: "unsure", post: "own" }),
  comment("x:budi", day("2026-11-02", 10), { type: "quote" }),
  comment("x:brand", day("2026-11-02", 11), { outbound: true, post: "own" }),
  comment("x:budi", day("2026-11-02", 12), { precision: "day" }),
  comment("x:budi", day("2026-11-03", 12), { precision: "month", feeling: "negative" }),
  comment("x:rani", day("2026-11-04", 0)),
];
const rani = person("x:rani", small, { name: "Rani", accounts: ["bluesky:rani", "x:rani"], heat: 5, tags: ["vip"] });
const budi = person("x:budi", small, { name: "Budi", heat: 9, stage: "enhance" });

async function smallWorld(): Promise<Database> {
  const on = freshDatabase();
  await storeContacts([rani, budi], on);
  await joinAccounts(rani, on);
  await on.posts.bulkPut(["own", "other"].flatMap((name) => ["x", "bluesky"].map((network) => postOf(network, name))));
  await write(small, on);
  return on;
}

function postOf(network: string, native: string) {
  return { id: `${network}:post:${native}`, network, native, ev: {} };
}

const sums = (buckets: readonly Bucket[], of: (bucket: Bucket) => unknown): unknown[] => buckets.map(of);

describe("in a small world", () => {
  test("engagement is counted by the days of the user, by class, feeling and post", async () => {
    const { buckets, undated } = await insightsOf(november, await smallWorld());
    expect(sums(buckets, ({ from }) => from)).toEqual(["2026-11-01", "2026-11-02", "2026-11-03"]);
    expect(sums(buckets, ({ byClass }) => Object.values(byClass))).toEqual([
      [1, 0, 1],
      [2, 1, 0],
      [0, 0, 0],
    ]);
    expect(sums(buckets, ({ feelings }) => [feelings.positive, feelings.unsure, feelings.negative])).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
    ]);
    expect(sums(buckets, ({ own, onPosts }) => [own, onPosts])).toEqual([
      [1, 2],
      [1, 1],
      [0, 0],
    ]);
    expect(undated).toBe(1);
  });

  test("people count once however many accounts they have; they are new, or back after sixty days", async () => {
    const { buckets, peopleCount } = await insightsOf(november, await smallWorld());
    expect(sums(buckets, ({ people, newcomers, returning }) => [people, newcomers, returning])).toEqual([
      [1, 0, 1],
      [1, 1, 0],
      [0, 0, 0],
    ]);
    expect(peopleCount).toBe(2);
  });

  test("months hold what no more than its month is known of", async () => {
    const { buckets, undated } = await insightsOf({ ...november, every: "month" }, await smallWorld());
    expect(sums(buckets, ({ byClass }) => byClass.conversation)).toEqual([4]);
    expect(undated).toBe(0);
  });

  test("hours of the week are those on the clock, of what their hour is known of", async () => {
    const { hours } = await insightsOf(november, await smallWorld());
    const counted = hours.flatMap((counts, weekday) =>
      counts.flatMap((count, hour) => (count > 0 ? [[weekday, hour, count]] : [])),
    );
    // the first of November is a Sunday
    expect(counted).toEqual([
      [0, 10, 2],
      [6, 0, 1],
      [6, 23, 1],
    ]);
  });

  test("networks, people and posts stand in the order of how much there is", async () => {
    const { byNetwork, people, posts } = await insightsOf(november, await smallWorld());
    expect(byNetwork.map(({ network, people: count }) => [network, count])).toEqual([
      ["x", 2],
      ["bluesky", 1],
    ]);
    expect(people).toEqual([
      { contactId: "x:budi", name: "Budi", total: 3 },
      { contactId: "x:rani", name: "Rani", total: 2 },
    ]);
    expect(posts).toEqual([
      { postId: "x:post:own", total: 2 },
      { postId: "bluesky:post:other", total: 1 },
    ]);
  });

  test("a segment and a network leave only theirs", async () => {
    const on = await smallWorld();
    const vip = await insightsOf({ ...november, where: { is: "tag", any: ["vip"] } }, on);
    expect(vip.people.map(({ contactId }) => contactId)).toEqual(["x:rani"]);
    expect(vip.byNetwork.map(({ network }) => network)).toEqual(["bluesky", "x"]);
    expect(vip.undated).toBe(0);
    const onBluesky = await insightsOf({ ...november, network: "bluesky" }, on);
    expect(sums(onBluesky.buckets, ({ people, returning }) => [people, returning])).toEqual([
      [1, 1],
      [0, 0],
      [0, 0],
    ]);
    expect((await insightsOf({ ...november, network: "youtube" }, on)).peopleCount).toBe(0);
  });

  test("the list behind a number are its people, the hottest first", async () => {
    const on = await smallWorld();
    const behind = async (which: Parameters<typeof peopleBehind>[1]) =>
      (await peopleBehind(november, which, { limit: 9 }, on)).ids;
    expect(await behind({})).toEqual(["x:budi", "x:rani"]);
    expect(await peopleBehind(november, {}, { from: 1, limit: 1 }, on)).toEqual({
      ids: ["x:rani"],
      count: 2,
      totals: [2],
      total: 5,
    });
    expect(await behind({ who: "known" })).toEqual([]);
    expect(
      (await peopleBehind({ ...november, from: "2026-11-03", to: "2026-11-04" }, { who: "known" }, { limit: 9 }, on))
        .ids,
    ).toEqual(["x:rani"]);
    expect(await behind({ days: { from: "2026-11-01", to: "2026-11-01" } })).toEqual(["x:rani"]);
    expect(await behind({ class: "amplification" })).toEqual(["x:budi"]);
    expect(await behind({ feeling: "positive" })).toEqual(["x:rani"]);
    expect(await behind({ network: "bluesky", class: "reaction" })).toEqual(["x:rani"]);
    expect(await behind({ network: "bluesky", class: "conversation" })).toEqual([]);
    expect(await behind({ who: "new" })).toEqual(["x:budi"]);
    expect(await behind({ on: "own", network: "x" })).toEqual(["x:budi", "x:rani"]);
    expect(await behind({ on: "own", network: "bluesky" })).toEqual([]);
    expect(await behind({ on: "post", network: "bluesky" })).toEqual(["x:rani"]);
    expect(await behind({ who: "back" })).toEqual(["x:rani"]);
    expect(await behind({ at: { weekday: 6, hour: 23 } })).toEqual(["x:rani"]);
    expect(await behind({ at: { weekday: 0, hour: 12 } })).toEqual([]);
    expect(await behind({ at: { weekday: 6 } })).toEqual(["x:rani"]);
    expect(await behind({ at: { weekday: 0 } })).toEqual(["x:budi"]);
    expect(await behind({ at: { weekday: 1 } })).toEqual([]);
    const other = { ...november, network: "x" };
    expect(await peopleBehind(other, { network: "bluesky" }, { limit: 9 }, on)).toEqual({ ids: [], count: 0 });
  });

  test("moves between stages begin with the stage somebody came in", async () => {
    const on = await smallWorld();
    const move = (identityId: string, at: number, from: string, to: string) => ({
      at,
      identityId,
      deed: { is: "stage" as const, from, to, by: "auto" as const },
    });
    await on.activity.bulkAdd([
      move("x:rani", day("2026-10-31", 23), "retain", "acquire"),
      move("bluesky:rani", day("2026-11-01", 1), "acquire", "enhance"),
      move("x:budi", day("2026-11-04", 1), "acquire", "enhance"),
      { at: day("2026-11-02"), identityId: "x:budi", deed: { is: "joined", name: "B" } },
    ]);
    const { flow } = await insightsOf(november, on);
    expect(flow).toEqual([
      { from: undefined, to: "acquire", count: 1 },
      { from: "acquire", to: "enhance", count: 1 },
    ]);
    const behind = await peopleBehind(november, { move: { from: "acquire", to: "enhance" } }, { limit: 9 }, on);
    expect(behind.ids).toEqual(["x:rani"]);
    const came = await peopleBehind(november, { move: { from: undefined, to: "acquire" } }, { limit: 9 }, on);
    expect(came.ids).toEqual(["x:budi"]);
  });

  test("who moved the same way twice is one person, and so says the list", async () => {
    const on = await smallWorld();
    const move = (at: number, from: string, to: string) => ({
      at,
      identityId: "x:rani",
      deed: { is: "stage" as const, from, to, by: "auto" as const },
    });
    await on.activity.bulkAdd([
      move(day("2026-11-01", 8), "acquire", "enhance"),
      move(day("2026-11-02", 8), "enhance", "acquire"),
      move(day("2026-11-03", 8), "acquire", "enhance"),
    ]);
    const { flow } = await insightsOf(november, on);
    expect(flow).toContainEqual({ from: "acquire", to: "enhance", count: 1 });
    const behind = await peopleBehind(november, { move: { from: "acquire", to: "enhance" } }, { limit: 9 }, on);
    expect(behind.count).toBe(1);
  });

  test("a move of before the days that are asked about changes nothing, whatever was asked before", async () => {
    const on = await smallWorld();
    const deed = (from: string, to: string) => ({ is: "stage" as const, from, to, by: "auto" as const });
    await on.activity.bulkAdd([
      { at: day("2026-10-20"), identityId: "x:budi", deed: deed("retain", "acquire") },
      { at: day("2026-11-04"), identityId: "x:budi", deed: deed("acquire", "enhance") },
    ]);
    const first = (await insightsOf(november, on)).flow;
    await insightsOf({ ...november, from: "2026-10-01" }, on);
    expect((await insightsOf(november, on)).flow).toEqual(first);
  });

  test("a post that is written after its engagement is named then", async () => {
    const on = await smallWorld();
    await on.posts.delete("x:post:own");
    expect((await insightsOf(november, on)).posts.map(({ postId }) => postId)).toEqual(["bluesky:post:other"]);
    await on.posts.put(postOf("x", "own"));
    expect((await insightsOf(november, on)).posts.map(({ postId }) => postId)).toEqual([
      "x:post:own",
      "bluesky:post:other",
    ]);
  });

  test("what is written after a question is in the next answer", async () => {
    const on = await smallWorld();
    await insightsOf(november, on);
    const at = day("2026-11-02", 9);
    await on.activity.add({
      at,
      identityId: "x:rani",
      deed: { is: "stage", from: "acquire", to: "retain", by: "you" },
    });
    await on.inbox.put({
      id: "1",
      identityId: "x:rani",
      network: "x",
      asks: "question",
      when: at - 60_000,
      state: "answered",
      answeredAt: at,
    });
    await write([comment("x:rani", at)], on, 100);
    await on.contacts.update("x:rani", { name: "Rani S." });
    const { buckets, flow, people } = await insightsOf({ ...november, from: "2026-11-02" }, on);
    expect(flow).toContainEqual({ from: "acquire", to: "retain", count: 1 });
    expect(sums(buckets, ({ byClass, answerMinutes }) => [byClass.conversation, answerMinutes])).toEqual([
      [3, 1],
      [0, undefined],
    ]);
    expect(people.map(({ name }) => name)).toEqual(["Budi", "Rani S."]);
  });

  test("accounts that are joined or split are people as they are then", async () => {
    const on = freshDatabase();
    const apart = [person("x:rani", small), person("bluesky:rani", small)];
    await storeContacts(apart, on);
    await write(small, on);
    expect((await insightsOf(november, on)).peopleCount).toBe(2);
    const [first, second] = await on.contacts.bulkGet(["x:rani", "bluesky:rani"]);
    await on.transaction("rw", [on.contacts, ...columnTables(on)], async () => {
      await clearColumns(on, second ? [second] : []);
      await on.contacts.bulkPut(await writeColumns(on, [{ ...rani, seq: first?.seq ?? 0 }]));
    });
    await joinAccounts(rani, on);
    expect((await insightsOf(november, on)).people).toEqual([{ contactId: "x:rani", name: "Rani", total: 2 }]);
    await on.tallies.clear();
    await storeContacts([{ ...person("x:rani", small), seq: first?.seq ?? 0 }, person("bluesky:rani", small)], on);
    expect((await insightsOf(november, on)).peopleCount).toBe(2);
  });

  test("an account that goes from one person to another takes what it did along", async () => {
    const on = freshDatabase();
    const ids = ["x:budi", "x:rani"];
    const done = [comment("x:extra", day("2026-11-02", 9)), ...ids.map((id) => comment(id, day("2026-10-02")))];
    const world = async (owner: string, before: readonly (Contact | undefined)[]) => {
      const contacts = ids.map((id, at): Contact => {
        const contact = person(id, done, { accounts: id === owner ? [id, "x:extra"] : [id, `${id}2`] });
        return { ...contact, ...(before[at] && { seq: at }) };
      });
      await storeContacts(contacts, on);
      for (const contact of contacts) await joinAccounts(contact, on);
      return on.contacts.bulkGet(ids);
    };
    await write(done, on);
    const before = await world("x:budi", []);
    expect((await insightsOf(november, on)).people.map(({ contactId }) => contactId)).toEqual(["x:budi"]);
    await world("x:rani", before);
    expect((await insightsOf(november, on)).people.map(({ contactId }) => contactId)).toEqual(["x:rani"]);
  });

  test("moves of before there was an index for them are told as well", async () => {
    const browser = { indexedDB: new IDBFactory(), IDBKeyRange };
    const before = new Database("jalin", allMigrations.slice(0, 8), browser);
    await before.activity.add({
      at: day("2026-11-02"),
      identityId: "x:rani",
      deed: { is: "stage", from: "acquire", to: "enhance", by: "auto" },
    });
    before.close();
    const on = new Database("jalin", allMigrations, browser);
    await storeContacts([rani], on);
    expect((await insightsOf(november, on)).flow).toEqual([{ from: "acquire", to: "enhance", count: 1 }]);
  });

  test("the time to answer is the median of what was answered in a bucket", async () => {
    const on = await smallWorld();
    const asked = (id: string, identityId: string, answeredAt: number, minutes: number) => ({
      id,
      identityId,
      network: networkOf(identityId),
      asks: "question" as const,
      when: answeredAt - minutes * 60_000,
      state: "answered" as const,
      answeredAt,
    });
    await on.inbox.bulkPut([
      asked("1", "x:rani", day("2026-11-02", 8), 10),
      asked("2", "x:budi", day("2026-11-02", 9), 30),
      asked("3", "x:budi", day("2026-11-02", 9), 200),
      asked("4", "x:budi", day("2026-11-03", 0), 7),
      asked("5", "bluesky:rani", day("2026-11-03", 1), 8),
      asked("6", "x:gone", day("2026-11-03", 1), 999),
    ]);
    const minutes = async (query: InsightsQuery) =>
      sums((await insightsOf(query, on)).buckets, ({ answerMinutes }) => answerMinutes);
    expect(await minutes(november)).toEqual([undefined, 30, 7.5]);
    expect(await minutes({ ...november, network: "bluesky" })).toEqual([undefined, undefined, 8]);
    expect((await insightsOf(november, on)).answerMinutes).toBe(10);
    const answered = async (query: InsightsQuery, days?: { from: string; to: string }) =>
      (await peopleBehind(query, { answered: true, ...(days && { days }) }, { limit: 9 }, on)).ids;
    expect(await answered(november)).toEqual(["x:budi", "x:rani"]);
    expect(await answered({ ...november, network: "bluesky" })).toEqual(["x:rani"]);
    expect(await answered(november, { from: "2026-11-01", to: "2026-11-01" })).toEqual([]);
  });

  test("who is at risk is told for the moment that is asked about", async () => {
    const on = await smallWorld();
    await storeContacts([{ ...budi, seq: 1, riskAt: now - dayMs }], on);
    expect((await insightsOf(november, on)).atRiskNow).toBe(1);
    expect((await insightsOf({ ...november, now: now - 2 * dayMs }, on)).atRiskNow).toBe(0);
    expect((await insightsOf({ ...november, network: "bluesky" }, on)).atRiskNow).toBe(0);
  });

  test("who is new or back in a column is in the list of all columns, once however often they came back", async () => {
    const on = freshDatabase();
    const rina = [1, 4, 6, 9].map((month) => comment("x:rina", day(`2026-0${month}-01`, 9)));
    await storeContacts([person("x:rina", rina, { name: "Rina" })], on);
    await write(rina, on);
    const year: InsightsQuery = { from: "2025-12-01", to: "2026-11-22", every: "month", zone: jakarta, now };
    const { buckets, returningCount } = await insightsOf(year, on);
    expect(sums(buckets, ({ returning }) => returning)).toEqual([0, 0, 0, 0, 1, 0, 1, 0, 0, 1, 0, 0]);
    expect(returningCount).toBe(1);
    expect(await peopleBehind(year, { who: "back" }, { limit: 9 }, on)).toEqual({ ids: ["x:rina"], count: 1 });
    expect(await peopleBehind(year, { who: "new" }, { limit: 9 }, on)).toEqual({ ids: ["x:rina"], count: 1 });
  });
});

/** Some of several accounts, and one account whom no list holds. */
const accounts = ["x:ana", "bluesky:ana", "x:budi", "youtube:citra", "x:brand", "x:gone"];
const anyDone: fc.Arbitrary<Done> = fc.record({
  who: fc.constantFrom(...accounts),
  type: fc.constantFrom(...interactionTypes),
  // half hours of half a year, of which the last two months are asked about
  when: fc.integer({ min: 0, max: 180 * 48 }).map((step) => day("2026-06-01") + step * 1_800_000),
  precision: fc.constantFrom("s" as const, "s" as const, "hour" as const, "day" as const, "month" as const),
  feeling: fc.constantFrom(undefined, ...moods, "unsure" as const),
  post: fc.constantFrom(undefined, "own" as const, "other" as const),
  outbound: fc.constant(false),
});

const anyQuery: fc.Arbitrary<InsightsQuery> = fc
  .record(
    {
      from: fc.integer({ min: 1, max: 30 }),
      length: fc.integer({ min: 0, max: 60 }),
      every: fc.constantFrom("day" as const, "week" as const, "month" as const),
      zone: fc.constantFrom(jakarta, "America/New_York", "UTC"),
      network: fc.constantFrom("x", "bluesky"),
      where: fc.constantFrom<NonNullable<InsightsQuery["where"]>>(
        { is: "tag", any: ["vip"] },
        { is: "not", of: { is: "stage", any: ["retain"] } },
      ),
    },
    { requiredKeys: ["from", "length", "every", "zone"] },
  )
  .map(({ from, length, ...rest }) => {
    const first = Date.parse(`2026-10-${String(from).padStart(2, "0")}`);
    const name = (at: number): string => new Date(at).toISOString().slice(0, 10);
    return { ...rest, from: name(first), to: name(first + length * dayMs), now };
  });

/** The same, told by looking at everything again for every number. */
function slowly(query: InsightsQuery, all: readonly Done[], contacts: readonly Contact[]) {
  const { where = { is: "all", of: [] }, zone, every, network, from, to } = query;
  const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  const dayIn = (when: number): string => clock.format(when).slice(0, 10);
  const bucketIn = (when: number): string | undefined => {
    const date = dayIn(when);
    if (date < from || date > to) return undefined;
    const weekday = (new Date(date).getUTCDay() + 6) % 7;
    const monday = new Date(Date.parse(date) - weekday * dayMs).toISOString().slice(0, 10);
    const first = every === "day" ? date : every === "week" ? monday : `${date.slice(0, 7)}-01`;
    return first < from ? from : first;
  };
  const matcher = matcherOf(where, { now, halfLifeDays: 30 });
  const fitting = contacts.filter((contact) => fitsContact(contact, matcher));
  const isTheirs = ({ accounts: several, id }: Contact, { who }: Done): boolean => (several ?? [id]).includes(who);
  const contactOfDone = (done: Done) => fitting.find((contact) => isTheirs(contact, done));
  const counted = all.filter(
    (done) =>
      (network === undefined || networkOf(done.who) === network) &&
      contactOfDone(done) &&
      bucketIn(done.when) !== undefined,
  );
  const isDated = ({ precision }: Done): boolean => every === "month" || precision !== "month";
  const dated = counted.filter(isDated);
  const peopleOf = (some: readonly Done[]) => new Set(some.map(contactOfDone));
  /** The buckets in which somebody engaged after a long silence. */
  const backIn = (contact: Contact): (string | undefined)[] => {
    const theirs = all.filter((done) => isTheirs(contact, done)).sort((a, b) => a.when - b.when);
    return theirs.flatMap((done, at) => {
      const before = theirs[at - 1];
      if (!before || !isDated(done)) return [];
      const hours = Math.floor(done.when / 3_600_000) - Math.floor(before.when / 3_600_000);
      return hours > 60 * 24 ? [bucketIn(done.when)] : [];
    });
  };
  const names = [...new Set(counted.map(({ when }) => bucketIn(when) ?? ""))].sort(compareIds);
  const byClassOf = (some: readonly Done[]) =>
    Object.fromEntries(
      engagementClasses.map((kind) => [kind, some.filter(({ type }) => classOf(type) === kind).length]),
    );
  return {
    undated: counted.length - dated.length,
    peopleCount: peopleOf(dated).size,
    buckets: names.flatMap((name) => {
      const some = dated.filter(({ when }) => bucketIn(when) === name);
      const people = [...peopleOf(some)];
      if (some.length === 0) return [];
      return [
        {
          from: name,
          byClass: byClassOf(some),
          feelings: Object.fromEntries(
            [...moods, "unsure"].map((felt) => [felt, some.filter(({ feeling }) => feeling === felt).length]),
          ),
          people: people.length,
          newcomers: people.filter((contact) => bucketIn(contact?.first ?? 0) === name).length,
          returning: people.filter((contact) => contact && backIn(contact).includes(name)).length,
          own: some.filter(({ post }) => post === "own").length,
          onPosts: some.filter(({ post }) => post !== undefined).length,
        },
      ];
    }),
    people: fitting
      .map((contact) => [contact.id, dated.filter((done) => isTheirs(contact, done)).length] as const)
      .filter(([, total]) => total > 0)
      .sort((a, b) => b[1] - a[1] || compareIds(a[0], b[0])),
    hours: dated
      .filter(({ precision }) => precision === "s" || precision === "hour")
      .map(({ when }) => `${(new Date(dayIn(when)).getUTCDay() + 6) % 7} ${Number(clock.format(when).slice(11, 13))}`)
      .sort(),
    posts: [...Map.groupBy(dated, ({ who, post }) => post && `${networkOf(who)}:post:${post}`)]
      .flatMap(([id, some]) => (id === undefined ? [] : [[id, some.length] as const]))
      .sort((a, b) => b[1] - a[1] || compareIds(a[0], b[0])),
  };
}

/** The answer in the same form; of equals, the one with the lesser id first. */
async function told(query: InsightsQuery, on: Database): Promise<ReturnType<typeof slowly>> {
  const { buckets, people, posts, hours, peopleCount, undated } = await insightsOf(query, on);
  return {
    undated,
    peopleCount,
    buckets: buckets.filter(({ people: count }) => count > 0).map(({ answerMinutes: _minutes, ...bucket }) => bucket),
    people: people
      .map(({ contactId, total }) => [contactId, total] as const)
      .sort((a, b) => b[1] - a[1] || compareIds(a[0], b[0])),
    hours: hours
      .flatMap((counts, weekday) => counts.flatMap((count, hour) => Array<string>(count).fill(`${weekday} ${hour}`)))
      .sort(),
    posts: posts
      .map(({ postId, total }) => [postId, total] as const)
      .sort((a, b) => b[1] - a[1] || compareIds(a[0], b[0])),
  };
}

test("whatever was done and is asked, and however it came, the numbers are those of counting one by one", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(anyDone, { maxLength: 25 }), { minLength: 1, maxLength: 3 }),
      fc.array(anyQuery, { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      async (batches, queries, isJoined) => {
        const on = freshDatabase();
        await on.posts.bulkPut(
          ["own", "other"].flatMap((name) => ["x", "bluesky", "youtube"].map((network) => postOf(network, name))),
        );
        const all: Done[] = [];
        for (const batch of batches) {
          await write(batch, on, all.length);
          all.push(...batch);
          const contacts = [
            ...(isJoined
              ? [person("x:ana", all, { accounts: ["bluesky:ana", "x:ana"], tags: ["vip"] })]
              : [person("x:ana", all, { tags: ["vip"] }), person("bluesky:ana", all)]),
            person("x:budi", all, { stage: "retain" }),
            person("youtube:citra", all, { tags: ["vip"] }),
            person("x:brand", all, { own: true }),
          ];
          const before = await on.contacts.bulkGet(contacts.map(({ id }) => id));
          await storeContacts(
            contacts.map((contact, at) => {
              const seq = before[at]?.seq;
              return seq === undefined ? contact : { ...contact, seq };
            }),
            on,
          );
          if (isJoined && contacts[0]) await joinAccounts(contacts[0], on);
          const isListed = all.every(({ who }) => who !== "x:brand" && who !== "x:gone");
          for (const query of queries) {
            // before the rest, which names those of whom it is: whom no list holds counts only where nobody is asked about
            const engaged = await engagementOf(query, on);
            if (query.where || isListed) {
              const { buckets, undated } = await insightsOf(query, on);
              expect(engaged).toEqual({ buckets: buckets.map(({ from, byClass }) => ({ from, byClass })), undated });
            }
            expect(await told(query, on)).toEqual(slowly(query, all, contacts));
          }
        }
        on.close();
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);
