/** Tasks as iCalendar (RFC 5545): a VTODO each. */
import type { TaskRow } from "../../db/export";
import { instantOf } from "../../model/calendar";
import type { Repeat } from "../../model/task";
import { iso } from "./column";
import { folding, tidy } from "./vcard";

type Property = [name: string, params: Record<string, string>, type: string, value: string | object];

export const calendarHead = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Jalin//Jalin//EN\r\n";
export const calendarFoot = "END:VCALENDAR\r\n";

/** Turns a task into its component. `now`: ms UTC of the export. */
export async function todoWriter(now: number): Promise<(row: TaskRow) => string> {
  const { stringify } = await folding();
  return (row) => stringify(["vtodo", propertiesOf(row, now), alarms(row)]);
}

function propertiesOf({ task, contact, opportunity }: TaskRow, now: number): Property[] {
  const text = [task.text, opportunity?.title].filter((each) => each !== undefined && each !== "");
  return [
    ["uid", {}, "text", `${task.id}@jalin`],
    ["dtstamp", {}, "date-time", instant(now)],
    ["created", {}, "date-time", instant(task.createdAt)],
    ["last-modified", {}, "date-time", instant(task.changedAt)],
    ["summary", {}, "text", tidy(task.title)],
    ...(text.length > 0 ? [["description", {}, "text", tidy(text.join("\n\n"))] satisfies Property] : []),
    ...(contact ? [["contact", {}, "text", tidy(contact.name)] satisfies Property] : []),
    ...due(task),
    ...(task.doneAt === undefined
      ? [["status", {}, "text", "NEEDS-ACTION"] satisfies Property]
      : ([
          ["status", {}, "text", "COMPLETED"],
          ["completed", {}, "date-time", instant(task.doneAt)],
          ["percent-complete", {}, "integer", "100"],
        ] satisfies Property[])),
  ];
}

/**
 * When it is due. One that repeats says when it begins and how long it takes: a rule needs the first, and of a due date the
 * RFC asks that it be later than that.
 */
function due({ dueOn, dueMinute, repeat, doneAt }: TaskRow["task"]): Property[] {
  if (dueOn === undefined) return [];
  const [type, value] = dueMinute === undefined ? ["date", dueOn] : ["date-time", instant(instantOf(dueOn, dueMinute))];
  // what is done does not come again: the next one stands by itself
  if (!repeat || doneAt !== undefined) return [["due", {}, type, value]];
  return [
    ["dtstart", {}, type, value],
    ["duration", {}, "duration", dueMinute === undefined ? "P1D" : "PT0S"],
    ["rrule", {}, "recur", { freq: frequencies[repeat.unit], interval: repeat.every }],
  ];
}

const frequencies: Record<Repeat["unit"], string> = { day: "DAILY", week: "WEEKLY", month: "MONTHLY", year: "YEARLY" };

function alarms({ task }: TaskRow): unknown[] {
  if (task.reminder === undefined || task.doneAt !== undefined) return [];
  const properties: Property[] = [
    ["action", {}, "text", "DISPLAY"],
    ["trigger", {}, "date-time", instant(task.reminder)],
    ["description", {}, "text", tidy(task.title)],
  ];
  return [["valarm", properties, []]];
}

/** In UTC, to the second. */
function instant(at: number): string {
  return `${iso(at).slice(0, "2026-11-22T10:00:00".length)}Z`;
}
