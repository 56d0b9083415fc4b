/** The columns of opportunities and tasks. */
import type { OpportunityRow, TaskRow } from "../../db/export";
import { decimalOf } from "../../model/money";
import { probabilityOf } from "../../model/opportunity";
import type { Column } from "./column";

export const opportunityColumns = [
  { id: "opportunity_id", kind: "text", of: ({ opportunity }) => opportunity.id },
  { id: "title", kind: "text", of: ({ opportunity }) => opportunity.title },
  { id: "contact_id", kind: "text", of: ({ contact }) => contact?.id },
  { id: "contact_name", kind: "text", of: ({ contact }) => contact?.name },
  { id: "company", kind: "text", of: ({ company }) => company?.name },
  {
    id: "value",
    kind: "number",
    of: ({ opportunity: { value } }) => (value === undefined ? undefined : Number(decimalOf(value))),
  },
  { id: "currency", kind: "text", of: ({ opportunity }) => opportunity.value?.currency },
  { id: "stage", kind: "text", of: ({ opportunity, stage }) => stage?.name ?? opportunity.stageId },
  { id: "status", kind: "text", of: ({ opportunity }) => opportunity.is },
  {
    id: "probability",
    kind: "number",
    of: ({ opportunity, stage }) => (stage ? probabilityOf(opportunity, stage) : opportunity.probability),
  },
  { id: "close_on", kind: "day", of: ({ opportunity }) => opportunity.closeOn },
  { id: "created_at", kind: "instant", of: ({ opportunity }) => opportunity.createdAt },
  { id: "changed_at", kind: "instant", of: ({ opportunity }) => opportunity.changedAt },
  { id: "closed_at", kind: "instant", of: ({ opportunity }) => opportunity.closedAt },
  { id: "lost_reason", kind: "text", of: ({ opportunity }) => opportunity.lostReason },
] as const satisfies Column<OpportunityRow>[];

export const taskColumns = [
  { id: "task_id", kind: "text", of: ({ task }) => task.id },
  { id: "title", kind: "text", of: ({ task }) => task.title },
  { id: "text", kind: "text", of: ({ task }) => task.text },
  { id: "contact_id", kind: "text", of: ({ contact }) => contact?.id },
  { id: "contact_name", kind: "text", of: ({ contact }) => contact?.name },
  { id: "opportunity", kind: "text", of: ({ opportunity }) => opportunity?.title },
  { id: "status", kind: "text", of: ({ task }) => (task.doneAt === undefined ? "open" : "done") },
  { id: "due_on", kind: "day", of: ({ task }) => task.dueOn },
  {
    id: "due_time",
    kind: "text",
    of: ({ task }) => (task.dueMinute === undefined ? undefined : clock(task.dueMinute)),
  },
  { id: "remind_at", kind: "instant", of: ({ task }) => task.reminder },
  {
    id: "repeat",
    kind: "text",
    of: ({ task: { repeat } }) => repeat && `every ${repeat.every} ${repeat.unit}${repeat.every === 1 ? "" : "s"}`,
  },
  { id: "created_at", kind: "instant", of: ({ task }) => task.createdAt },
  { id: "done_at", kind: "instant", of: ({ task }) => task.doneAt },
] as const satisfies Column<TaskRow>[];

/** A minute of the day as the clock shows it: `09:30`. */
function clock(minute: number): string {
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
