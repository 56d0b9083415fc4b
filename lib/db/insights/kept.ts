/** What is kept in memory of a database, from the first question on, and who everybody is. */
import { type Bits, chunkSize } from "../../model/columns";
import type { Matcher } from "../../model/segmentMatcher";
import { readColumns } from "../columns";
import type { Database } from "../database";
import { Months } from "./engagement";
import { keptAnswers, keptMoves } from "./log";
import { type People, peopleNow } from "./people";

/** What is kept of a database. */
export interface Kept {
  people?: People;
  engagement: Months;
  moves: ReturnType<typeof keptMoves>;
  answers: ReturnType<typeof keptAnswers>;
  /** ids of posts by their hashes */
  posts: Map<number, string>;
}

const keptFor = new WeakMap<Database, Kept>();

export function keptOf(on: Database): Kept {
  const known = keptFor.get(on) ?? {
    engagement: new Months(),
    moves: keptMoves(),
    answers: keptAnswers(),
    posts: new Map<number, string>(),
  };
  keptFor.set(on, known);
  return known;
}

/** In a transaction over the columns and {@link peopleTables}. */
export async function everybody(on: Database): Promise<People> {
  const known = keptOf(on);
  known.people = await peopleNow(await readColumns(on), known.people, on);
  return known.people;
}

/** Those whom a matcher finds, by `seq`. */
export function bitsOf({ rows, nobody }: People, matcher: Matcher): Bits {
  const all: Bits = new Uint32Array(nobody / 32 + 1);
  for (const row of rows) all.set(matcher(row), (row.chunk * chunkSize) / 32);
  return all;
}
