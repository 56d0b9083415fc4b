/** Runs in a page of the extension, with the extension's own code: what the figures of ingest and the big database need. */
import { Database, db } from "../../../lib/db/database";
import { ingest } from "../../../lib/ingest/ingest";
import { keysOfIdentity } from "../../../lib/ingest/traits";
import { type InteractionType, isItem } from "../../../lib/model/engagement";
import type { Fact } from "../../../lib/model/facts";
import { interactionId } from "../../../lib/model/ids";
import { identityWords } from "../../../lib/model/join";
import type { Profile } from "../../../lib/model/profile";
import type { Identity, Interaction, PostRecord } from "../../../lib/model/records";
import { wordsOf } from "../../../lib/model/search";
import { type Tallied, tallyOf } from "../../../lib/model/tally";
import { columnTables, writeColumns } from "../../../lib/db/columns";
import { foldContact } from "../../../lib/model/fold";
import { defaultHeatRule } from "../../../lib/model/heat";
import { boards } from "./board";
import { putPosts } from "../../../lib/db/captured";
import { Counted } from "./counted";
import { backups } from "./backups";
import { exports } from "./exports";
import { insights } from "./insights";
import { lists } from "./lists";
import { Months, seedLog } from "./months";
import { pairs } from "./pairs";
import { whole } from "./whole";
import {
  handleOf,
  nameOf,
  personOf,
  randomFrom,
  readings,
  textOf,
  typeOf,
  whenOf,
  worldEnd,
  worldNetworks,
} from "./world";

const batchSize = 500;

/** Milliseconds to take `rows` readings through the whole ingest, and to put the same interactions bare. */
async function measureIngest(rows: number, seed: number): Promise<{ ingestMs: number; bareMs: number; rows: number }> {
  const people = Math.ceil(rows / 10);
  const own = new Database(`bench-${seed}`);
  const bare = new Database(`bare-${seed}`);
  const sightings = readings(rows, people, seed);
  await own.open();
  await bare.open();

  const started = performance.now();
  for (let at = 0; at < rows; at += batchSize)
    await ingest(
      { network: "x", page: "https://x.com/home", rows: sightings.slice(at, at + batchSize) },
      { now: worldEnd, db: own },
    );
  const ingestMs = performance.now() - started;

  const stored = await own.interactions.toArray();
  const bareStarted = performance.now();
  for (let at = 0; at < stored.length; at += batchSize)
    await bare.interactions.bulkPut(stored.slice(at, at + batchSize));
  // the same number of rows on both sides: several readings of one act are one row
  const bareMs = ((performance.now() - bareStarted) * rows) / stored.length;
  await own.delete();
  await bare.delete();
  return { ingestMs, bareMs, rows };
}

/** Fills the extension's database with finished rows, as ingest would have made them. Contact 0 gets `busiest` of them. */
async function seedWorld(contacts: number, interactions: number, busiest: number): Promise<void> {
  const random = randomFrom(7);
  const identities: Identity[] = [];
  for (let index = 0; index < contacts; index += 1) {
    const network = worldNetworks[index % worldNetworks.length] as string;
    const id = `${network}:u${index}`;
    const handle = handleOf(index);
    const seen = worldEnd - index;
    const identity: Identity = {
      id,
      network,
      contactId: id,
      native: `u${index}`,
      handle,
      handles: [handle],
      url: `https://x.com/${handle}`,
      name: nameOf(index),
      firstSeen: seen,
      lastSeen: seen,
      ev: { handle: [2, seen], name: [2, seen], url: [2, seen] },
      words: identityWords({ name: nameOf(index), handles: [handle] }),
      keys: [],
    };
    identity.keys = keysOfIdentity(identity);
    identities.push(identity);
  }
  const posts: PostRecord[] = worldNetworks.flatMap((network) =>
    Array.from({ length: 400 }, (_, index) => ({
      id: `${network}:post:p${index}`,
      network,
      native: `p${index}`,
      url: `https://x.com/kopitetes_id/status/${index}`,
      text: textOf(random),
      ev: { text: [2, worldEnd] },
    })),
  );
  await inChunks(identities, 5_000, async (some) => {
    await db.identities.bulkPut(some);
    await db.identityKeys.bulkPut(
      some.flatMap(({ id, network, handle }) => [
        { key: id, identityId: id },
        { key: `${network}:@${handle ?? ""}`, identityId: id },
      ]),
    );
  });
  const counted = new Counted();
  const months = await Months.ofModels();
  const theirs: Tallied[][] = identities.map(() => []);
  let pending: Interaction[] = [];
  let facts: Fact[] = [];
  const write = () => Promise.all([db.interactions.bulkAdd(pending), db.facts.bulkAdd(facts)]);
  // the browser writes some while the next are made
  let writing: PromiseLike<unknown> = Promise.resolve();
  for (let index = 0; index < interactions; index += 1) {
    const person = index < busiest ? 0 : personOf(random, contacts);
    const row = interactionOf(identities[person] as Identity, index, typeOf(random), random);
    theirs[person]?.push(talliedOf(row));
    counted.add(row);
    pending.push(row);
    facts.push(months.add(row));
    if (pending.length < 10_000) continue;
    await writing;
    writing = write();
    pending = [];
    facts = [];
  }
  await writing;
  await write();
  await putPosts(
    posts.map((post) => counted.onPost(post)),
    db,
  );
  await db.months.bulkPut(months.rows());
  const profiles = identities.flatMap(({ id }, index) => profileOf(id, index) ?? []);
  await db.profiles.bulkPut(profiles);
  const entered = Map.groupBy(profiles, ({ identityId }) => identityId);
  const rows = identities.map((identity, index) =>
    foldContact(identity.id, {
      identities: [identity],
      tally: tallyOf(theirs[index] ?? [], defaultHeatRule),
      profiles: entered.get(identity.id) ?? [],
      has: {},
    }),
  );
  await inChunks(rows, 5_000, (some) =>
    db.transaction("rw", [db.contacts, ...columnTables(db)], async () => {
      await db.contacts.bulkPut(await writeColumns(db, some));
    }),
  );
  await seedLog(rows);
}

/** What of an interaction a tally is made of, apart from the rest: a million of them are kept until they are counted. */
function talliedOf({ id, network, type, text, at, firstSeen, when }: Interaction): Tallied {
  return { id, network, type, firstSeen, when, ...(text !== undefined && { text }), ...(at && { at }) };
}

/** What the user entered on some: every fiftieth is saved, others are tagged, rated, or have a company. */
function profileOf(identityId: string, index: number): Profile | undefined {
  const at = worldEnd;
  const profile: Profile = {
    identityId,
    ...(index % 50 === 0 && { savedAt: at }),
    ...(index % 7 === 0 && { tags: [`tag ${index % 12}`] }),
    ...(index % 11 === 0 && { rating: { value: 1 + (index % 5), at } }),
    ...(index % 13 === 0 && { company: { value: "Kopi Tetes", at } }),
    ...(index % 101 === 0 && { stage: { value: "retain", at } }),
  };
  return Object.keys(profile).length > 1 ? profile : undefined;
}

function interactionOf(identity: Identity, index: number, type: InteractionType, random: () => number): Interaction {
  const { network } = identity;
  const postId = `${network}:post:p${Math.floor(random() * 400)}`;
  const when = whenOf(random);
  const text = isItem(type) ? textOf(random) : undefined;
  const native = isItem(type) ? String(index) : undefined;
  const id = isItem(type)
    ? interactionId({ network, type, native, identityId: identity.id })
    : `${network}:${type}:~${index}`;
  return {
    id,
    network,
    type,
    identityId: identity.id,
    postId,
    ...(native !== undefined && { native }),
    ...(text !== undefined && { text, at: { at: when, precision: "ms" } }),
    ...(type === "reaction" && { reaction: "like" }),
    page: "https://x.com/home",
    firstSeen: when,
    lastSeen: when,
    ev: { type: [2, when], identityId: [2, when], postId: [2, when], page: [2, when] },
    when,
    words: wordsOf(text, 40),
  };
}

async function inChunks<T>(rows: readonly T[], size: number, each: (some: T[]) => PromiseLike<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += size) await each(rows.slice(at, at + size));
}

const bench = {
  measureIngest,
  seedWorld,
  ...insights,
  ...lists,
  ...boards,
  ...pairs,
  ...whole,
  ...exports,
  ...backups,
};
export type Bench = typeof bench;
declare global {
  var bench: Bench;
}
globalThis.bench = bench;
