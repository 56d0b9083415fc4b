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
export const plainFields = ["name", "company", "role", "place", "birthday"] as const;
export type PlainField = (typeof plainFields)[number];

/** The fields of many values. */
export const listFields = ["emails", "phones", "links"] as const;
export type ListField = (typeof listFields)[number];

export interface Profile
  extends Partial<Record<PlainField, Entered<string>>>, Partial<Record<ListField, Entered<string>[]>> {
  identityId: string;
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
