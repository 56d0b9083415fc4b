/** The words of the page of the pipeline in English: a part of the catalogue. */
import type { Speech } from "../speech";

export function pipelineInEnglish(speech: Speech) {
  return {
    views: "How the pipeline is shown",
    board: "Board",
    table: "Table",
    add: "Add opportunity",
    editStages: "Edit stages",
    hint: "Arrows go from one to the next, with Shift they move it; M moves it to any stage.",
    emptyTitle: "No opportunities yet",
    emptyText:
      "An opportunity says what somebody may buy and for how much. It moves through these stages until it is won or lost.",
    actions: (title: string) => `Move or change ${title}`,
    moveTo: "Move to",
    open: "Open",
    late: "late",
    person: "With whom",
    personHint: "Search a contact",
    added: (title: string) => `Opportunity added: ${title}`,
    changed: (title: string) => `Opportunity changed: ${title}`,
    which: "Which opportunities",
    states: { open: "Open", won: "Won", lost: "Lost" },
    columns: {
      title: "What",
      person: "With whom",
      stage: "Stage",
      amount: "Value",
      closing: "Expected close",
      changed: "Last change",
      reason: "Why it was lost",
    },
    emptyTable: {
      open: { title: "Nothing open", text: "What somebody may buy stands here until it is won or lost." },
      won: { title: "Nothing won yet", text: "Move an opportunity to Won, and it stands here." },
      lost: { title: "Nothing lost", text: "What was lost stands here with the reason, to learn from." },
    },
    facts: {
      stage: "Stage",
      value: "Value",
      chance: "Chance",
      weighted: "Weighted value",
      close: "Expected close",
      closed: "Closed",
      created: "Since",
      person: "With whom",
      company: "Organisation",
      reason: "Why it was lost",
      none: "not given",
      chanceOfStage: (percent: string) => `${percent}, from its stage`,
    },
    percent: (chance: number) => speech.percent(chance / 100),
    gone: "This opportunity is gone.",
  };
}
