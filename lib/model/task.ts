/** Tasks: what to do next, when, and how often. */

/** How a task repeats once it is done. */
export interface Repeat {
  every: number;
  unit: "day" | "week" | "month" | "year";
}

export interface Task {
  id: string;
  /** the account it hangs on; absent for one that is about nobody */
  identityId?: string;
  opportunityId?: string;
  title: string;
  text?: string;
  /** the day it is due, `2026-12-31` in the user's own time, and the minute of that day where one was given */
  dueOn?: string;
  dueMinute?: number;
  /** ms UTC: when to remind; moved by a snooze */
  remindAt?: number;
  repeat?: Repeat;
  createdAt: number;
  changedAt: number;
  doneAt?: number;
  /** of open ones, for the index: ms UTC at which it is due; those without a date come last */
  due?: number;
}
