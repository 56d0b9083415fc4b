/** Rows of a table as people, by what the columns are taken for. */
import type { AccountAt } from "../../model/importing";
import { customProblem } from "../../model/customField";
import type { CustomField } from "../../model/profile";
import type { Settings } from "../../model/settings";
import type { Watch } from "../../model/watch";
import { accountOfLink } from "../../sites/linked";
import { type Entry, type Incoming, nobody, type RowProblem } from "./incoming";
import type { Target } from "./headers";
import { between } from "../export/column";
import { inPieces } from "./pieces";
import type { Row, Table } from "./table";
import {
  addressOf,
  type DayOrder,
  dayOf,
  dayOrderOf,
  emailOf,
  kindOf,
  linkOf,
  momentOf,
  phoneOf,
  ratingOf,
  several,
  stageOf,
  unguarded,
} from "./values";

export interface RowsOptions {
  /** one for each column */
  targets: readonly Target[];
  /** the user's own, with those that come with the file */
  fields: readonly CustomField[];
  settings?: Settings | undefined;
  /** it was written by Jalin: several values stand between " ; ", and each is as it was entered */
  isOurs?: boolean;
  /** where no day of the column tells */
  dayOrder?: DayOrder;
}

/** Longest text of a line, and of a note: as they are entered by hand. */
export const longest = { line: 200, tag: 60, note: 100_000 };

/** All rows of a table. */
export async function entriesOf({ header, rows }: Table, options: RowsOptions, watch: Watch): Promise<Entry[]> {
  const orders = options.targets.map((target, column) =>
    target === "birthday" || target === "informed" ? dayOrderOf(valuesIn(rows, column)) : undefined,
  );
  const entries: Entry[] = [];
  const entry = (row: Row): Entry => entryOf(row, header, options, orders);
  await inPieces(rows, (piece) => void entries.push(...piece.map(entry)), watch);
  return entries;
}

function* valuesIn(rows: readonly Row[], column: number): Generator<string> {
  for (const { cells } of rows) yield cells[column] ?? "";
}

function entryOf(
  { place, cells }: Row,
  header: readonly string[],
  options: RowsOptions,
  orders: readonly (DayOrder | undefined)[],
): Entry {
  if (cells.slice(header.length).some((cell) => cell.trim() !== ""))
    return { place, cells, problems: [{ field: "row", problem: "ragged" }] };
  const found = new Found();
  // where the file says who is kept, an empty cell says that they are not
  if (options.targets.includes("saved")) found.incoming.savedAt = undefined;
  if (options.isOurs) found.incoming.isOurs = true;
  for (const [column, target] of options.targets.entries()) {
    const whole = unguarded(cells[column] ?? "");
    const cell = target === "notes" ? whole : whole.trim();
    if (whole.trim() !== "") take(target, cell, found, options, orders[column] ?? options.dayOrder);
  }
  const incoming = found.person();
  const problems = [...found.problems];
  if (!isSomebody(incoming)) return { place, cells, problems: [{ field: "row", problem: "nobody" }, ...problems] };
  return { place, cells, incoming, problems };
}

/** True where a row says who it is. */
export function isSomebody({ name, company, role, emails, phones, accounts, contactId }: Incoming): boolean {
  // a company without anybody's role is an organisation; with it, somebody there who is not named
  const named = name ?? contactId ?? (role === undefined ? company : undefined);
  return named !== undefined || emails.length > 0 || phones.length > 0 || accounts.length > 0;
}

/** What was found of a row so far. */
class Found {
  readonly incoming = nobody();
  readonly problems: RowProblem[] = [];
  readonly names: Partial<Record<"first" | "middle" | "last", string>> = {};
  readonly places: string[] = [];

  wrong(field: RowProblem["field"], value: string, problem: RowProblem["problem"] = "wrong"): void {
    this.problems.push({ field, problem, value: value.slice(0, 80) });
  }

  line(field: "name" | "company" | "role", value: string): void {
    const text = oneLine(value);
    if (text.length > longest.line) this.wrong(field, value, "long");
    else this.incoming[field] ??= text;
  }

  person(): Incoming {
    const { first, middle, last } = this.names;
    const whole = [first, middle, last].filter((part) => part !== undefined).join(" ");
    if (whole !== "" && this.incoming.name === undefined) this.line("name", whole);
    const place = this.places.join(", ");
    if (place.length > longest.line) this.wrong("place", place, "long");
    else if (place !== "") this.incoming.place = place;
    return this.incoming;
  }
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, " ").trim();
}

function take(
  target: Target,
  cell: string,
  found: Found,
  { fields, settings, isOurs = false }: RowsOptions,
  order: DayOrder | undefined,
): void {
  const { incoming } = found;
  const listed = (byComma = false): string[] =>
    isOurs ? cell.split(between).map((each) => each.trim()) : several(cell, byComma);
  switch (target) {
    case "ignore":
    case "new":
      return;
    case "name":
    case "company":
    case "role":
      return found.line(target, cell);
    case "first":
    case "middle":
    case "last":
      found.names[target] = oneLine(cell);
      return;
    case "place":
      found.places.push(oneLine(cell));
      return;
    case "emails":
      for (const value of listed(true)) addTo(incoming.emails, emailOf(value), found, "emails", value);
      return;
    case "phones":
      for (const value of listed(true)) addTo(incoming.phones, phoneOf(value), found, "phones", value);
      return;
    case "links":
      for (const value of listed().flatMap((each) => each.split(/[\s,;]+(?=https?:)/i))) {
        const address = addressOf(value);
        if (address === undefined) found.wrong("links", value);
        else addAddress(incoming, address, settings);
      }
      return;
    case "sites":
      for (const value of listed())
        addTo(incoming.links, isOurs ? linkOf(value) : addressOf(value), found, "links", value);
      return;
    case "tags":
      for (const value of listed(true)) {
        // Google's own groups
        if (value.startsWith("* ")) continue;
        const tag = oneLine(value.replace(/^#/, ""));
        if (tag.length > longest.tag) found.wrong("tags", value, "long");
        else if (tag !== "" && !incoming.tags.includes(tag)) incoming.tags.push(tag);
      }
      return;
    case "notes":
      if (cell.length > longest.note) found.wrong("notes", cell, "long");
      else incoming.notes.push({ text: cell });
      return;
    case "birthday":
    case "informed":
      return single(found, target === "informed" ? "informedAt" : target, dayOf(cell, order), cell);
    case "stage":
      return single(found, "stage", stageOf(cell), cell);
    case "rating":
      return single(found, "rating", ratingOf(cell), cell);
    case "kind":
      return single(found, "kind", kindOf(cell), cell);
    case "rhythm": {
      const days = Number(cell);
      if (Number.isInteger(days) && days >= 1 && days <= 3650) incoming.rhythmDays = days;
      else found.wrong("rhythm", cell);
      return;
    }
    case "saved": {
      const at = momentOf(cell);
      if (at === undefined) found.wrong("saved", cell);
      else incoming.savedAt = at;
      return;
    }
    case "contactId":
    case "uid":
      if (cell.length <= 2_000) incoming[target] = cell;
      return;
    default:
      return takeNamed(target, cell, found, fields, settings);
  }
}

function takeNamed(
  target: `handle ${string}` | `custom ${string}`,
  cell: string,
  found: Found,
  fields: readonly CustomField[],
  settings: Settings | undefined,
): void {
  const { incoming } = found;
  const isOwn = target.startsWith("custom ");
  const name = target.slice(target.indexOf(" ") + 1);
  if (isOwn) {
    const field = fields.find(({ id }) => id === name);
    const problem = field && customProblem(field, cell);
    if (problem) found.wrong("custom", cell, problem === "long" ? "long" : "wrong");
    else if (field) incoming.custom[name] = cell;
    return;
  }
  for (const value of several(cell, true)) {
    const address = value.includes("/") ? addressOf(value) : undefined;
    if (address !== undefined && /^https?:/i.test(value)) addAddress(incoming, address, settings);
    else if (value.includes("/")) {
      const linked = address === undefined ? undefined : accountOfLink(address, settings);
      if (linked) addAccount(incoming, linked);
      else found.wrong("accounts", value);
    } else {
      const handle = value.replace(/^@/, "");
      if (/\s/.test(handle) || handle === "" || handle.length > 300) found.wrong("accounts", value);
      else addAccount(incoming, { network: name, account: { handle } });
    }
  }
}

function single<F extends "birthday" | "informedAt" | "stage" | "rating" | "kind">(
  found: Found,
  field: F,
  value: Incoming[F] | undefined,
  cell: string,
): void {
  if (value === undefined) found.wrong(field, cell);
  else found.incoming[field] ??= value;
}

function addTo(into: string[], value: string | undefined, found: Found, field: RowProblem["field"], raw: string): void {
  if (value === undefined) found.wrong(field, raw);
  else if (value !== "" && !into.includes(value)) into.push(value);
}

/** An address that is somebody's profile is an account of theirs. */
export function addAddress(incoming: Incoming, address: string, settings: Settings | undefined): void {
  const linked = accountOfLink(address, settings);
  if (linked) addAccount(incoming, linked);
  else if (!incoming.links.includes(address)) incoming.links.push(address);
}

/** An account, unless it is there. */
export function addAccount(incoming: Incoming, { network, account }: AccountAt): void {
  const same = (each: AccountAt): boolean =>
    each.network === network &&
    ((account.id !== undefined && each.account.id === account.id) ||
      (account.handle !== undefined && each.account.handle?.toLowerCase() === account.handle.toLowerCase()));
  if (!incoming.accounts.some(same)) incoming.accounts.push({ network, account });
}
