/**
 * What is taken in from a file: decided beforehand, row by row, then written in pieces by a job. Each piece becomes the way
 * back once it is written, so that the import as a whole can be undone, however large it is. What is done to more people than
 * can be waited for goes the same way, without a file.
 */
import type { BulkDeed } from "./bulk";
import type { Account, NetworkId } from "./capture";
import type { Cell } from "./journal";
import type { ListField } from "./profile";
import type { Removed } from "./removed";

/** An account, and where it is. */
export interface AccountAt {
  network: NetworkId;
  account: Account;
}

/** A single value, named as in `valuesOf`, see profile.ts: `company`, `custom <field>`. */
export interface PlannedValue {
  cell: string;
  value: unknown;
  /** what was there when it was decided: where something else is there by now, that stays */
  was?: unknown;
}

/** A note that comes with somebody; times in ms UTC. */
export interface PlannedNote {
  text: string;
  createdAt?: number;
  editedAt?: number;
}

/** What one row of the file means. */
export interface PlannedPerson {
  /** the account it is entered on, by an id or key of it; one that is made with it, see `make` and `accounts` */
  to: string;
  /** they were a contact when that was decided, and `to` is its id */
  there?: true;
  /** nobody has it yet: somebody entered by hand */
  make?: { name: string; organisation?: true };
  /** of theirs, to be known from now on */
  accounts?: AccountAt[];
  values?: PlannedValue[];
  lists?: Partial<Record<ListField, string[]>>;
  tags?: string[];
  notes?: PlannedNote[];
  /** the user keeps them since then, ms UTC */
  savedAt?: number;
}

/** What the job wrote of one piece, for the way back. */
export interface Taken {
  cells: Cell[];
  /** accounts that were made, and to which other they were joined */
  made: { id: string; group?: string }[];
  notes: string[];
  /** absent: none */
  tasks?: string[];
  /** people who were deleted; absent: nobody */
  removed?: Removed;
  /** the last step of the journal when it was written; absent in pieces of before that was noted */
  after?: number;
}

/** One piece: what is to be written, then the way back. */
export interface ImportPart {
  importId: string;
  part: number;
  todo?: PlannedPerson[];
  /** instead of that: the contacts to whom something is to be done, see {@link Import} */
  ids?: string[];
  taken?: Taken;
  /** by which it is found, see {@link foundBy}; the name is from when these were accounts alone */
  identityIds: string[];
}

/**
 * The ids by which what leads back is found: of accounts on which it does, and of deleted people also of what the user
 * entered on them and of who was tied to them, as an earlier step may lead back there.
 */
export function foundBy({ cells, removed }: Pick<Taken, "cells" | "removed">): string[] {
  const ids = cells.map(({ identityId }) => identityId);
  if (removed) {
    const { identities, notes, tasks, opportunities, inbox, facts = [], members, dealings } = removed;
    const rows = [identities, notes, tasks, opportunities, inbox, facts, dealings].flat();
    ids.push(...rows.map(({ id }) => id), ...members.map(({ identityId }) => identityId));
  }
  return [...new Set(ids)];
}

/** How many people of it … */
export interface ImportCounts {
  /** are new */
  added: number;
  /** were there, and have something more or something else */
  changed: number;
  /** were there, with all of it */
  same: number;
  /** were erased, and are not taken in again */
  suppressed: number;
  /** could not be taken in: they were deleted since it was decided, or their account cannot be one; absent: nobody */
  missed?: number;
  /** turned out to be somebody else than they were when it was decided, so nothing was entered on anybody; absent: nobody */
  others?: number;
  /** have a value that became another since it was decided, and stayed; absent: nobody */
  kept?: number;
}

/** One import, or one thing done to many people. */
export interface Import {
  id: string;
  /** ms UTC */
  startedAt: number;
  /** its name; empty where there is none */
  file: string;
  /** what is done to many people, where it is no file */
  deed?: BulkDeed;
  is: "running" | "stopped" | "done" | "undoing" | "undone";
  /** pieces in all, and which comes next; while it is undone, which went last */
  parts: number;
  next: number;
  /** rows of the file that are in them, or people */
  rows: number;
  counts: ImportCounts;
  /** the number to undo it by */
  entry: number;
  /** ids of the user's own fields that came with it */
  fields?: string[];
}

/** Of how many rows or people it has come so far, forth or back: about, where its pieces are not of one size. */
export function progressOf({ is, parts, next, rows }: Pick<Import, "is" | "parts" | "next" | "rows">): number {
  const there = Math.min(rows, Math.round((next / Math.max(1, parts)) * rows));
  return is === "undoing" ? rows - there : there;
}

/** Before anything of it is written. */
export const noCounts: ImportCounts = { added: 0, changed: 0, same: 0, suppressed: 0 };
