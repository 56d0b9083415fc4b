import { useEffect, useRef, useState } from "react";
import { customFields } from "../../../lib/db/customFields";
import { diskFull } from "../../../lib/db/errors";
import { startImport } from "../../../lib/db/imports";
import { type Encoding, FileError, type FileProblem } from "../../../lib/exchange/in/bytes";
import { guessed, type Target } from "../../../lib/exchange/in/headers";
import {
  type Answers,
  changedRows,
  noAnswers,
  type Plan,
  type PlanOptions,
  type World,
  withoutRows,
} from "../../../lib/exchange/in/plan";
import { readSource, type Source } from "../../../lib/exchange/in/read";
import type { DayOrder } from "../../../lib/exchange/in/values";
import { send } from "../../../lib/messaging/send";
import { labelledApart } from "../../../lib/model/customField";
import type { Settings } from "../../../lib/model/settings";
import type { Watch } from "../../../lib/model/watch";
import { type Look, look, planned, worldOf } from "./dryRun";

/** A file that was read, with what the user says of it. */
export interface Opened {
  name: string;
  /** as it was chosen, to be read otherwise */
  chosen: File;
  source: Source;
  targets: readonly Target[];
  dayOrder: DayOrder;
}

/** Rows of which how many are done. */
export interface Done {
  done: number;
  of: number;
}

export type Draft =
  | { is: "empty"; problem?: FileProblem | "unknown" }
  /** `before`: where it goes back to */
  | ({ is: "reading" | "matching"; before: Draft } & Done)
  | { is: "columns"; file: Opened }
  | {
      is: "check";
      file: Opened;
      look: Look;
      world: World;
      /** ms UTC: since when those are kept of whom the file says nothing of it */
      now: number;
      plan: Plan;
      answers: Answers;
      /** what is being looked at: whether people are still whom the user was shown, or what an answer means */
      working?: Working;
      /** rows, by their index, that became something else since the user was shown what they are */
      changed?: readonly number[];
      problem?: "busy" | "full" | "failed";
    };

/** `before`: where it goes back to. */
interface Working extends Done {
  is: "lookingAgain" | "matching";
  before: Draft;
}

export interface Steps {
  draft: Draft;
  choose: (file: File) => void;
  /** reads it again */
  encode: (file: Opened, encoding: Encoding) => void;
  change: (file: Opened) => void;
  check: (file: Opened) => void;
  /** ends what takes long, and goes back to before */
  cancel: () => void;
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
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const optionsOf = (found: Look, rest: Omit<PlanOptions, "noteOf">): PlanOptions => ({
    ...rest,
    noteOf: (cell, value) => noteOf(cell, value, found),
  });

  /** Begins what may take long, and ends what was begun before. */
  const begin = (): AbortSignal => {
    running.current?.abort();
    running.current = new AbortController();
    return running.current.signal;
  };

  /** Works towards the next draft; it shows what it is doing. */
  const run = (before: Draft, work: (step: (is: "reading" | "matching") => Watch) => Promise<Draft>): void => {
    const signal = begin();
    const show = (next: Draft): void => {
      if (!signal.aborted) setDraft(next);
    };
    const step = (is: "reading" | "matching"): Watch => {
      show({ is, before, done: 0, of: 0 });
      return { signal, onProgress: (done, of) => show({ is, before, done, of }) };
    };
    work(step).then(show, (error: unknown) =>
      show({ is: "empty", problem: error instanceof FileError ? error.problem : "unknown" }),
    );
  };

  const checked = async (file: Opened, step: (is: "reading" | "matching") => Watch): Promise<Draft> => {
    const found = await look(file.source, { ...file, settings, nameOf, ...step("reading") });
    const watch = step("matching");
    const world = await worldOf(found.entries, watch);
    const now = Date.now();
    const { onProgress: _shown, ...ended } = watch;
    const plan = await planned(found.entries, optionsOf(found, { world, answers: noAnswers, now }), ended);
    return { is: "check", file, look: found, world, now, plan, answers: noAnswers };
  };

  const read = (chosen: File, before: Draft, encoding?: Encoding): void =>
    run(before, async (step) => {
      step("reading");
      const source = await readSource(chosen, encoding);
      const targets = source.is === "table" ? guessed(source.table.header, labelledApart(await customFields())) : [];
      // programs from where the month stands first
      const isMonthFirst = source.is === "table" && ["outlook", "hubspot", "salesforce"].includes(source.program ?? "");
      const dayOrder = isMonthFirst ? "month-first" : "day-first";
      const file: Opened = { name: chosen.name, chosen, source, targets, dayOrder };
      return source.is === "table" ? { is: "columns", file } : checked(file, step);
    });

  const answer = (answers: Answers): void => {
    if (draft.is !== "check") return;
    const { look: found, world, now } = draft;
    const { working, ...rest } = draft;
    const before = working?.before ?? draft;
    const signal = begin();
    const show = (next: Draft): void => {
      if (!signal.aborted) setDraft(next);
    };
    const onProgress = (done: number, of: number): void => {
      if (done < of) show({ ...rest, answers, working: { is: "matching", done, of, before } });
    };
    show({ ...rest, answers });
    planned(found.entries, optionsOf(found, { world, answers, now }), { signal, onProgress }).then(
      (plan) => show({ ...rest, answers, plan }),
      () => show({ ...rest, problem: "failed" }),
    );
  };

  const start = async (): Promise<string | undefined> => {
    if (draft.is !== "check") return undefined;
    const { file, look: found, answers, now, plan: shown } = draft;
    const { changed: _changed, problem: _problem, ...rest } = draft;
    const signal = begin();
    const onProgress = (done: number, of: number): void => {
      if (!signal.aborted) setDraft({ ...rest, working: { is: "lookingAgain", done, of, before: draft } });
    };
    onProgress(0, found.entries.length);
    try {
      // somebody may have been captured or changed since this was looked at
      const world = await worldOf(found.entries, { signal, onProgress });
      const options = optionsOf(found, { world, answers, now });
      const plan = await planned(found.entries, options, { signal });
      const changed = changedRows(found.entries, shown, plan);
      if (changed.length > 0) {
        const places = new Set(changed.flatMap((at) => found.entries[at]?.place ?? []));
        const kept = withoutRows(answers, places);
        const again = await planned(found.entries, { ...options, answers: kept }, { signal });
        setDraft({ ...rest, world, plan: again, answers: kept, changed });
        return undefined;
      }
      const { id } = await startImport({ file: file.name, people: plan.people, fields: found.fresh, now: Date.now() });
      setDraft({ ...rest, world, plan });
      // it is done when the worker wakes next, where it does not answer
      await send({ kind: "work" }).catch(() => {});
      return id;
    } catch (error) {
      if (signal.aborted) return undefined;
      const isBusy = error instanceof Error && error.name === "ImportRunningError";
      setDraft({ ...rest, problem: isBusy ? "busy" : diskFull(error) ? "full" : "failed" });
      return undefined;
    }
  };

  return {
    draft,
    choose: (chosen) => read(chosen, { is: "empty" }),
    encode: ({ chosen }, encoding) => read(chosen, draft, encoding),
    change: (file) => setDraft({ is: "columns", file }),
    check: (file) => run({ is: "columns", file }, (step) => checked(file, step)),
    cancel: () => {
      running.current?.abort();
      setDraft((now) => ("before" in now ? now.before : now.is === "check" && now.working ? now.working.before : now));
    },
    answer,
    start,
    back: () => {
      running.current?.abort();
      setDraft((before) =>
        before.is === "check" && before.file.source.is === "table"
          ? { is: "columns", file: before.file }
          : { is: "empty" },
      );
    },
    leave: () => {
      running.current?.abort();
      setDraft({ is: "empty" });
    },
  };
}
