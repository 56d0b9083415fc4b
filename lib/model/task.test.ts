import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addMonths, dayAt, endOf, instantOf } from "./calendar";
import { EntryError } from "./entry";
import {
  changedTask,
  isOverdue,
  newTask,
  nextDay,
  nextTask,
  type Repeat,
  scheduled,
  snoozed,
  snoozeUntil,
  someday,
  type Task,
  type TaskEntry,
  tomorrowAt,
} from "./task";

const zone = process.env.TZ;
beforeEach(() => void (process.env.TZ = "Europe/Berlin"));
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const noon = () => instantOf("2026-11-22", 12 * 60);
const task = (entry: Partial<TaskEntry> = {}): Task => newTask({ title: "Call Rani", ...entry }, "1", noon());

describe("when a task is due", () => {
  it("is its minute, the end of its day, or some day", () => {
    expect(task({ dueOn: "2026-11-23", dueMinute: 90 }).due).toBe(instantOf("2026-11-23", 90));
    expect(task({ dueOn: "2026-11-23" }).due).toBe(endOf("2026-11-23"));
    expect(task().due).toBe(someday);
  });

  it("follows the clock where it changes", () => {
    const hours = (entry: Partial<TaskEntry>) => ((task(entry).due ?? 0) - instantOf("2026-10-25")) / 3_600_000;
    expect(hours({ dueOn: "2026-10-25", dueMinute: 60 })).toBe(1);
    expect(hours({ dueOn: "2026-10-25", dueMinute: 240 })).toBe(5);
  });

  it("is overdue when its day is over", () => {
    const today = task({ dueOn: "2026-11-22" });
    expect(isOverdue(today, tomorrowAt(noon()) - 1)).toBe(false);
    expect(isOverdue(today, tomorrowAt(noon()))).toBe(true);
    expect(isOverdue(task(), tomorrowAt(noon()))).toBe(false);
  });

  it("needs a day for a minute or a repeat", () => {
    expect(() => task({ dueMinute: 5 })).toThrow(EntryError);
    expect(() => task({ repeat: { every: 1, unit: "day" } })).toThrow("dueOn: missing");
    const repeating = task({ dueOn: "2026-11-22", repeat: { every: 1, unit: "day" } });
    expect(() => changedTask(repeating, { dueOn: undefined }, noon())).toThrow("dueOn: missing");
    expect(changedTask(repeating, { dueOn: undefined, repeat: undefined }, noon()).repeat).toBeUndefined();
  });
});

describe("changing a task", () => {
  it("moves its reminder along with its day", () => {
    const reminder = instantOf("2026-10-23", 9 * 60);
    const before = task({ dueOn: "2026-10-24", reminder });
    const moved = changedTask(before, { dueOn: "2026-10-27" }, noon());
    expect(moved.reminder).toBe(instantOf("2026-10-26", 9 * 60));
    expect(moved.remindAt).toBe(moved.reminder);
    expect(changedTask(before, { dueOn: "2026-10-27", reminder }, noon()).reminder).toBe(reminder);
  });

  it("changes nothing that was not named", () => {
    const before = task({ dueOn: "2026-10-24", text: "about the beans" });
    expect(changedTask(before, { title: "Write to Rani" }, noon())).toEqual({ ...before, title: "Write to Rani" });
    expect(changedTask(before, { text: "" }, noon())).not.toHaveProperty("text");
  });

  it("reminds again only where a new reminder is set", () => {
    const at = noon();
    const reminded = scheduled({ ...task({ reminder: at }), remindedAt: at });
    expect(reminded).not.toHaveProperty("remindAt");
    expect(changedTask(reminded, { title: "Write" }, at)).not.toHaveProperty("remindAt");
    expect(changedTask(reminded, { reminder: at + 5 }, at).remindAt).toBe(at + 5);
  });
});

describe("putting off", () => {
  it("goes to later today, tomorrow, next Monday or a day ahead", () => {
    expect(snoozeUntil("later", noon())).toBe(instantOf("2026-11-22", 15 * 60));
    expect(snoozeUntil("tomorrow", noon())).toBe(instantOf("2026-11-23", 9 * 60));
    expect(snoozeUntil("next-week", noon())).toBe(instantOf("2026-11-23", 9 * 60));
    expect(snoozeUntil({ on: "2026-12-24" }, noon())).toBe(instantOf("2026-12-24", 9 * 60));
    expect(() => snoozeUntil({ on: "2026-11-22" }, noon())).toThrow("on: past");
    expect(() => snoozeUntil({ on: "soon" }, noon())).toThrow("on: wrong");
  });

  it("later is still today, and still ahead", () => {
    fc.assert(
      fc.property(fc.integer({ min: instantOf("2026-10-20"), max: instantOf("2026-10-30") }), (now) => {
        const until = snoozeUntil("later", now);
        expect(until).toBeGreaterThan(now);
        expect(until === now + 60_000 || dayAt(until) === dayAt(now)).toBe(true);
      }),
    );
  });

  it("takes a task out of today, and reminds when it is over", () => {
    const until = snoozeUntil("tomorrow", noon());
    const off = snoozed(task({ dueOn: "2026-11-22", reminder: noon() }), until, noon());
    expect(off).toMatchObject({ due: until, remindAt: until, dueOn: "2026-11-22", reminder: noon() });
    expect(snoozed(task(), until, noon()).due).toBe(until);
  });

  it("never makes a task due before its day", () => {
    const off = snoozed(task({ dueOn: "2026-12-24" }), snoozeUntil("tomorrow", noon()), noon());
    expect(off.due).toBe(endOf("2026-12-24"));
  });

  it("ends with another day", () => {
    const off = snoozed(task({ dueOn: "2026-11-22" }), snoozeUntil("tomorrow", noon()), noon());
    expect(changedTask(off, { title: "Write" }, noon()).snoozedUntil).toBeDefined();
    expect(changedTask(off, { dueOn: "2026-11-30" }, noon())).not.toHaveProperty("snoozedUntil");
  });
});

describe("repeats", () => {
  const days = (first: string, repeat: Omit<Repeat, "from">, count: number): string[] => {
    let current = task({ dueOn: first, repeat });
    return Array.from({ length: count }, (_, at) => {
      current = nextTask(current, `${at}`, noon()) ?? current;
      return current.dueOn ?? "";
    });
  };

  it("come back to the day they began on", () => {
    expect(days("2026-01-31", { every: 1, unit: "month" }, 4)).toEqual([
      "2026-02-28",
      "2026-03-31",
      "2026-04-30",
      "2026-05-31",
    ]);
    expect(days("2028-02-29", { every: 1, unit: "year" }, 4)).toEqual([
      "2029-02-28",
      "2030-02-28",
      "2031-02-28",
      "2032-02-29",
    ]);
    expect(days("2026-10-24", { every: 2, unit: "week" }, 2)).toEqual(["2026-11-07", "2026-11-21"]);
  });

  it("keep the time on the clock, for the task and its reminder", () => {
    const nine = { dueOn: "2026-10-24", dueMinute: 540, reminder: instantOf("2026-10-23", 480) };
    const next = nextTask(task({ ...nine, repeat: { every: 1, unit: "week" } }), "2", noon());
    expect(next).toMatchObject({ due: instantOf("2026-10-31", 540), remindAt: instantOf("2026-10-30", 480) });
  });

  it("never skip a day and never double one", () => {
    const first = fc
      .tuple(fc.integer({ min: 2024, max: 2030 }), fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 31 }))
      .map(([year, month, date]) => dayAt(new Date(year, month, date).getTime()));
    fc.assert(
      fc.property(
        first,
        fc.integer({ min: 1, max: 14 }),
        fc.constantFrom("day" as const, "week" as const, "month" as const, "year" as const),
        (from, every, unit) => {
          let at = from;
          for (let step = 1; step <= 30; step += 1) {
            const next = nextDay({ every, unit, from }, at);
            expect(next > at).toBe(true);
            // the same as counting from the first day at once
            const months = unit === "month" ? every : unit === "year" ? every * 12 : 0;
            if (months > 0) expect(next).toBe(addMonths(from, months * step));
            else expect(Date.parse(next) - Date.parse(at)).toBe(every * (unit === "week" ? 7 : 1) * 86_400_000);
            at = next;
          }
        },
      ),
    );
  });

  it("begin anew with a day that is set by hand", () => {
    const monthly = task({ dueOn: "2026-01-31", repeat: { every: 1, unit: "month" } });
    const moved = changedTask(monthly, { dueOn: "2026-02-10" }, noon());
    expect(nextTask(moved, "2", noon())?.dueOn).toBe("2026-03-10");
    expect(nextTask(changedTask(monthly, { title: "Pay" }, noon()), "2", noon())?.dueOn).toBe("2026-02-28");
  });

  it("end with a task that does not repeat", () => {
    expect(nextTask(task({ dueOn: "2026-01-31" }), "2", noon())).toBeUndefined();
  });
});
