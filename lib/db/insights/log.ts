/** Moves between stages and answers of the user: kept in memory, for they are few beside engagement, until one is written. */
import type { NetworkId } from "../../model/capture";
import { whoOf } from "../../model/facts";
import { timeToAnswer } from "../../model/inbox";
import { type Stage, stages } from "../../model/stage";
import { hourOf } from "../../model/zoned";
import type { Database } from "../database";
import { writtenTo } from "./written";

/** A move of a contact from one stage to another. */
export interface Move {
  /** counted since 1970 */
  hour: number;
  /** the account it is noted at, see whoOf */
  who: number;
  from: Stage;
  to: Stage;
}

/** The first answer to somebody who asked something. */
export interface Answer {
  /** counted since 1970 */
  hour: number;
  who: number;
  network: NetworkId;
  /** that they waited */
  minutes: number;
}

/** From an instant (ms UTC) up to another; the second is not in it. */
type Range = [from: number, until: number];

/** What lies in all ranges that were asked for. */
class Kept<T extends { hour: number }> {
  #range: Range | undefined;
  #rows: readonly T[] = [];
  readonly #table: string;
  readonly #read: (range: Range, on: Database) => Promise<T[]>;
  readonly #count: (range: Range, on: Database) => PromiseLike<number>;

  constructor(
    table: string,
    read: (range: Range, on: Database) => Promise<T[]>,
    count: (range: Range, on: Database) => PromiseLike<number>,
  ) {
    this.#table = table;
    this.#read = read;
    this.#count = count;
  }

  /** Those of a range, and maybe more. In a transaction over the table. */
  async of([from, until]: Range, on: Database): Promise<readonly T[]> {
    const written = writtenTo(this.#table, on);
    if (!written || written()) this.#range = undefined;
    const [first, end] = this.#range ?? [Infinity, -Infinity];
    if (first <= from && until <= end) {
      // so that a live query hears of it
      await this.#count([from, until], on);
      return this.#rows;
    }
    const range: Range = [Math.min(first, from), Math.max(end, until)];
    const rows = await this.#read(range, on);
    this.#range = range;
    this.#rows = rows;
    return rows;
  }
}

const movesIn = ([from, until]: Range, on: Database) =>
  on.activity.where("[deed.is+at]").between(["stage", from], ["stage", until]);

const answersIn = ([from, until]: Range, on: Database) => on.inbox.where("answeredAt").between(from, until);

export function keptMoves(): Kept<Move> {
  return new Kept(
    "activity",
    async (range, on) =>
      (await movesIn(range, on).toArray()).flatMap(({ at, identityId, deed }): Move[] => {
        if (deed.is !== "stage" || identityId === undefined) return [];
        const [from, to] = [stageOf(deed.from), stageOf(deed.to)];
        return from && to && from !== to ? [{ hour: hourOf(at), who: whoOf(identityId), from, to }] : [];
      }),
    (range, on) => movesIn(range, on).count(),
  );
}

export function keptAnswers(): Kept<Answer> {
  return new Kept(
    "inbox",
    async (range, on) =>
      (await answersIn(range, on).toArray()).flatMap((item): Answer[] => {
        const took = timeToAnswer(item);
        if (took === undefined) return [];
        const { answeredAt = 0, identityId, network } = item;
        return [{ hour: hourOf(answeredAt), who: whoOf(identityId), network, minutes: took / 60_000 }];
      }),
    (range, on) => answersIn(range, on).count(),
  );
}

function stageOf(name: string | undefined): Stage | undefined {
  return stages.find((stage) => stage === name);
}
