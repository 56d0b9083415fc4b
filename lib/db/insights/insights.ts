/**
 * What the Insights page asks. Months, columns, moves and answers are read once and kept; a question is then one pass over
 * numbers in memory, and reads again only what was written since.
 */
import { type Buckets, bucketAt, bucketsOf, oneBucket } from "../../model/buckets";
import { type Bits, chunkSize, type Columns, countBits, hasBit, noBits, setBit } from "../../model/columns";
import { monthOf } from "../../model/days";
import { type Asked, type Engaged, silentHours } from "../../model/engaged";
import { whoOf } from "../../model/facts";
import { classesOf, mostOf, sumsOf, timesOf } from "../../model/insightSums";
import {
  atRiskOf,
  type ByClass,
  type Engagement,
  type Insights,
  type InsightsQuery,
  type PeopleBehind,
  type Which,
  whomOf,
} from "../../model/insights";
import { compareIds } from "../../model/order";
import type { Condition } from "../../model/segment";
import { type AsOf, matcherOf } from "../../model/segmentMatcher";
import { sortedSeqs } from "../../model/sorting";
import { type Stage, stages } from "../../model/stage";
import { columnTables } from "../columns";
import { type Database, db } from "../database";
import { ruleInForce } from "../heatRule";
import type { Months } from "./engagement";
import { bitsOf, everybody, keptOf } from "./kept";
import type { Answer, Move } from "./log";
import { idOf, type People, peopleTables } from "./people";
import { atRiskThen } from "./silences";
import { writtenTo } from "./written";

/** People and posts that are named. */
const named = 10;

const hourMs = 3_600_000;

/**
 * The numbers of a range of days, of whom and where is asked about.
 *
 * - Days and hours are those of the zone. In zones half an hour apart from whole ones the first minute of the UTC hour
 *   decides, so what was done in the first half hour of a day counts for the day before.
 * - What only the month is known of counts in buckets that are months, by the time it is thought to be; from shorter ones
 *   it is left out, and `undated` says how much that is. Of what the hour is not known `hours` does not count.
 * - Newcomers are those of a bucket's people whose first interaction of all falls into it. Returning is who engaged in it
 *   for the first time in sixty days, on whichever network; the rhythm of a person (see rhythm.ts) tells only their last
 *   return, and only for some weeks, so it could not be compared over time.
 * - Whom no list holds counts nowhere: so those who were deleted are gone at once.
 * - A contact of several accounts is one person.
 * - Moves, answers and who is at risk are those of people seen on the network that is asked about.
 */
export async function insightsOf(query: InsightsQuery, on: Database = db): Promise<Insights> {
  const buckets = bucketsOf(query);
  const read = await readFor(query, buckets, on);
  const { engagement, people, asOf } = read;
  const asked = askedOf(query, buckets, read);
  const sums = sumsOf(read.months, asked, {
    people: people.nobody + 1,
    networks: engagement.networks.length,
    posts: engagement.posts.length,
  });
  const among = bitsOf(people, matcherOf(whomOf(query), asOf));
  const atRisk = matcherOf(atRiskOf(query), asOf);
  const answers = answersOf(read.answers, buckets, among, query, people);
  const byBucket = Map.groupBy(answers, ({ bucket }) => bucket);
  sums.byPost[0] = 0;
  const [top, posts] = await Promise.all([topPeople(sums.byPerson, people, on), topPosts(sums.byPost, engagement, on)]);
  return {
    buckets: sums.buckets.map((bucket, at) => ({
      from: buckets.starts[at] ?? query.from,
      ...bucket,
      answerMinutes: medianOf(byBucket.get(at) ?? []),
    })),
    byNetwork: engagement.networks
      .map((network, at) => ({ network, ...networkAt(sums, at) }))
      .filter((each) => each.people > 0)
      .sort((a, b) => totalOf(b.byClass) - totalOf(a.byClass) || compareIds(a.network, b.network)),
    hours: sums.hours,
    flow: flowOf(movesOf(read.moves, buckets, among, people)),
    people: top,
    posts,
    peopleCount: sums.peopleCount,
    returningCount: sums.returningCount,
    answerMinutes: medianOf(answers),
    atRiskNow: people.rows.reduce((sum, row) => sum + countBits(atRisk(row)), 0),
    undated: sums.undated,
  };
}

/**
 * Engagement by bucket and class, as {@link insightsOf} tells it: before all the rest, since where everybody is meant it
 * takes the months of the range and nothing else.
 */
export async function engagementOf(query: InsightsQuery, on: Database = db): Promise<Engagement> {
  const buckets = bucketsOf(query);
  const { engagement } = keptOf(on);
  const { where, every, now = Date.now() } = query;
  const tables = where ? [...columnTables(on), ...peopleTables(on), on.months, on.heat] : [on.months];
  return on.transaction("r", tables, async () => {
    const whom = where && { people: await everybody(on), ...(await ruleInForce(on)) };
    const months = await engagement.read(...monthsOf(buckets), on);
    const { byClass, undated } = classesOf(whom ? engagement.named(months, whom.people) : months, {
      buckets,
      ...(whom && { people: bitsOf(whom.people, matcherOf(where, { now, halfLifeDays: whom.halfLifeDays })) }),
      ...networkOf(query, engagement),
      undatedToo: every === "month",
    });
    return {
      buckets: buckets.starts.map((from, at) => ({ from, byClass: byClass[at] ?? noneByClass })),
      undated,
    };
  });
}

/** Reads the month so many months before an instant (ms UTC), unless it is kept: what is asked of it is told sooner then. */
export async function keepMonth(at: number, back: number, on: Database = db): Promise<void> {
  const month = monthOf(at) - back;
  await on.transaction("r", on.months, () => keptOf(on).engagement.read(month, month, on));
}

/** A page of the people behind a number of {@link insightsOf}, the hottest first. */
export async function peopleBehind(
  query: InsightsQuery,
  which: Which,
  { from = 0, limit }: { from?: number; limit: number },
  on: Database = db,
): Promise<PeopleBehind> {
  const network = which.network ?? query.network;
  const days = { from: query.from, to: query.to, ...which.days };
  if (which.network !== undefined && query.network !== undefined && which.network !== query.network)
    return { ids: [], count: 0 };
  // who is new or back is so in a bucket, and a range may have several
  const buckets = which.who && !which.days ? bucketsOf(query) : oneBucket({ ...days, zone: query.zone });
  const narrowed: InsightsQuery = { ...query, ...(network !== undefined && { network }) };
  const read = await readFor({ ...narrowed, ...days }, buckets, on);
  const { people, asOf } = read;
  const among = bitsOf(people, matcherOf(whomOf(narrowed), asOf));
  const times =
    which.move || which.answered || which.atRisk
      ? undefined
      : timesOf(read.months, askedOf(narrowed, buckets, read), which);
  const fits = times
    ? (seq: number) => (times[seq] ?? 0) > 0
    : which.atRisk
      ? await atRiskThen(narrowed, buckets, on)
      : fitting(which, narrowed, buckets, among, read);
  const seqs = sortedSeqs(people.rows, ({ chunk }) => placesOf(chunk, fits), { sort: "heat", up: false });
  const page = seqs.subarray(from, from + limit);
  return {
    ids: [...page].map((seq) => idOf(people, seq)),
    count: seqs.length,
    ...(times && !which.who && { totals: [...page].map((seq) => times[seq] ?? 0), total: sumOf(seqs, times) }),
  };
}

function sumOf(seqs: Uint32Array, times: Uint32Array): number {
  return seqs.reduce((sum, seq) => sum + (times[seq] ?? 0), 0);
}

/** Who is behind a move or an answer, by `seq`. */
function fitting(
  which: Which,
  query: InsightsQuery,
  buckets: Buckets,
  among: Bits,
  read: Read,
): (seq: number) => boolean {
  if (which.move) return movedBy(movesOf(read.moves, buckets, among, read.people), which.move);
  const answered = new Set(answersOf(read.answers, buckets, among, query, read.people).map(({ seq }) => seq));
  return (seq) => answered.has(seq);
}

interface Read {
  people: People;
  engagement: Months;
  months: readonly Engaged[];
  moves: readonly Move[];
  answers: readonly Answer[];
  asOf: AsOf;
}

/** What a question needs, read where it is not kept. */
async function readFor({ now = Date.now() }: InsightsQuery, buckets: Buckets, on: Database): Promise<Read> {
  const { engagement, moves, answers } = keptOf(on);
  const from = buckets.from * hourMs;
  const until = from + buckets.bucket.length * hourMs;
  const tables = [...columnTables(on), ...peopleTables(on), on.months, on.inbox, on.activity, on.heat];
  return on.transaction("r", tables, async () => {
    const people = await everybody(on);
    const [months, moved, answered, { halfLifeDays }] = await Promise.all([
      engagement.read(...monthsOf(buckets, silentHours), on),
      // from the first move after they came is told in which stage they came
      moves.of([from, Infinity], on),
      answers.of([from, until], on),
      ruleInForce(on),
    ]);
    return {
      people,
      engagement,
      months: engagement.named(months, people),
      moves: moved,
      answers: answered,
      asOf: { now, halfLifeDays },
    };
  });
}

/** The months of buckets and so many hours before. */
function monthsOf({ from, bucket }: Buckets, before = 0): [first: number, last: number] {
  return [monthOf((from - before) * hourMs), monthOf((from + bucket.length) * hourMs - 1)];
}

const anybody: Condition = { is: "all", of: [] };

function askedOf(query: InsightsQuery, buckets: Buckets, { people, engagement, asOf }: Read): Asked {
  const { where = anybody, every } = query;
  return {
    buckets,
    people: bitsOf(people, matcherOf(where, asOf)),
    firsts: people.firsts,
    ...networkOf(query, engagement),
    undatedToo: every === "month",
  };
}

/** The network that is asked about, by its place; one that nothing is known of is above all others. */
function networkOf({ network }: InsightsQuery, { networks }: Months): { network?: number } {
  if (network === undefined) return {};
  const at = networks.indexOf(network);
  return { network: at < 0 ? networks.length : at };
}

function placesOf(chunk: number, fits: (seq: number) => boolean): Bits {
  const bits = noBits();
  for (let place = 0; place < chunkSize; place += 1) if (fits(chunk * chunkSize + place)) setBit(bits, place);
  return bits;
}

const noneByClass: ByClass = { conversation: 0, amplification: 0, reaction: 0 };

function networkAt({ networks }: ReturnType<typeof sumsOf>, at: number) {
  return (
    networks[at] ?? { byClass: noneByClass, feelings: { negative: 0, neutral: 0, positive: 0, unsure: 0 }, people: 0 }
  );
}

function totalOf({ conversation, amplification, reaction }: Insights["byNetwork"][number]["byClass"]): number {
  return conversation + amplification + reaction;
}

/** An answer of a range. */
interface Answered {
  bucket: number;
  seq: number;
  minutes: number;
}

/** The answers of a range to those who are asked about. */
function answersOf(
  answers: readonly Answer[],
  buckets: Buckets,
  among: Bits,
  { network }: Pick<InsightsQuery, "network">,
  { seqOf }: People,
): Answered[] {
  return answers.flatMap(({ hour, who, minutes, network: on }): Answered[] => {
    const [bucket, seq] = [bucketAt(buckets, hour), seqOf.of(who)];
    const isMeant = bucket >= 0 && (network === undefined || on === network) && hasBit(among, seq);
    return isMeant ? [{ bucket, seq, minutes }] : [];
  });
}

/** The median of the minutes that they waited: the mean of the two middle ones. Undefined of nobody. */
function medianOf(answers: readonly Answered[]): number | undefined {
  const minutes = answers.map((answer) => answer.minutes).sort((a, b) => a - b);
  const low = minutes[Math.floor((minutes.length - 1) / 2)];
  const high = minutes[Math.floor(minutes.length / 2)];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** Somebody who came to a stage. */
interface Moved {
  seq: number;
  from: Stage | undefined;
  to: Stage;
}

/** The moves of a range: those that were noted, and of who came in it that to the stage they came in. */
function movesOf(moves: readonly Move[], buckets: Buckets, among: Bits, { seqOf, firsts, rows }: People): Moved[] {
  const all: Moved[] = [];
  const cameIn = new Map<number, Stage>();
  for (const { hour, who, from, to } of moves) {
    const seq = seqOf.of(who);
    // of what is kept for other ranges some lies before this one
    if (hour < buckets.from || seq < 0 || !hasBit(among, seq)) continue;
    if (!cameIn.has(seq)) cameIn.set(seq, from);
    if (bucketAt(buckets, hour) >= 0) all.push({ seq, from, to });
  }
  for (const row of rows)
    for (let place = 0; place < chunkSize; place += 1) {
      const seq = row.chunk * chunkSize + place;
      if (row.total[place] === 0 || bucketAt(buckets, firsts[seq] ?? 0) < 0 || !hasBit(among, seq)) continue;
      const to = cameIn.get(seq) ?? stageAt(row, place);
      if (to) all.push({ seq, from: undefined, to });
    }
  return all;
}

function stageAt({ marks }: Columns, place: number): Stage | undefined {
  return stages.find((stage) => hasBit(marks[`stage ${stage}`] ?? noBits(), place));
}

function flowOf(moves: readonly Moved[]): Insights["flow"] {
  return [undefined, ...stages].flatMap((from) =>
    stages.flatMap((to) => {
      const count = new Set(moves.filter((move) => move.from === from && move.to === to).map(({ seq }) => seq)).size;
      return count === 0 ? [] : [{ from, to, count }];
    }),
  );
}

function movedBy(moves: readonly Moved[], { from, to }: NonNullable<Which["move"]>): (seq: number) => boolean {
  const found = new Set(moves.filter((move) => move.from === from && move.to === to).map(({ seq }) => seq));
  return (seq) => found.has(seq);
}

async function topPeople(totals: Uint32Array, people: People, on: Database): Promise<Insights["people"]> {
  const heats = new Map(people.rows.map(({ chunk, heat }) => [chunk, heat]));
  const heatOf = (seq: number): number => heats.get(Math.floor(seq / chunkSize))?.[seq % chunkSize] ?? 0;
  const top = mostOf(totals, named, (a, b) => heatOf(b) - heatOf(a) || a - b);
  const contacts = await on.contacts.bulkGet(top.map((seq) => idOf(people, seq)));
  return top.flatMap((seq, at) => {
    const contact = contacts[at];
    return contact ? [{ contactId: contact.id, name: contact.name, total: totals[seq] ?? 0 }] : [];
  });
}

/** The posts that were engaged with most; their ids are read when the first is met whose id is not known. */
async function topPosts(totals: Uint32Array, { posts }: Months, on: Database): Promise<Insights["posts"]> {
  const hashOf = (number: number): number => posts[number] ?? 0;
  const top = mostOf(totals, named, (a, b) => hashOf(a) - hashOf(b));
  const { posts: known } = keptOf(on);
  const written = writtenTo("posts", on);
  if (!written || written()) for (const [hash, id] of known) if (id === "") known.delete(hash);
  if (top.some((number) => !known.has(hashOf(number))))
    for (const id of await on.posts.toCollection().primaryKeys()) known.set(whoOf(id), id);
  return top.flatMap((number) => {
    const postId = known.get(hashOf(number));
    // one that is no more is not looked for again and again
    if (postId === undefined) known.set(hashOf(number), "");
    return postId ? [{ postId, total: totals[number] ?? 0 }] : [];
  });
}
