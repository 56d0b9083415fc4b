/** The engagement of some months, kept in memory from the first question on: other questions of them read nothing. */
import type { NetworkId } from "../../model/capture";
import { startOfMonth } from "../../model/days";
import { type Engaged, engagedOf } from "../../model/engaged";
import type { MonthFacts } from "../../model/facts";
import { Numbering } from "../../model/numbering";
import { hourOf } from "../../model/zoned";
import type { Database } from "../database";
import type { People } from "./people";
import { writtenTo } from "./written";

/** Months as they were put together, and what the numbers in them stand for. */
export class Months {
  readonly networks: NetworkId[] = [];
  /** hashes of posts by their number; none has the first */
  readonly posts: number[] = [0];
  readonly #postNumbers = new Numbering();
  readonly #months = new Map<number, Engaged>();
  /** by which numbering somebody is told in a month */
  readonly #named = new WeakMap<Engaged, Numbering>();

  /**
   * The months from one to another, see days.ts, as far as there is engagement in them; who did it is not told yet. Those
   * that were written to since they were read are read anew. In a transaction over `months`.
   */
  async read(first: number, last: number, on: Database): Promise<Engaged[]> {
    const written = writtenTo("months", on);
    for (const month of this.#months.keys())
      if (!written || written(...keysOf(month, month))) this.#months.delete(month);
    const months = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    const missing = months.filter((month) => !this.#months.has(month));
    const [from, to] = keysOf(first, last);
    await Promise.all([
      ...runsOf(missing).map((run) => this.#put(run, on)),
      // so that a live query hears of all of them
      on.months.where("id").between(from, to).count(),
    ]);
    return months.flatMap((month) => {
      const kept = this.#months.get(month);
      return kept && kept.hour.length > 0 ? [kept] : [];
    });
  }

  /** The same months, in which it is told who did it. */
  named(months: readonly Engaged[], { seqOf, nobody }: People): readonly Engaged[] {
    for (const month of months) {
      if (this.#named.get(month) === seqOf) continue;
      const { who, person } = month;
      for (let at = 0; at < who.length; at += 1) {
        const seq = seqOf.of(who[at] ?? 0);
        person[at] = seq < 0 ? nobody : seq;
      }
      this.#named.set(month, seqOf);
    }
    return months;
  }

  /** Reads months that follow each other. */
  async #put([first, last]: Run, on: Database): Promise<void> {
    const [from, to] = keysOf(first, last);
    const rows = await on.months.where("id").between(from, to).toArray();
    const byMonth = Map.groupBy(rows, ({ id }) => id.slice(0, id.indexOf(" ")));
    for (let month = first; month <= last; month += 1)
      this.#months.set(month, this.#together(month, byMonth.get(nameOf(month)) ?? []));
  }

  #together(month: number, rows: readonly MonthFacts[]): Engaged {
    const parts = rows.map(({ id, ...arrays }) => ({ ...arrays, network: this.#numberOfNetwork(id) }));
    return engagedOf(parts, hourOf(startOfMonth(month)), (post) => {
      const number = this.#postNumbers.give(post, this.posts.length);
      if (number === this.posts.length) this.posts.push(post);
      return number;
    });
  }

  #numberOfNetwork(id: string): number {
    const network = id.split(" ")[1] ?? "";
    const known = this.networks.indexOf(network);
    return known < 0 ? this.networks.push(network) - 1 : known;
  }
}

/** `2026-11`, as the keys of months begin. */
function nameOf(month: number): string {
  return new Date(startOfMonth(month)).toISOString().slice(0, -"-01T00:00:00.000Z".length);
}

/** Between which keys the rows of some months lie: before the second. */
function keysOf(first: number, last: number): [from: string, to: string] {
  return [`${nameOf(first)} `, `${nameOf(last)}!`];
}

type Run = [first: number, last: number];

/** Numbers in order as runs of those that follow each other. */
function runsOf(numbers: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
