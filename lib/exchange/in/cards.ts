/** vCards, 2.1 to 4.0, several in one file. Each is read alone, so that one bad card loses only itself. */
import type { Settings } from "../../model/settings";
import type { Watch } from "../../model/watch";
import { accountOfLink } from "../../sites/linked";
import { type Entry, type Incoming, nobody, type RowProblem } from "./incoming";
import { asLaterCard } from "./oldCards";
import { inPieces } from "./pieces";
import { addAccount, addAddress, isSomebody, longest } from "./rows";
import { addressOf, dayOf, emailOf, linkOf, phoneOf } from "./values";

interface Property {
  name: string;
  params: Record<string, unknown>;
  values: (string | string[])[];
}

/** All cards of a file. */
export async function cardEntries(text: string, settings: Settings | undefined, watch: Watch): Promise<Entry[]> {
  const { default: ical } = await import("ical.js");
  const parse = (card: string): Property[] => {
    const [, properties] = ical.parse(asLaterCard(card)) as unknown as [string, unknown[][]];
    return properties.map(([name, params, , ...values]) => ({
      name: String(name),
      params: (params ?? {}) as Record<string, unknown>,
      values: values as (string | string[])[],
    }));
  };
  const entry = ({ place, card }: { place: number; card: string }): Entry => {
    try {
      return entryOf(place, card, parse(card), settings);
    } catch {
      return { place, cells: [card], problems: [{ field: "row", problem: "broken" }] };
    }
  };
  const entries: Entry[] = [];
  await inPieces(cardsIn(text), (piece) => void entries.push(...piece.map(entry)), watch);
  return entries;
}

/** The cards one by one; what stands between them belongs to none. */
function cardsIn(text: string): { place: number; card: string }[] {
  const found: { place: number; card: string }[] = [];
  let lines: string[] = [];
  let place = 0;
  for (const [at, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (/^\s*BEGIN:VCARD\s*$/i.test(line)) {
      if (lines.length > 0) found.push({ place, card: lines.join("\r\n") });
      [lines, place] = [[line.trim()], at + 1];
    } else if (lines.length > 0) {
      if (line !== "") lines.push(line);
      if (/^END:VCARD\s*$/i.test(line)) {
        found.push({ place, card: lines.join("\r\n") });
        lines = [];
      }
    }
  }
  // one that breaks off
  if (lines.length > 0) found.push({ place, card: lines.join("\r\n") });
  return found;
}

function entryOf(place: number, card: string, properties: readonly Property[], settings: Settings | undefined): Entry {
  const incoming = nobody();
  const problems: RowProblem[] = [];
  const wrong = (field: RowProblem["field"], value: string): void => {
    problems.push({ field, problem: "wrong", value: value.slice(0, 80) });
  };
  const line = (field: "name" | "company" | "role" | "place", value: string): void => {
    if (value.length > longest.line) problems.push({ field, problem: "long", value: value.slice(0, 80) });
    else incoming[field] = value;
  };
  const all = (name: string): string[] =>
    properties
      .filter((each) => each.name === name)
      .flatMap(({ name: of, values }) =>
        values.flat().map((value) => (of === "note" ? plain(value) : plain(value).trim())),
      )
      .filter((value) => value.trim() !== "");
  const parts = (name: string): string[] =>
    (properties.find((each) => each.name === name)?.values ?? []).flat().map((value) => plain(value).trim());
  const isOurs = all("prodid").some((value) => value.includes("Jalin"));
  if (isOurs) incoming.isOurs = true;
  const [last = "", first = "", middle = ""] = parts("n");
  const name = all("fn")[0] ?? [first, middle, last].filter((part) => part !== "").join(" ");
  if (name !== "") line("name", name);
  const company = parts("org")[0];
  if (company) line("company", company);
  const isNameless = [last, first, middle].every((part) => part === "");
  if (all("kind")[0]?.toLowerCase() === "org" || (company !== undefined && company === name && isNameless))
    incoming.kind = "organisation";
  const role = all("title")[0] ?? all("role")[0];
  if (role !== undefined) line("role", role);
  const [, , , town = "", region = "", , country = ""] = parts("adr");
  const where = [town, town === "" ? region : "", country].filter((part) => part !== "").join(", ");
  if (where !== "") line("place", where);
  for (const value of all("email")) push(incoming.emails, emailOf(value), () => wrong("emails", value));
  for (const value of all("tel"))
    push(incoming.phones, phoneOf(value.replace(/;.*$/, "")), () => wrong("phones", value));
  const [born] = all("bday");
  if (born !== undefined) {
    const day = dayOf(born);
    if (day === undefined) wrong("birthday", born);
    else incoming.birthday = day;
  }
  for (const value of all("socialprofile").concat(all("x-socialprofile"))) {
    const address = addressOf(value);
    const linked = address === undefined ? undefined : accountOfLink(address, settings);
    if (linked) addAccount(incoming, linked);
    else if (address !== undefined && !incoming.links.includes(address)) incoming.links.push(address);
  }
  for (const value of all("url")) {
    const address = addressOf(value);
    if (isOurs) {
      const isProfile = address !== undefined && isKnownProfile(incoming, address, settings);
      if (!isProfile) push(incoming.links, linkOf(value), () => wrong("links", value));
    } else if (address === undefined) wrong("links", value);
    else addAddress(incoming, address, settings);
  }
  for (const tag of new Set(all("categories").map((each) => each.replace(/^#/, "").trim()))) {
    if (tag === "") continue;
    if (tag.length > longest.tag) problems.push({ field: "tags", problem: "long", value: tag.slice(0, 80) });
    else incoming.tags.push(tag);
  }
  incoming.notes.push(...all("note").map((text) => ({ text })));
  const [uid] = all("uid");
  if (uid !== undefined) {
    if (isOurs) incoming.contactId = uid;
    else incoming.uid = uid;
  }
  if (!isSomebody(incoming)) return { place, cells: [card], problems: [{ field: "row", problem: "nobody" }] };
  return { place, cells: [card], incoming, problems };
}

function isKnownProfile(incoming: Incoming, address: string, settings: Settings | undefined): boolean {
  const linked = accountOfLink(address, settings);
  return (
    linked !== undefined &&
    incoming.accounts.some(
      ({ network, account }) =>
        network === linked.network && (account.url === linked.account.url || account.handle === linked.account.handle),
    )
  );
}

/** ical.js leaves semicolons of plain texts escaped. */
function plain(value: string): string {
  return value.replace(/\\;/g, ";");
}

function push(into: string[], value: string | undefined, orElse: () => void): void {
  if (value === undefined) orElse();
  else if (!into.includes(value)) into.push(value);
}
