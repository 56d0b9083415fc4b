/** What is known of a person value by value, and where from: what the user typed stands before what was read. */
import type { NetworkId } from "./capture";
import { detailsIn } from "./details";
import { byHand } from "./fold";
import { type ListField, type PlainField, type Profile, listFields, plainFields } from "./profile";
import type { Identity, Stamp } from "./records";

/** Where a value is from. Times in ms UTC. */
export type Source =
  /** `fixed`: the name somebody was entered under, which a later one only covers */
  | { is: "typed"; at: number; fixed?: true }
  /** in the line under a name, or among the links that an account gives of itself; `page`: its address */
  | { is: "read"; in: "headline" | "links" | "name"; network: NetworkId; at: number; page?: string };

export type DetailField = PlainField | ListField;

export interface Detail {
  field: DetailField;
  value: string;
  source: Source;
}

/**
 * Every value that is known of a person, field by field: the typed ones first, then those that their accounts show, in the
 * order given. One that is known from several places is told once, from the first of them.
 */
export function detailsOf(identities: readonly Identity[], profiles: readonly Profile[]): Detail[] {
  const all = [...profiles.flatMap(typedIn), ...identities.flatMap(readIn)];
  // exports ask it of a hundred thousand, few of whom show a link
  let own: Set<string> | undefined;
  const isOwn = (link: string): boolean => {
    own ??= new Set(identities.flatMap(({ url }) => (url === undefined ? [] : [sameness("links", url)])));
    return own.has(link);
  };
  const told = new Map<string, Detail>();
  for (const detail of all) {
    const same = sameness(detail.field, detail.value);
    const key = `${detail.field} ${same}`;
    // an account of theirs is shown as one
    const isAccount = detail.field === "links" && detail.source.is === "read" && isOwn(same);
    if (!told.has(key) && !isAccount) told.set(key, detail);
  }
  return [...told.values()].sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
}

const order: readonly DetailField[] = [...plainFields, ...listFields];

function typedIn(profile: Profile): Detail[] {
  return [
    ...plainFields.flatMap((field) => (profile[field] ? [{ field, ...profile[field] }] : [])),
    ...listFields.flatMap((field) => (profile[field] ?? []).map((entered) => ({ field, ...entered }))),
  ].map(({ field, value, at }) => ({ field, value, source: { is: "typed", at } }));
}

function readIn(identity: Identity): Detail[] {
  const { network, headline, links = [], name, ev, firstSeen, lastSeen } = identity;
  if (network === byHand) return name === undefined ? [] : [givenName(name, firstSeen)];
  const from = (place: "headline" | "links" | "name"): Source => {
    const [, at, page]: Stamp = ev[place] ?? [1, lastSeen];
    return { is: "read", in: place, network, at, ...(page !== undefined && { page }) };
  };
  const found = headline === undefined ? undefined : detailsIn(headline);
  const single = (["company", "role", "place"] as const).flatMap((field): Detail[] => {
    const value = found?.[field];
    return value === undefined ? [] : [{ field, value, source: from("headline") }];
  });
  const many = listFields.flatMap((field) =>
    (found?.[field] ?? []).map((value): Detail => ({ field, value, source: from("headline") })),
  );
  return [
    ...(name === undefined ? [] : [{ field: "name" as const, value: name, source: from("name") }]),
    ...single,
    ...many,
    ...links.map((value): Detail => ({ field: "links", value, source: from("links") })),
  ];
}

function givenName(value: string, at: number): Detail {
  return { field: "name", value, source: { is: "typed", at, fixed: true } };
}

/** What two spellings of one value have in common. */
function sameness(field: DetailField, value: string): string {
  switch (field) {
    case "phones":
      return value.replace(/\D/g, "");
    case "links":
      return value
        .toLowerCase()
        .replace(/^https?:\/\/(www\.)?/, "")
        .replace(/\/$/, "");
    default:
      return value.trim().toLowerCase();
  }
}
