import { type ReactNode, useState } from "react";
import { addDays, dayAt, instantOf, minuteAt, nextMonday } from "../../../lib/model/calendar";
import type { Task, TaskEntry } from "../../../lib/model/task";
import { Chip } from "../../ui/Chip/Chip";
import { EntryChips, EntryForm, EntryLine } from "../../ui/EntryForm/EntryForm";
import { Field } from "../../ui/Field/Field";
import { Select } from "../../ui/Select/Select";
import { useLanguage } from "../../ui/language";
import { useEntry } from "../../ui/useEntry";
import styles from "./TaskForm.module.css";

/** What a task's form gives: absent is empty. */
export type TaskFields = Pick<TaskEntry, "title" | "dueOn" | "dueMinute" | "reminder" | "repeat">;

const units = ["day", "week", "month", "year"] as const;
/** The minute of the day at which to remind where no other is given. */
const morning = 9 * 60;

interface TaskFormProps {
  task?: Task;
  button: string;
  /** Stores it; rejects with an EntryError for what will not do. */
  onStore: (fields: { [K in keyof TaskFields]: TaskFields[K] | undefined } & { title: string }) => Promise<unknown>;
  onClose: () => void;
  /** fields that stand after what is to be done */
  children?: ReactNode;
  isPlain?: boolean;
}

/** A task being written: what, when, whether to be reminded, how often. Escape leaves it. */
export function TaskForm({ task, button, onStore, onClose, children, isPlain }: TaskFormProps) {
  const { words } = useLanguage();
  const { store, problemOf } = useEntry();
  const [title, setTitle] = useState(task?.title ?? "");
  const [day, setDay] = useState(task?.dueOn ?? "");
  const [time, setTime] = useState(task?.dueMinute === undefined ? "" : clock(task.dueMinute));
  const [reminder, setReminder] = useState(task?.reminder === undefined ? undefined : local(task.reminder));
  const [unit, setUnit] = useState<(typeof units)[number] | "never">(task?.repeat?.unit ?? "never");
  const [every, setEvery] = useState(String(task?.repeat?.every ?? 1));

  const [today] = useState(() => dayAt(Date.now()));
  const days: [label: string, day: string][] = [
    [words.task.today, today],
    [words.task.tomorrow, addDays(today, 1)],
    [words.task.nextWeek, nextMonday(today)],
  ];
  const storeIt = () =>
    store(() =>
      onStore({
        title,
        dueOn: day === "" ? undefined : day,
        dueMinute: day === "" ? undefined : minuteOf(time),
        reminder: instantIn(reminder),
        repeat: unit === "never" ? undefined : { every: Number(every), unit },
      }),
    );

  return (
    <EntryForm button={button} onStore={storeIt} onClose={onClose} {...(isPlain && { isPlain })}>
      <Field
        label={words.task.what}
        autoFocus
        value={title}
        problem={problemOf("title", words.task.what)}
        onChange={(event) => setTitle(event.target.value)}
      />
      {children}
      <EntryChips>
        {days.map(([label, each]) => (
          <Chip key={label} on={day === each} onToggle={(on) => setDay(on ? each : "")}>
            {label}
          </Chip>
        ))}
      </EntryChips>
      <EntryLine>
        <Field
          label={words.form.fields.dueOn}
          type="date"
          value={day}
          problem={problemOf("dueOn", words.form.fields.dueOn)}
          onChange={(event) => setDay(event.target.value)}
        />
        <Field
          label={words.form.fields.dueMinute}
          type="time"
          disabled={day === ""}
          value={day === "" ? "" : time}
          onChange={(event) => setTime(event.target.value)}
        />
      </EntryLine>
      <EntryChips>
        <Chip
          on={reminder !== undefined}
          onToggle={(on) => setReminder(on ? `${day || today}T${time || clock(morning)}` : undefined)}
        >
          {words.task.remind}
        </Chip>
        <Select
          label={words.form.fields.repeat}
          value={unit}
          marked={unit !== "never"}
          options={[
            { value: "never", label: words.task.never },
            ...units.map((each) => ({ value: each, label: words.task.units[each] })),
          ]}
          onChange={(next) => {
            setUnit(next);
            if (next !== "never" && day === "") setDay(today);
          }}
        />
        {unit !== "never" && (
          <input
            type="number"
            className={styles.every}
            min={1}
            max={999}
            aria-label={words.task.everyHow}
            aria-invalid={problemOf("repeat", "") !== undefined}
            value={every}
            onChange={(event) => setEvery(event.target.value)}
          />
        )}
      </EntryChips>
      {reminder !== undefined && (
        <Field
          label={words.task.remindAt}
          type="datetime-local"
          value={reminder}
          problem={problemOf("reminder", words.form.fields.reminder)}
          onChange={(event) => setReminder(event.target.value)}
        />
      )}
    </EntryForm>
  );
}

/** "09:05" */
function clock(minute: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

function minuteOf(time: string): number | undefined {
  const [hours, minutes] = time.split(":").map(Number);
  return hours === undefined || minutes === undefined ? undefined : hours * 60 + minutes;
}

/** An instant as a field of day and time holds it. */
function local(instant: number): string {
  return `${dayAt(instant)}T${clock(minuteAt(instant))}`;
}

function instantIn(value: string | undefined): number | undefined {
  const [day, time = ""] = value?.split("T") ?? [];
  return day === undefined || day === "" ? undefined : instantOf(day, minuteOf(time));
}
