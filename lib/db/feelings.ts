/**
 * What texts feel like, for what shows them: of the rows that are shown by their facts; of a whole history by the months,
 * which tell in which hour somebody wrote what feels how, so that no history is read for it.
 */
import { dayMs, monthOf, startOfMonth } from "../model/days";
import { type Fact, feelingIn, hourIn, monthKey, whoOf } from "../model/facts";
import type { ByFeeling, Felt } from "../model/insights";
import type { Identity, Interaction } from "../model/records";
import { type Database, db } from "./database";
import { byId } from "./rows";

export const hourMs = dayMs / 24;

/** What was worked out of those of some interactions that say something, by id. */
export async function factsOf(rows: readonly Interaction[], on: Database): Promise<Map<string, Fact>> {
  return byId(await on.facts.bulkGet(rows.flatMap(({ id, text }) => (text === undefined ? [] : [id]))));
}

/** Months told of a contact, up to this one. */
const told = 12;

/** How somebody's texts felt, month by month. */
export interface Feelings {
  /** twelve, the last the present one: whole months since 1970, in UTC */
  months: { month: number; felt: ByFeeling }[];
  /** texts that say a feeling, or are not sure */
  texts: number;
}

/** How what a contact wrote in the last twelve months felt, up to `now` (ms UTC): a dozen rows for each of their accounts. */
export async function feelingsOf(contactId: string, now: number, on: Database = db): Promise<Feelings> {
  const last = monthOf(now);
  const months = Array.from({ length: told }, (_, at) => ({ month: last - told + 1 + at, felt: nothing() }));
  const accounts = await on.identities.where("contactId").equals(contactId).toArray();
  const asked = accounts.flatMap(({ id, network }) => {
    const who = whoOf(id);
    return months.map(({ month, felt }) => ({ who, felt, key: monthKey(startOfMonth(month), network, who) }));
  });
  const rows = await on.months.bulkGet(asked.map(({ key }) => key));
  let texts = 0;
  for (const [at, { who, felt }] of asked.entries())
    for (const { feeling } of feltBy(who, rows[at])) {
      felt[feeling] += 1;
      texts += 1;
    }
  return { months, texts };
}

/**
 * The hours in which an account wrote something that feels so, newest first, each once: ms UTC of their beginnings.
 * `months`: the keys of its tally, or of its contact's.
 */
export async function hoursFelt(
  { id, network }: Pick<Identity, "id" | "network">,
  wanted: Felt,
  months: readonly string[],
  on: Database,
): Promise<number[]> {
  const who = whoOf(id);
  const theirs = months.filter((key) => key.slice("2026-11 ".length) === network);
  const starts = theirs.map((key) => Date.parse(key.slice(0, "2026-11".length)));
  const rows = await on.months.bulkGet(starts.map((start) => monthKey(start, network, who)));
  const hours = starts.flatMap((start, at) => {
    const felt = feltBy(who, rows[at]).filter(({ feeling }) => feeling === wanted);
    return felt.map(({ hour }) => start + hour * hourMs);
  });
  return [...new Set(hours)].sort((a, b) => b - a);
}

/** What an account felt in a month: the feelings of its texts, and the hours of the month. */
function feltBy(
  account: number,
  row: { who: Uint32Array; code: Uint32Array } | undefined,
): { feeling: Felt; hour: number }[] {
  const found: { feeling: Felt; hour: number }[] = [];
  for (const [at, who] of row?.who.entries() ?? []) {
    if (who !== account) continue;
    const code = row?.code[at] ?? 0;
    const feeling = feelingIn(code);
    if (feeling !== undefined) found.push({ feeling, hour: hourIn(code) });
  }
  return found;
}

function nothing(): ByFeeling {
  return { negative: 0, neutral: 0, positive: 0, unsure: 0 };
}
