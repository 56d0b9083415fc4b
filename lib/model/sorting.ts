/** The orders in which the columns can put everybody: any of them at the same cost, whoever is asked for. */
import { type Bits, type Columns, chunkSize, forPlaces, hasBit, type Mark } from "./columns";
import { stages } from "./stage";

/**
 * `name`: by its beginning, see nameKey.ts · `last`: when they engaged last · `first`: when they were first seen · `total`:
 * how often they engaged · `breadth`: on how many networks.
 */
export const contactSorts = ["name", "heat", "last", "first", "total", "breadth", "rating", "stage"] as const;
export type ContactSort = (typeof contactSorts)[number];

/** An order; the most first unless `up`. */
export interface Sorting {
  sort: ContactSort;
  up: boolean;
}

/** The `seq` of all whom `bitsOf` lets through, in order; who is equal stands in the order of arrival. */
export function sortedSeqs(
  rows: readonly Columns[],
  bitsOf: (columns: Columns) => Bits,
  { sort, up }: Sorting,
): Uint32Array {
  const found = rows.map((columns) => ({ columns, bits: bitsOf(columns) }));
  const seqs: number[] = [];
  const keys: number[] = [];
  /** what decides between those who are equal, and between those who are equal in that as well */
  const rests: number[] = [];
  const mores: number[] = [];
  for (const { columns, bits } of found) {
    const keyAt = keyOf(columns, sort);
    forPlaces(bits, (place) => {
      seqs.push(columns.chunk * chunkSize + place);
      keys.push(keyAt(place));
      if (sort !== "name") return;
      rests.push(columns.nameRest[place] ?? 0);
      mores.push(columns.nameMore[place] ?? 0);
    });
  }
  const sign = up ? 1 : -1;
  const order = Uint32Array.from(seqs.keys()).sort(
    (a, b) =>
      sign *
        ((keys[a] ?? 0) - (keys[b] ?? 0) || (rests[a] ?? 0) - (rests[b] ?? 0) || (mores[a] ?? 0) - (mores[b] ?? 0)) ||
      a - b,
  );
  return order.map((at) => seqs[at] ?? 0);
}

function keyOf(columns: Columns, sort: ContactSort): (place: number) => number {
  if (sort === "stage") return stageKey(columns);
  const values = columns[sort];
  return (place) => values[place] ?? 0;
}

function stageKey({ marks }: Columns): (place: number) => number {
  const bits = stages.map((stage) => marks[`stage ${stage}` satisfies Mark]);
  return (place) => bits.findIndex((each) => each !== undefined && hasBit(each, place));
}
