/** What somebody who works with the people of the sample has entered on them, in the user's language. */
import type { Database } from "../../db/database";
import { addNote } from "../../db/notes";
import { addOpportunity, moveOpportunity } from "../../db/opportunities";
import { pipeline } from "../../db/pipeline-counters";
import { setCompany, setField, setRating, setRhythm, setSaved, tagContacts } from "../../db/profiles";
import { saveSegment } from "../../db/segments";
import { addTask, finishTask } from "../../db/tasks";
import { addDays, dayAt } from "../../model/calendar";
import { dayMs } from "../../model/days";
import { sampleNative } from "../../model/sample";
import type { Condition } from "../../model/segment";
import { idOf, type Sample } from "./expand";

interface Enter {
  sample: Sample;
  language: "en" | "id";
  /** ms UTC */
  now: number;
  on: Database;
}

/** Who is saved, and what is known of them. */
export async function enterPeople({ sample, language, now, on }: Enter): Promise<void> {
  const { tags, notes, roles, segments } = sample.entered[language];
  const of = (who: string): string => idOf(who, sample);
  // entered over the last weeks, not all at once
  const options = { now: now - 20 * dayMs, on };
  await setSaved(sample.saved.map(of), true, options);
  for (const [tag, who] of Object.entries<readonly string[]>(tags)) await tagContacts(who.map(of), tag, "add", options);
  for (const [who, text] of Object.entries(notes)) await addNote(of(who), text, options);
  for (const [who, role] of Object.entries(roles)) await setField(of(who), "role", role, options);
  for (const [who, where] of Object.entries(sample.belongs)) await setCompany(of(who), of(where), options);
  for (const [who, days] of Object.entries(sample.rhythm)) await setRhythm(of(who), days, options);
  for (const [who, rating] of Object.entries(sample.ratings)) await setRating(of(who), rating as 4 | 5, options);
  const [regular = "", café = ""] = Object.keys(tags);
  const where: Record<keyof typeof segments, Condition> = {
    regulars: {
      is: "any",
      of: [
        { is: "tag", any: [regular] },
        { is: "stage", any: ["retain"] },
      ],
    },
    cafes: {
      is: "all",
      of: [
        { is: "tag", any: [café] },
        { is: "has", what: "asks" },
      ],
    },
  };
  for (const [key, condition] of Object.entries(where)) {
    const name = segments[key as keyof typeof segments];
    await saveSegment({ id: sampleNative(key), name, where: condition }, options);
  }
}

/** What is to be done, and what may be sold. */
export async function enterWork({ sample, language, now, on }: Enter): Promise<void> {
  const { tasks, opportunities } = sample.entered[language];
  const today = dayAt(now);
  const options = { now, on };
  for (const { of, title, in: days, ...rest } of tasks) {
    const { minute, done } = rest as { minute?: number; done?: boolean };
    const dueOn = addDays(today, days);
    const task = await addTask(
      { identityId: idOf(of, sample), title, dueOn, ...(minute !== undefined && { dueMinute: minute }) },
      options,
    );
    if (done) await finishTask(task.id, options);
  }
  const stages = await pipeline(on);
  for (const { of, title, value, stage, ...rest } of opportunities) {
    const { chance, closes, lost } = rest as { chance?: number; closes?: number; lost?: string };
    const isOpen = stage !== "won" && stage !== "lost";
    const added = await addOpportunity(
      {
        identityId: idOf(of, sample),
        title,
        value: { minor: value, currency: "IDR" },
        // the user may have made other stages than those there are at first
        ...(isOpen && stages.some(({ id }) => id === stage) && { stageId: stage }),
        ...(chance !== undefined && { probability: chance }),
        ...(closes !== undefined && { closeOn: addDays(today, closes) }),
      },
      options,
    );
    if (!isOpen)
      await moveOpportunity(added.id, { stageId: stage, ...(lost !== undefined && { lostReason: lost }) }, options);
  }
}
