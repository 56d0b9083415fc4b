import { useState } from "react";
import { startImport } from "../../../lib/db/imports";
import { type Encoding, FileError, type FileProblem } from "../../../lib/exchange/in/bytes";
import { guessed, type Target } from "../../../lib/exchange/in/headers";
import { type Answers, noAnswers, type Plan, planOf } from "../../../lib/exchange/in/plan";
import { readSource, type Source } from "../../../lib/exchange/in/read";
import type { DayOrder } from "../../../lib/exchange/in/values";
import { customFields } from "../../../lib/db/customFields";
import type { Settings } from "../../../lib/model/settings";
import { send } from "../../../lib/messaging/send";
import { type Look, look } from "./dryRun";

/** A file that was read, with what the user says of it. */
export interface Opened {
  name: string;
  /** as it was chosen, to be read otherwise */
  chosen: File;
  source: Source;
  targets: readonly Target[];
  dayOrder: DayOrder;
}

export type Draft =
  | { is: "empty"; problem?: FileProblem | "unknown" }
  | { is: "reading" | "matching" }
  | { is: "columns"; file: Opened }
  | {
      is: "check";
      file: Opened;
      look: Look;
      plan: Plan;
      answers: Answers;
      isStarting: boolean;
      problem?: "busy" | "failed";
    };

export interface Steps {
  draft: Draft;
  choose: (file: File) => void;
  /** reads it again */
  encode: (file: Opened, encoding: Encoding) => void;
  change: (file: Opened) => void;
  check: (file: Opened) => void;
  answer: (answers: Answers) => void;
  /** resolves with the id of the import; undefined where it was not started */
  start: () => Promise<string | undefined>;
  back: () => void;
  leave: () => void;
}

interface DraftOptions {
  settings: Settings;
  /** how a value is written into a note */
  noteOf: (cell: string, value: string, look: Look) => string;
  /** what a column is called */
  nameOf: (header: string, at: number) => string;
}

/** An import on its way from the file to the wish that it be done. */
export function useDraft({ settings, noteOf, nameOf }: DraftOptions): Steps {
  const [draft, setDraft] = useState<Draft>({ is: "empty" });

  const planned = (found: Look, answers: Answers): Plan =>
    planOf(found.entries, {
      world: found.world,
      answers,
      now: Date.now(),
      noteOf: (cell, value) => noteOf(cell, value, found),
    });

  const check = async (file: Opened): Promise<void> => {
    setDraft({ is: "matching" });
    const found = await look(file.source, { ...file, settings, nameOf });
    setDraft({
      is: "check",
      file,
      look: found,
      plan: planned(found, noAnswers),
      answers: noAnswers,
      isStarting: false,
    });
  };

  const read = async (chosen: File, encoding?: Encoding): Promise<void> => {
    setDraft({ is: "reading" });
    const source = await readSource(chosen, encoding);
    const targets = source.is === "table" ? guessed(source.table.header, await customFields()) : [];
    // programs from where the month stands first
    const isMonthFirst = source.is === "table" && ["outlook", "hubspot", "salesforce"].includes(source.program ?? "");
    const dayOrder = isMonthFirst ? "month-first" : "day-first";
    const file: Opened = { name: chosen.name, chosen, source, targets, dayOrder };
    if (source.is === "table") setDraft({ is: "columns", file });
    else await check(file);
  };

  const failed = (error: unknown): void =>
    setDraft({ is: "empty", problem: error instanceof FileError ? error.problem : "unknown" });

  const start = async (): Promise<string | undefined> => {
    if (draft.is !== "check") return undefined;
    setDraft({ ...draft, isStarting: true });
    try {
      const { id } = await startImport({
        file: draft.file.name,
        people: draft.plan.people,
        fields: draft.look.fresh,
        now: Date.now(),
      });
      // it is done when the worker wakes next, where it does not answer
      await send({ kind: "work" }).catch(() => {});
      return id;
    } catch (error) {
      const isBusy = error instanceof Error && error.name === "ImportRunningError";
      setDraft({ ...draft, isStarting: false, problem: isBusy ? "busy" : "failed" });
      return undefined;
    }
  };

  return {
    draft,
    choose: (chosen) => void read(chosen).catch(failed),
    encode: ({ chosen }, encoding) => void read(chosen, encoding).catch(failed),
    change: (file) => setDraft({ is: "columns", file }),
    check: (file) => void check(file).catch(failed),
    answer: (answers) =>
      setDraft((before) =>
        before.is === "check" ? { ...before, answers, plan: planned(before.look, answers) } : before,
      ),
    start,
    back: () =>
      setDraft((before) =>
        before.is === "check" && before.file.source.is === "table"
          ? { is: "columns", file: before.file }
          : { is: "empty" },
      ),
    leave: () => setDraft({ is: "empty" }),
  };
}
