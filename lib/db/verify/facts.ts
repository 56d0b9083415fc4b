/** Checks what is told of interactions, and the months that it adds up to. */
import { Dexie } from "dexie";
import { type Entry, entryOf, type MonthFacts } from "../../model/facts";
import type { Interaction } from "../../model/records";
import type { Database } from "../database";
import { bearingsOf, idsIn, rereadFrom } from "../factRows";
import { byId } from "../rows";
import type { Findings } from "./findings";
import { same } from "./same";

/** Rows read at a time. */
const size = 2_000;

/** What the entries of a month come to, whatever their order: how many there are, and a sum that tells which. */
type Sum = [count: number, of: number];

/** The months as facts say they are. */
export class MonthSums {
  readonly of = new Map<string, Sum>();

  add({ month, who, code, post }: Entry): void {
    this.of.set(month, more(this.of.get(month), who, code, post));
  }
}

function more([count, of]: Sum = [0, 0], who: number, code: number, post: number): Sum {
  const mixed = Math.imul(who ^ Math.imul(code ^ Math.imul(post, 0x85ebca6b), 0xc2b2ae35), 0x9e3779b1);
  return [count + 1, (of + ((mixed ^ (mixed >>> 15)) >>> 0)) >>> 0];
}

/** Checks the interactions after an id and their facts; answers with the last of them, undefined where there are no more. */
export async function checkFacts(
  on: Database,
  after: string,
  findings: Findings,
  sums: MonthSums,
): Promise<string | undefined> {
  return on.transaction("r", on.interactions, on.facts, on.identities, on.posts, on.queue, async () => {
    const rows = await on.interactions.where("id").above(after).limit(size).toArray();
    const until = rows.length < size ? undefined : rows.at(-1)?.id;
    const facts = await on.facts
      .where("id")
      .between(after, until ?? Dexie.maxKey, false, true)
      .toArray();
    findings.rows += facts.length;
    for (const fact of facts) sums.add(fact);
    const there = byId(facts);
    const [bearings, left] = await Promise.all([bearingsOf(rows, on), leftToRead(on)]);
    for (const row of rows) {
      const { id } = row;
      const fact = there.get(id);
      if (left.ids.has(id)) continue;
      if (!fact) {
        if (id <= left.from) findings.expect("facts", id, "neither there nor waiting", "one of both");
        continue;
      }
      const { month, who, code, post } = fact;
      const bearing = bearings.get(id) ?? { outbound: false, onOwn: false };
      findings.expect("facts: entry", id, { month, who, code, post }, entryOf(row, bearing, fact));
      if (fact.models !== 0)
        findings.expect("interactions: spam", id, isSpam(row), fact.intents?.includes("spam") ?? false);
    }
    const ids = byId(rows);
    for (const { id } of facts)
      if (!ids.has(id) && !left.ids.has(id)) findings.expect("facts: interaction", id, "gone", "there");
    return until;
  });
}

function isSpam({ spam }: Interaction): boolean {
  return spam === 1;
}

/** The interactions that wait to be read: some by their ids, and all after one. */
async function leftToRead(on: Database): Promise<{ ids: ReadonlySet<string>; from: string }> {
  const [rows, job] = await Promise.all([
    on.queue.where("kind").equals("insight").toArray(),
    on.queue.where("kind").equals("reread").first(),
  ]);
  return { ids: new Set(rows.flatMap(idsIn)), from: job ? rereadFrom(job) : "\uffff" };
}

/**
 * Checks the months against the facts that were summed on the way. Pages may have been captured meanwhile: what differs is
 * summed once more, in one go, before it is said.
 */
export async function checkMonths(on: Database, { of: summed }: MonthSums, findings: Findings): Promise<void> {
  const stored = await sumsOfMonths(on);
  findings.rows += stored.size;
  if (same(stored, summed)) return;
  await on.transaction("r", on.months, on.facts, async () => {
    const sums = new MonthSums();
    await on.facts.each((fact) => sums.add(fact));
    const there = await sumsOfMonths(on);
    for (const id of new Set([...there.keys(), ...sums.of.keys()]))
      findings.expect("months", id, there.get(id), sums.of.get(id));
  });
}

async function sumsOfMonths(on: Database): Promise<Map<string, Sum>> {
  const sums = new Map<string, Sum>();
  await on.months.each((month) => void sums.set(month.id, sumOf(month)));
  return sums;
}

function sumOf({ who, code, post }: MonthFacts): Sum {
  let sum: Sum = [0, 0];
  for (let at = 0; at < code.length; at += 1) sum = more(sum, who[at] ?? 0, code[at] ?? 0, post[at] ?? 0);
  return sum;
}
