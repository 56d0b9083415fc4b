/** What was done with a person, an opportunity or a task, and what Jalin concluded: a log, never changed. */

/** Codes with their values; the words are made where they are shown. Stages of a pipeline by {@link stageLabel}. */
export type Deed =
  | { is: "stage"; from?: string; to: string; by: "you" | "rule" | "auto" }
  | { is: "joined" | "split"; name: string }
  | { is: "field"; field: string }
  | { is: "task-added" | "task-done" | "task-undone" | "task-deleted" | "task-restored"; title: string }
  | { is: "task-changed" | "opportunity-changed"; title: string; fields: string[] }
  | { is: "task-snoozed"; title: string; until: number }
  | { is: "opportunity-added" | "opportunity-deleted" | "opportunity-restored"; title: string }
  | { is: "opportunity-moved"; title: string; from: string; to: string; reason?: string }
  | { is: "back" };

export interface Activity {
  seq?: number;
  /** ms UTC */
  at: number;
  identityId?: string;
  opportunityId?: string;
  taskId?: string;
  deed: Deed;
}
