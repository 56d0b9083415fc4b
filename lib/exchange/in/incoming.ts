/** What one row of a file says of somebody, whatever kind of file it is. */
import { emailKey, phoneKey } from "../../model/importKeys";
import type { AccountAt, PlannedNote } from "../../model/importing";
import type { ContactKind, ListField } from "../../model/profile";
import type { Stage } from "../../model/stage";

export interface Incoming extends Record<ListField, string[]> {
  /** Jalin's own, of an export */
  contactId?: string;
  /** lasting, of the program that wrote the file */
  uid?: string;
  name?: string;
  company?: string;
  role?: string;
  place?: string;
  birthday?: string;
  informedAt?: string;
  kind?: ContactKind;
  rating?: number;
  stage?: Stage;
  rhythmDays?: number;
  accounts: AccountAt[];
  tags: string[];
  notes: PlannedNote[];
  /** by id of the user's own fields */
  custom: Record<string, string>;
  /** it was written by Jalin: whoever is there is as they are kept there */
  isOurs?: true;
  /** ms UTC; undefined where the file says that they are not kept, absent where it says nothing of it */
  savedAt?: number | undefined;
  /** of several rows that say the very same, and nothing by which anybody is known: which it is, from 2; see {@link toldApart} */
  nth?: number;
}

/** What of a row could not be read. */
export interface RowProblem {
  /** `row`: all of it */
  field:
    | "row"
    | "name"
    | "emails"
    | "phones"
    | "links"
    | "birthday"
    | "informedAt"
    | "stage"
    | "rating"
    | "kind"
    | "company"
    | "role"
    | "place"
    | "tags"
    | "notes"
    | "rhythm"
    | "saved"
    | "custom"
    | "accounts"
    | "contactId";
  /**
   * `wrong`: no value of this field · `long`: too long a text · of the whole row: `nobody`: nothing tells who it is ·
   * `ragged`: more cells than columns · `broken`: it is not built as it must be
   */
  problem: "wrong" | "long" | "nobody" | "ragged" | "broken";
  /** what stood there, cut short */
  value?: string;
}

/** One row: who it is, where that could be read, and what could not. */
export interface Entry {
  /** from 1: the row of the file's, a header counted */
  place: number;
  incoming?: Incoming;
  problems: RowProblem[];
  /** as it stood in the file, for the one that is given back */
  cells: readonly string[];
}

export function nobody(): Incoming {
  return { emails: [], phones: [], links: [], accounts: [], tags: [], notes: [], custom: {} };
}

/**
 * Two rows of a mere name are two people. Which of them it is becomes part of what a row says, so that both are known again
 * in the same file.
 */
export function toldApart(entries: readonly Entry[]): Entry[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const { incoming } = entry;
    if (!incoming || isKnowable(incoming)) return entry;
    const { savedAt: _saved, ...says } = incoming;
    const row = JSON.stringify(says);
    const nth = (seen.get(row) ?? 0) + 1;
    seen.set(row, nth);
    return nth === 1 ? entry : { ...entry, incoming: { ...incoming, nth } };
  });
}

/** True where a row says something that is one person's alone. */
function isKnowable({ contactId, uid, accounts, emails, phones }: Incoming): boolean {
  return (
    (contactId ?? uid) !== undefined ||
    accounts.length > 0 ||
    emails.some((email) => emailKey(email) !== undefined) ||
    phones.some((phone) => phoneKey(phone) !== undefined)
  );
}
