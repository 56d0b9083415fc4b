/** What would happen: the rows of a file, held against the database. */
import { customFields } from "../../../lib/db/customFields";
import { holdersOf, knownPeople } from "../../../lib/db/imports";
import type { Target } from "../../../lib/exchange/in/headers";
import type { Entry } from "../../../lib/exchange/in/incoming";
import { inPieces } from "../../../lib/exchange/in/pieces";
import { type Plan, Planner, type PlanOptions, soughtBy, type World } from "../../../lib/exchange/in/plan";
import { entriesFrom, type Source } from "../../../lib/exchange/in/read";
import type { DayOrder } from "../../../lib/exchange/in/values";
import { labelledApart } from "../../../lib/model/customField";
import type { CustomField } from "../../../lib/model/profile";
import type { Settings } from "../../../lib/model/settings";
import type { Watch } from "../../../lib/model/watch";

/** What a file says, as far as the user said what its columns are. */
export interface Look {
  entries: Entry[];
  /** all fields of the user's own, with those that come with the file */
  fields: CustomField[];
  /** those that come with it */
  fresh: CustomField[];
}

interface LookOptions extends Watch {
  targets: readonly Target[];
  dayOrder: DayOrder;
  settings: Settings;
  /** what a column is called */
  nameOf: (header: string, at: number) => string;
}

/** Reads the rows. */
export async function look(
  source: Source,
  { targets, dayOrder, settings, nameOf, ...watch }: LookOptions,
): Promise<Look> {
  const there = await customFields();
  const labels =
    source.is === "json"
      ? source.labels.filter((label) => !labelledApart(there).some((field) => field.label === label))
      : source.is === "table"
        ? source.table.header.flatMap((label, at) => (targets[at] === "new" ? [nameOf(label, at).slice(0, 60)] : []))
        : [];
  const last = Math.max(0, ...there.map(({ order }) => order));
  const fresh = labels.map((label, at): CustomField => {
    return { id: crypto.randomUUID(), label, kind: "text", order: last + 1 + at };
  });
  const coming = fresh.values();
  const meant = targets.map((target): Target =>
    target === "new" ? `custom ${coming.next().value?.id ?? ""}` : target,
  );
  const fields = [...there, ...fresh];
  return {
    entries: await entriesFrom(source, { targets: meant, fields, settings, dayOrder, ...watch }),
    fields,
    fresh,
  };
}

/** Looks for whom the rows are. */
export async function worldOf(entries: readonly Entry[], { signal, onProgress }: Watch = {}): Promise<World> {
  // by what share of the time each step takes, told in rows
  const watched = (from: number, to: number): Watch => ({
    ...(signal && { signal }),
    onProgress: (done, of) => {
      const share = from + (to - from) * Math.min(1, done / Math.max(1, of));
      onProgress?.(Math.round(share * entries.length), entries.length);
    },
  });
  const sought = soughtBy([]);
  await inPieces(entries, (piece) => void soughtBy(piece, sought), watched(0, 0.3));
  const holders = await holdersOf(sought, undefined, watched(0.3, 0.7));
  const ids = new Set([
    ...holders.accounts.values(),
    ...[...holders.emails.values(), ...holders.phones.values(), ...holders.alike.values()].flat(),
  ]);
  return { holders, people: await knownPeople([...ids], undefined, watched(0.7, 1)) };
}

/** What becomes of the rows. */
export async function planned(entries: readonly Entry[], options: PlanOptions, watch: Watch = {}): Promise<Plan> {
  const planner = new Planner(options);
  await inPieces(entries, (piece) => piece.forEach((entry) => planner.take(entry)), watch);
  return planner.plan;
}
