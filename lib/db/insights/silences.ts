/** Who was at risk at the end of the columns of a chart: told from all months, so it is asked for after everything else. */
import { type Buckets, bucketsOf, endsOf, startOf } from "../../model/buckets";
import { countBits, hasBit } from "../../model/columns";
import type { Engaged } from "../../model/engaged";
import { type AtRisk, atRiskOf, type InsightsQuery, whomOf } from "../../model/insights";
import { matcherOf } from "../../model/segmentMatcher";
import { isLongAt, type Silence, silencesOf, silentAt } from "../../model/silences";
import { monthOf } from "../../model/days";
import { columnTables } from "../columns";
import { type Database, db } from "../database";
import { ruleInForce } from "../heatRule";
import { bitsOf, everybody, keptOf } from "./kept";
import { type People, peopleTables } from "./people";

const hourMs = 3_600_000;

/** Silences, and what they were told from: they hold as long as these are the same. */
interface Kept {
  months: readonly Engaged[];
  seqOf: People["seqOf"];
  found: readonly Silence[];
}

const keptFor = new WeakMap<Database, Kept>();

/** How many of those asked about were at risk when. What a column that has not ended says is so now. */
export async function atRiskOver(query: InsightsQuery, on: Database = db): Promise<AtRisk> {
  const buckets = bucketsOf(query);
  const { people, silences, asOf } = await readFor(query, on);
  const hours = [startOf(buckets), ...endsOf(buckets)];
  const counts = silentAt(silences, bitsOf(people, matcherOf(whomOf(query), asOf)), hours);
  const isNow = matcherOf(atRiskOf(query), asOf);
  const now = people.rows.reduce((sum, row) => sum + countBits(isNow(row)), 0);
  const [before = 0, ...ends] = hours.map((hour, at) => (hour * hourMs > asOf.now ? now : (counts[at] ?? 0)));
  return { before, buckets: buckets.starts.map((from, at) => ({ from, count: ends[at] ?? 0 })) };
}

/** Who of those asked about was at risk when the last of some buckets ended, by `seq`; as {@link atRiskOver} counts them. */
export async function atRiskThen(
  query: InsightsQuery,
  buckets: Buckets,
  on: Database,
): Promise<(seq: number) => boolean> {
  const { people, silences, asOf } = await readFor(query, on);
  const end = endsOf(buckets).at(-1) ?? 0;
  if (end * hourMs > asOf.now) {
    const isNow = bitsOf(people, matcherOf(atRiskOf(query), asOf));
    return (seq) => hasBit(isNow, seq);
  }
  const among = bitsOf(people, matcherOf(whomOf(query), asOf));
  const silent = new Set(silences.filter((silence) => isLongAt(silence, end)).map(({ person }) => person));
  return (seq) => silent.has(seq) && hasBit(among, seq);
}

async function readFor({ now = Date.now() }: InsightsQuery, on: Database) {
  const kept = keptOf(on);
  return on.transaction("r", [...columnTables(on), ...peopleTables(on), on.months, on.heat], async () => {
    const people = await everybody(on);
    const [oldest] = await on.months.toCollection().limit(1).primaryKeys();
    const last = monthOf(now);
    const first =
      oldest === undefined ? last : Math.min(last, monthOf(Date.parse(oldest.slice(0, oldest.indexOf(" ")))));
    const [months, { halfLifeDays }] = await Promise.all([kept.engagement.read(first, last, on), ruleInForce(on)]);
    return {
      people,
      silences: silencesIn(kept.engagement.named(months, people), people, on),
      asOf: { now, halfLifeDays },
    };
  });
}

/** All silences; told anew where a month was written to, or somebody came or went. */
function silencesIn(months: readonly Engaged[], { seqOf, nobody }: People, on: Database): readonly Silence[] {
  const kept = keptFor.get(on);
  const isSame =
    kept?.seqOf === seqOf &&
    kept.months.length === months.length &&
    kept.months.every((month, at) => month === months[at]);
  if (kept && isSame) return kept.found;
  const found = silencesOf(months, nobody);
  keptFor.set(on, { months, seqOf, found });
  return found;
}
