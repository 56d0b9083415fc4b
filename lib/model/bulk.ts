/** What is done to many people at once. */
import type { Stage } from "./stage";
import type { TaskForEach } from "./task";

export type BulkDeed = BulkEdit | { is: "remove" };

/** What is entered on each of them, or added for each. */
export type BulkEdit =
  | { is: "tag" | "untag"; tag: string }
  /** by hand; absent: as the rules suggest */
  | { is: "stage"; stage?: Stage }
  /** that their data are kept, on that day, `2026-11-22` */
  | { is: "informed"; day: string }
  | { is: "task"; task: TaskForEach };

/** So many are done while the user waits; more are left to the worker, in pieces, with a bar and a way to stop. */
export const mostAtOnce = 500;
