/** Lists and counts over the big database, by segments broad and narrow. Runs in a page of the extension. */
import { columnTables, writeColumns } from "../../../lib/db/columns";
import { db } from "../../../lib/db/database";
import { contactIds, countContacts, listContacts } from "../../../lib/db/lists";
import { chunkSize } from "../../../lib/model/columns";
import type { Whom } from "../../../lib/model/filter";
import type { ContactOrder } from "../../../lib/model/order";
import type { Contact } from "../../../lib/model/records";
import type { Condition } from "../../../lib/model/segment";
import { worldEnd } from "./world";

const asOf = { now: worldEnd, halfLifeDays: 30 };

/** From everybody to a handful; every kind of condition, alone and joined. */
const segments: readonly Condition[] = [
  { is: "all", of: [] },
  { is: "network", any: ["x"] },
  { is: "class", any: ["conversation"] },
  { is: "type", any: ["follow", "mention"] },
  { is: "stage", any: ["enhance", "retain"], byHand: false },
  { is: "heat", from: 1 },
  { is: "lastSeen", over: 90 },
  { is: "lastSeen", within: 1 },
  { is: "firstSeen", within: 30 },
  { is: "interactions", from: 100 },
  { is: "tag", any: ["tag 3", "tag 7"] },
  { is: "rating", from: 4 },
  { is: "not", of: { is: "any", of: [{ is: "network", any: ["x"] }, { is: "saved" }] } },
  { is: "all", of: [{ is: "saved" }, { is: "tag", any: ["tag 1"] }, { is: "rating", from: 5 }] },
  {
    is: "any",
    of: [
      { is: "atRisk" },
      {
        is: "all",
        of: [
          { is: "network", any: ["bluesky"] },
          { is: "heat", from: 5 },
          { is: "lastSeen", within: 7 },
        ],
      },
      {
        is: "all",
        of: [
          { is: "has", what: "company" },
          { is: "not", of: { is: "class", any: ["reaction"] } },
        ],
      },
    ],
  },
];

/** Rows of a page, and how far down the lists pages are read, as shares of the list. */
const pageRows = 50;
const depths = [0, 0.1, 0.5, 0.95];

/** Contacts that a page of comments changes between two looks. */
const arriving = 40;

/** Milliseconds of every count of every segment, each after people engaged again. */
async function measureCounts(rounds: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1)
    for (const where of segments) {
      await change(arriving, times.length);
      const ms = await timed(() => countContacts({ where, asOf }));
      // the first round warms up
      if (round > 0) times.push(ms);
    }
  return times;
}

/**
 * Milliseconds of pages of the list of everybody, of simple filters and of every segment, in both orders, shallow and
 * deep, each after people engaged again.
 */
async function measureLists(): Promise<number[]> {
  const filters: Whom[] = [
    {},
    { network: "youtube" },
    { class: "amplification", saved: true },
    ...segments.map((where) => ({ where, asOf })),
  ];
  const times: number[] = [];
  await listContacts({ order: "hot", filter: { network: "x" }, limit: pageRows });
  for (const filter of filters) {
    const ids = await contactIds(filter);
    for (const order of ["hot", "new"] as const satisfies ContactOrder[])
      for (const depth of depths) {
        const after = depth === 0 ? undefined : await db.contacts.get(ids[Math.floor(ids.length * depth)] ?? "");
        await change(arriving, times.length);
        times.push(await timed(() => listContacts({ order, filter, limit: pageRows, ...(after && { after }) })));
      }
  }
  return times;
}

/** Milliseconds to bring the columns up to date with as many contacts as a batch of ingest may touch, of as many rows as can be. */
async function measureColumns(rounds: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await change(400, round));
  return times;
}

/** Makes some contacts, spread over all rows of the columns, a little hotter there for a moment; how long that took, ms. */
async function change(count: number, seed: number): Promise<number> {
  const rows = await db.columns.count();
  const seqs = Array.from(
    { length: count },
    (_, at) => ((at * 37 + seed) % rows) * chunkSize + ((at * 31 + seed) % chunkSize),
  );
  const found = await db.contacts.where("seq").anyOf(seqs).toArray();
  const write = (contacts: readonly Contact[]) =>
    db.transaction("rw", columnTables(db), async () => writeColumns(db, contacts));
  const ms = await timed(() => write(found.map((contact) => ({ ...contact, heat: contact.heat + 1e-9 }))));
  await write(found);
  return ms;
}

async function timed(act: () => PromiseLike<unknown>): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}

export const lists = { measureCounts, measureLists, measureColumns };
