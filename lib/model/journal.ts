/** The journal of what can be undone: each entry holds the inverse of one command. */
import type { Word } from "./facts";
import type { Said } from "./inbox";
import type { Opportunity } from "./opportunity";
import type { PipelineStage } from "./pipeline";
import type { Removed } from "./removed";
import type { Task } from "./task";

/**
 * One value of an account that was changed: a field of its profile, `custom <field>`, `tag <tag>`, or `group`, the user's
 * link to another account. `before`: what it was; absent where there was none.
 */
export interface Cell {
  identityId: string;
  cell: string;
  before?: unknown;
}

/** Where an opportunity stood in a stage that was removed, and the stage that took it. */
export interface PlacedOpportunity {
  id: string;
  rank: number;
  movedTo: string;
}

/** What the user had said of an item of the inbox; absent where nothing. */
export interface SaidBefore {
  id: string;
  before?: Said;
}

/** What the user had said of the feeling of an interaction; absent where nothing. */
export interface WordBefore {
  id: string;
  before?: Word;
}

/** Fields of a row as they were; one that was empty is there with `undefined`. */
export interface FieldsBefore {
  id: string;
  before: Record<string, unknown>;
}

/**
 * One step back. It names only what the command changed, so that whatever was done since stays: a field goes back where
 * it was, a row comes or goes, an account returns to the contact it was placed with.
 */
export type Inverse =
  | { do: "cells"; cells: Cell[] }
  | { do: "put"; table: string; rows: unknown[] }
  | { do: "delete"; table: string; ids: string[] }
  | { do: "opportunities"; rows: Opportunity[] }
  | { do: "tasks"; rows: Task[] }
  | { do: "fields"; table: "opportunities" | "tasks"; rows: FieldsBefore[] }
  /** a task that was done at that instant is open again */
  | { do: "reopen"; id: string; doneAt: number }
  | { do: "inbox"; rows: SaidBefore[] }
  | { do: "feelings"; rows: WordBefore[] }
  | { do: "stage"; stage: PipelineStage; rows: PlacedOpportunity[] }
  /** people who were deleted come back */
  | { do: "contacts"; rows: Removed }
  /** somebody entered by hand goes */
  | { do: "person"; identityId: string }
  /** what came from a file, or was done to many, is taken back piece by piece: the way back stands in `importParts` */
  | { do: "import"; id: string };

export interface JournalEntry {
  seq?: number;
  /** ms UTC */
  at: number;
  /** which command, for the words of the undo */
  command: string;
  /** how many things it changed */
  count: number;
  /** to be done in this order */
  inverse: Inverse[];
  undoneAt?: number;
}
