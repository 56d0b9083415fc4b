/** What would happen: the rows of a file, held against the database. */
import { customFields } from "../../../lib/db/customFields";
import { holdersOf, knownPeople } from "../../../lib/db/imports";
import type { Target } from "../../../lib/exchange/in/headers";
import type { Entry } from "../../../lib/exchange/in/incoming";
import { soughtBy, type World } from "../../../lib/exchange/in/plan";
import { entriesFrom, type Source } from "../../../lib/exchange/in/read";
import type { DayOrder } from "../../../lib/exchange/in/values";
import type { CustomField } from "../../../lib/model/profile";
import type { Settings } from "../../../lib/model/settings";

/** What a file means, as far as the user said what its columns are. */
export interface Look {
  entries: Entry[];
  world: World;
  /** all fields of the user's own, with those that come with the file */
  fields: CustomField[];
  /** those that come with it */
  fresh: CustomField[];
}

interface LookOptions {
  targets: readonly Target[];
  dayOrder: DayOrder;
  settings: Settings;
  /** what a column is called */
  nameOf: (header: string, at: number) => string;
}

/** Reads the rows, and looks for whom they are. Writes nothing. */
export async function look(source: Source, { targets, dayOrder, settings, nameOf }: LookOptions): Promise<Look> {
  const there = await customFields();
  const labels =
    source.is === "json"
      ? source.labels.filter((label) => !there.some((field) => field.label === label))
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
  const entries = await entriesFrom(source, { targets: meant, fields, settings, dayOrder });
  const holders = await holdersOf(soughtBy(entries));
  const ids = new Set([
    ...holders.accounts.values(),
    ...[...holders.emails.values(), ...holders.phones.values(), ...holders.alike.values()].flat(),
  ]);
  return { entries, fields, fresh, world: { holders, people: await knownPeople([...ids]) } };
}
