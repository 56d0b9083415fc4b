import fc from "fast-check";
import ICAL from "ical.js";
import { convertIcsCalendar } from "ts-ics";
import { expect, it } from "vitest";
import { awkward, kept } from "../../../tests/builders/awkward";
import { contact } from "../../../tests/builders/exported";
import { componentsOf, linesOf, unescaped } from "../../../tests/readers/lines";
import { instantOf } from "../../model/calendar";
import type { Task } from "../../model/task";
import { calendarFoot, calendarHead, todoWriter } from "./ics";

const now = Date.UTC(2026, 10, 22, 9);
const task: Task = { id: "t1", title: "Call Maya", createdAt: now - 1000, changedAt: now };

async function textOf(...tasks: Task[]): Promise<string> {
  const write = await todoWriter(now);
  return calendarHead + tasks.map((each) => write({ task: each, contact })).join("") + calendarFoot;
}

async function todosOf(...tasks: Task[]) {
  const [calendar] = componentsOf(linesOf(new TextEncoder().encode(await textOf(...tasks))));
  expect(calendar?.name).toBe("VCALENDAR");
  return (calendar?.inner ?? []).map(({ lines, inner }) => ({
    said: Object.fromEntries(lines.map(({ name, value }) => [name, value])),
    lines,
    alarms: inner.map((alarm) => Object.fromEntries(alarm.lines.map(({ name, value }) => [name, value]))),
  }));
}

it("a task is a VTODO with its day, who it is about, and when to be reminded", async () => {
  const reminder = Date.UTC(2026, 10, 29, 1);
  const [todo] = await todosOf({ ...task, text: "About the sample box", dueOn: "2026-11-30", reminder });
  expect(todo?.said).toMatchObject({
    UID: "t1@jalin",
    DTSTAMP: "20261122T090000Z",
    SUMMARY: "Call Maya",
    DESCRIPTION: "About the sample box",
    CONTACT: "Maya Putri",
    DUE: "20261130",
    STATUS: "NEEDS-ACTION",
  });
  expect(todo?.lines.find(({ name }) => name === "DUE")?.params).toEqual({ VALUE: "DATE" });
  expect(todo?.alarms).toEqual([{ ACTION: "DISPLAY", TRIGGER: "20261129T010000Z", DESCRIPTION: "Call Maya" }]);
});

it("a minute of a day is an instant in UTC", async () => {
  const [todo] = await todosOf({ ...task, dueOn: "2026-11-30", dueMinute: 570 });
  const due = new Date(instantOf("2026-11-30", 570)).toISOString().replace(/[-:]|\.000/g, "");
  expect(todo?.said["DUE"]).toBe(due);
});

it("one that repeats begins on its day, for a rule has to begin somewhere", async () => {
  const repeat = { every: 2, unit: "week", from: "2026-11-30" } as const;
  const [todo] = await todosOf({ ...task, dueOn: "2026-11-30", repeat });
  expect(todo?.said).toMatchObject({ DTSTART: "20261130", DURATION: "P1D", RRULE: "FREQ=WEEKLY;INTERVAL=2" });
  expect(todo?.said).not.toHaveProperty("DUE");
});

it("what is done says when, and comes again no more", async () => {
  const repeat = { every: 1, unit: "day", from: "2026-11-30" } as const;
  const [todo] = await todosOf({ ...task, dueOn: "2026-11-30", repeat, reminder: now, doneAt: now });
  expect(todo?.said).toMatchObject({ STATUS: "COMPLETED", COMPLETED: "20261122T090000Z", DUE: "20261130" });
  expect(todo?.said).not.toHaveProperty("RRULE");
  expect(todo?.alarms).toEqual([]);
});

it("any text is read back, in lines of 75 octets that cut no sign, and ical.js reads the calendar", async () => {
  await fc.assert(
    fc.asyncProperty(awkward, awkward, async (title, text) => {
      const given = { ...task, title, text };
      const [todo] = await todosOf(given);
      expect(unescaped(todo?.said["SUMMARY"] ?? "")).toBe(kept(title));
      expect(unescaped(todo?.said["DESCRIPTION"] ?? "")).toBe(kept(text));
      const read = new ICAL.Component(ICAL.parse(await textOf(given)) as unknown[]);
      expect(read.getAllSubcomponents("vtodo")).toHaveLength(1);
      const { todos } = convertIcsCalendar(undefined, await textOf(given));
      expect(todos?.map(({ uid, summary, description }) => [uid, summary ?? "", description ?? ""])).toEqual([
        ["t1@jalin", kept(title), kept(text)],
      ]);
    }),
  );
});
