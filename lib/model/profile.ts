/**
 * What the user says of a person. It hangs on one account of theirs, so that joining and splitting contacts moves it
 * along with that account; a contact shows the fold of its accounts' profiles.
 */
import type { Stage } from "./stage";

/** A value that the user typed, and when (ms UTC). */
export interface Entered<T> {
  value: T;
  at: number;
}

/** The fields of one value that a person is described by. */
export const plainFields = ["name", "company", "role", "place", "birthday", "informedAt"] as const;
export type PlainField = (typeof plainFields)[number];

/** The fields of many values. */
export const listFields = ["emails", "phones", "links"] as const;
export type ListField = (typeof listFields)[number];

export type ContactKind = "person" | "organisation";

export interface Profile
  extends Partial<Record<PlainField, Entered<string>>>, Partial<Record<ListField, Entered<string>[]>> {
  identityId: string;
  /** what the user says they are, whatever their accounts look like */
  kind?: Entered<ContactKind>;
  /** the user chose this person, ms UTC */
  savedAt?: number;
  tags?: string[];
  /** the user's own rating, 1 to 5 */
  rating?: Entered<number>;
  /** set by hand, where `by` does not say otherwise: rules no longer change it */
  stage?: Entered<Stage> & { by?: "rule" };
  /** keep in touch every so many days */
  rhythmDays?: Entered<number>;
  /** the account of the organisation they belong to */
  companyId?: Entered<string>;
  /** looked at again, and to stay though silent, see retention.ts */
  kept?: Entered<true>;
  /** by id of the user's own fields, see {@link CustomField} */
  custom?: Record<string, Entered<string>>;
}

/** A field that the user defined. Values are texts; a number, date or choice is checked when it is entered. */
export interface CustomField {
  id: string;
  label: string;
  kind: "text" | "number" | "date" | "choice";
  /** of a choice */
  options?: string[];
  order: number;
}

/** One note of the user's on a person. */
export interface Note {
  id: string;
  identityId: string;
  text: string;
  /** ms UTC */
  createdAt: number;
  editedAt: number;
}

/** The values of a profile one by one: `tag vip`, `custom <field>`, or the field. */
export function valuesOf({ identityId: _id, tags = [], custom = {}, ...fields }: Profile): Map<string, unknown> {
  return new Map<string, unknown>([
    ...Object.entries(fields),
    ...tags.map((tag): [string, unknown] => [`tag ${tag}`, true]),
    ...Object.entries(custom).map(([field, value]): [string, unknown] => [`custom ${field}`, value]),
  ]);
}

/** The profile with one of its {@link valuesOf} set, or without it where the value is undefined. */
export function withValue(profile: Profile, name: string, value: unknown): Profile {
  const [kind] = name.split(" ", 1);
  const rest = name.slice(name.indexOf(" ") + 1);
  if (kind === "tag") {
    const others = (profile.tags ?? []).filter((tag) => tag !== rest);
    return withTags(profile, value === undefined ? others : [...others, rest]);
  }
  if (kind === "custom") {
    const { [rest]: _old, ...others } = profile.custom ?? {};
    const { custom: _custom, ...fields } = profile;
    const custom = value === undefined ? others : { ...others, [rest]: value as Entered<string> };
    return Object.keys(custom).length > 0 ? { ...fields, custom } : fields;
  }
  const { [name as keyof Profile]: _old, ...others } = profile;
  return { ...others, ...(value !== undefined && { [name]: value }) } as Profile;
}

/** The profile with these tags instead of its own. */
export function withTags({ tags: _tags, ...profile }: Profile, tags: readonly string[]): Profile {
  return tags.length > 0 ? { ...profile, tags: [...tags].sort() } : profile;
}
