/** What texts feel like, for what shows them: of the rows that are shown, and of a contact's last year. */
import { dayMs, monthOf, startOfMonth } from "../model/days";
import { type Fact, feltOf, hourIn } from "../model/facts";
import { mayBeOf } from "../model/ids";
import type { ByFeeling } from "../model/insights";
import type { Interaction } from "../model/records";
import { type Database, db } from "./database";
import { byId, present } from "./rows";

/** What was worked out of those of some interactions that say something, by id. */
export async function factsOf(rows: readonly Interaction[], on: Database): Promise<Map<string, Fact>> {
  return byId(await on.facts.bulkGet(rows.flatMap(({ id, text }) => (text === undefined ? [] : [id]))));
}

/** Months told of a contact, up to this one. */
const told = 12;
/** Of a contact who wrote more, the newest texts are told of. */
const most = 300;

/** How somebody's texts felt, month by month. */
export interface Feelings {
  /** twelve, the last the present one: whole months since 1970, in UTC */
  months: { month: number; felt: ByFeeling }[];
  /** texts that say a feeling, or are not sure */
  texts: number;
  /** older texts within the months were left aside */
  isCut: boolean;
}

/**
 * How what a contact wrote in the last twelve months felt, up to `now` (ms UTC). The keys of the index tell which of
 * their newest interactions may have a text, and the facts of these tell the rest: no history is read.
 */
export async function feelingsOf(contactId: string, now: number, on: Database = db): Promise<Feelings> {
  const last = monthOf(now);
  const first = last - told + 1;
  const months = Array.from({ length: told }, (_, at) => ({ month: first + at, felt: nothing() }));
  const accounts = await on.identities.where("contactId").equals(contactId).primaryKeys();
  const keys = await Promise.all(
    accounts.map((id) => {
      const range = on.interactions.where("[identityId+when]").between([id, startOfMonth(first)], [id, Infinity]);
      // turned round afterwards: backwards the browser gives them only one by one
      return range.primaryKeys();
    }),
  );
  // of several accounts each is told of as far back as its share reaches
  const share = Math.max(1, Math.floor(most / Math.max(1, accounts.length)));
  const texts = keys.map((ids) => ids.filter((id) => mayBeOf(id, "conversation", true)).reverse());
  const facts = present(await on.facts.bulkGet(texts.flatMap((ids) => ids.slice(0, share))));
  let count = 0;
  for (const fact of facts) {
    const felt = feltOf(fact);
    const month = months[monthOf(timeOf(fact)) - first];
    if (felt === undefined || !month) continue;
    month.felt[felt] += 1;
    count += 1;
  }
  return { months, texts: count, isCut: texts.some((ids) => ids.length > share) };
}

/** ms UTC of the hour that a fact is of. */
function timeOf({ month, code }: Fact): number {
  return Date.parse(month.slice(0, "2026-11".length)) + hourIn(code) * (dayMs / 24);
}

function nothing(): ByFeeling {
  return { negative: 0, neutral: 0, positive: 0, unsure: 0 };
}
