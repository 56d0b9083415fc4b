/** The journal of what can be undone: each entry holds the inverse of one command. */
import type { Opportunity } from "./opportunity";
import type { PipelineStage } from "./pipeline";
import type { Profile } from "./profile";
import type { Task } from "./task";

/** The user's link of an account, before and after. */
export interface Link {
  identityId: string;
  before?: string;
  after: string;
}

/** Where an opportunity stood in a stage that was removed, and the stage that took it. */
export interface PlacedOpportunity {
  id: string;
  rank: number;
  movedTo: string;
}

/**
 * One step back. It names only what the command changed, so that whatever was done since stays: a field goes back where
 * it was, a row comes or goes, an account returns to the contact it was placed with.
 */
export type Inverse =
  | { do: "profile"; rows: { identityId: string; before: Partial<Profile> }[]; fields: (keyof Profile)[] }
  | { do: "tags"; tag: string; added: string[]; removed: string[] }
  | { do: "group"; rows: Link[] }
  | { do: "put"; table: string; rows: unknown[] }
  | { do: "delete"; table: string; ids: string[] }
  | { do: "opportunities"; rows: Opportunity[] }
  | { do: "tasks"; rows: Task[] }
  | { do: "stage"; stage: PipelineStage; rows: PlacedOpportunity[] };

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
