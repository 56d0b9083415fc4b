/** The words of the page that tells how the database is, in English: a part of the catalogue. */
import type { Queued } from "../../model/queue";
import type { Speech } from "../speech";

export function diagnosticsInEnglish(speech: Speech) {
  const rows = (n: number) => `${speech.number(n)} ${speech.plural(n, "row", "rows")}`;
  const jobs = {
    suggest: "Look for accounts of the same person",
    rules: "Run your rules",
    rebuild: "Make everything anew",
    recount: "Count what was captured of posts",
    totals: "Count days, the pipeline and lists anew",
    sample: "Load or remove the sample data",
    purge: "Delete who is silent for long",
    meet: "Make one who came back and who was read meanwhile",
    erase: "Erase who turned out to be erased",
    import: "Take in a file or do something to many people, or take that back",
    restore: "Put a backup back",
    insight: "Read what was captured last",
    reread: "Read everything that was captured once more",
  } satisfies Record<Queued["kind"], string>;

  return {
    title: "Diagnostics",
    text: "What Jalin holds, and whether it adds up. Nothing of it leaves this browser.",
    database: "Database",
    version: "Version of the schema",
    halfLife: "Heat halves every",
    days: (n: number) => `${speech.decimal(n).replace(/[.,]0$/, "")} ${speech.plural(n, "day", "days")}`,
    weights: "Weights of heat",
    waiting: "Left to be done",
    nothingWaiting: "Nothing",
    jobs,
    problems: "Last problems",
    problemsOn: (network: string, when: string) => `${network}, last ${when}`,
    noProblems: "No page reported any.",
    tables: "Rows in each table",
    table: "Table",
    rows: "Rows",
    check: "Check everything",
    checkText:
      "Counts everything afresh and compares it with what lists, counters and profiles show. It only reads; you can go on working.",
    stop: "Stop",
    checking: (done: number, of: number) => `${speech.number(done)} of ${rows(of)} looked at`,
    stopped: (n: number) => `Stopped after ${rows(n)}.`,
    well: (n: number) => `Everything adds up: ${rows(n)} looked at, no difference.`,
    found: (n: number) => `${speech.number(n)} ${speech.plural(n, "difference", "differences")} found.`,
    first: (n: number) => `The first ${speech.number(n)} of them:`,
    failed: "The check stopped. Nothing was changed; try again.",
    what: "What",
    id: "Of",
    is: "Stored",
    should: "Counted afresh",
    anew: "Make anew",
    anewText:
      "Makes contacts and counters anew from what was read and what you entered. None of that is changed. It may take some minutes; if you close this page, it goes on later.",
    working: "Making anew …",
    done: "Made anew. Check again to see whether everything adds up.",
    anewFailed: "It could not be finished. What was read and entered is safe; it goes on later by itself.",
  };
}
