/** The words of what is to be done, sold and sorted, in English: a part of the catalogue. */
import type { Deed } from "../../model/activity";
import type { InteractionType } from "../../model/engagement";
import type { DetailField } from "../../model/known";
import type { DefaultStageId } from "../../model/pipeline";
import type { Action, Rule } from "../../model/rule";
import type { Stage } from "../../model/stage";
import type { Task } from "../../model/task";
import type { Speech } from "../speech";

/** What these words take from the rest of the catalogue. */
export interface SalesTerms {
  types: (type: InteractionType) => string;
  stages: Record<Stage, string>;
  pipelineStages: Record<DefaultStageId, string>;
  interactions: (n: number) => string;
  contacts: (n: number) => string;
  /** what is known of a person, by name of the field */
  details: Record<DetailField, string>;
}

type Field = "title" | "text" | "dueOn" | "dueMinute" | "reminder" | "repeat" | "value" | "probability" | "closeOn";

/** The English words of it. */
export function salesInEnglish(speech: Speech, terms: SalesTerms) {
  const some = (n: number, one: string, many: string) => `${speech.number(n)} ${speech.plural(n, one, many)}`;
  const { stages } = terms;

  const fields: Record<Field, string> = {
    title: "Title",
    text: "Details",
    dueOn: "Date",
    dueMinute: "Time",
    reminder: "Reminder",
    repeat: "Repeat",
    value: "Value",
    probability: "Chance in percent",
    closeOn: "Expected close",
  };
  const fieldNames = (names: readonly string[]) =>
    speech.list(names.map((name) => (fields[name as Field] ?? name).toLowerCase()));
  const units: Record<NonNullable<Task["repeat"]>["unit"], [one: string, many: string]> = {
    day: ["day", "days"],
    week: ["week", "weeks"],
    month: ["month", "months"],
    year: ["year", "years"],
  };
  const pipelineStage = (label: string): string => (terms.pipelineStages as Record<string, string>)[label] ?? label;
  const by = { you: "", rule: " by a rule", auto: " by itself" } as const;

  const deedWords = (deed: Action): string => {
    if (deed.do === "tag") return `tag #${deed.tag}`;
    if (deed.do === "stage") return `set stage ${stages[deed.stage]}`;
    const when = deed.inDays === 0 ? "for the same day" : `due in ${some(deed.inDays, "day", "days")}`;
    return `add the task “${deed.title}” ${when}`;
  };

  return {
    form: {
      fields,
      save: "Save",
      cancel: "Cancel",
      edit: "Edit",
      remove: "Delete",
      more: "Show more",
      moreFor: (title: string) => `More for ${title}`,
    },

    today: {
      tab: "Today",
      tasks: "Tasks",
      reply: "Needs reply",
      closing: "Closing soon",
      risk: "At risk",
      back: "Back again",
      touch: "Keep in touch",
      joins: "Suggested joins",
      joinsText: (n: number) =>
        n === 1 ? "Two contacts may be one person." : `${speech.number(n)} pairs of contacts may be one person each.`,
      joinsButton: "Look at them",
      all: (n: number) => `All ${speech.number(n)}`,
      allOf: (part: string, n: number) => `${part}: all ${speech.number(n)}`,
      emptyTitle: "Nothing waits for you",
      emptyText:
        "Tasks that are due come here, questions nobody answered, opportunities about to close, and people who fell silent, came back or should hear from you. Open a contact to add a task or to keep in touch.",
      emptyButton: "Show contacts",
      done: "All done here.",
      late: "late",
      touchWhy: (days: number, every: number) =>
        `${some(days, "day", "days")} since the last exchange; you wanted every ${some(every, "day", "days")}`,
      silent: (days: number) => `Silent for ${some(days, "day", "days")}`,
      backSince: (date: string) => `Back since ${date}`,
      answeredFor: (name: string) => `Mark ${name} as answered`,
      hide: "Hide",
      openPost: "Open the post",
      openPerson: (name: string) => `Open ${name}`,
      nowAnswered: "Marked as answered",
      nowHidden: "Hidden",
      nowSnoozed: (until: string) => `Snoozed until ${until}`,
    },

    snooze: {
      later: "Snooze: later today",
      tomorrow: "Snooze: tomorrow",
      "next-week": "Snooze: next week",
    },

    task: {
      title: "Tasks",
      add: "Add task",
      what: "What to do",
      today: "Today",
      tomorrow: "Tomorrow",
      nextWeek: "Next week",
      remind: "Remind me",
      remindAt: "Remind me at",
      never: "Does not repeat",
      units: { day: "Every day", week: "Every week", month: "Every month", year: "Every year" },
      every: (n: number, unit: NonNullable<Task["repeat"]>["unit"]) =>
        n === 1 ? `every ${units[unit][0]}` : `every ${speech.number(n)} ${units[unit][1]}`,
      everyHow: "Every how many",
      finish: (title: string) => `Done: ${title}`,
      reopen: (title: string) => `Not done: ${title}`,
      doneCount: (n: number) => `${speech.number(n)} done`,
      finished: (title: string) => `Done: ${title}`,
      deleted: (title: string) => `Deleted: ${title}`,
      empty: "Nothing to do yet. A task can remind you, and come back by itself.",
    },

    opportunity: {
      title: "Opportunities",
      add: "Add opportunity",
      what: "What they may buy",
      amount: "Value",
      currency: "Currency",
      stage: (title: string) => `Stage of ${title}`,
      chance: "Chance in percent",
      chanceOfStage: "From its stage",
      close: "Expected close",
      closes: (date: string) => `closes ${date}`,
      lostWhy: "Why was it lost?",
      lostReason: (reason: string) => `Lost: ${reason}`,
      markLost: "Mark as lost",
      deleted: (title: string) => `Deleted: ${title}`,
      moved: (title: string, stage: string) => `${title}: ${stage}`,
      empty: "No opportunity yet. Note what they may buy, and follow it to won or lost.",
    },

    log: {
      title: "What was done",
      empty: "Nothing yet. What you change on this person is noted here.",
      deed: (deed: Deed): string => {
        switch (deed.is) {
          case "stage":
            return `Stage ${stages[deed.to as Stage]}${by[deed.by]}`;
          case "joined":
            return `Joined with ${deed.name}`;
          case "split":
            return `Split from ${deed.name}`;
          case "field":
            return `Changed: ${terms.details[deed.field as DetailField] ?? deed.field}`;
          case "task-added":
            return `Task added: ${deed.title}`;
          case "task-done":
            return `Task done: ${deed.title}`;
          case "task-undone":
            return `Task opened again: ${deed.title}`;
          case "task-deleted":
            return `Task deleted: ${deed.title}`;
          case "task-restored":
            return `Task brought back: ${deed.title}`;
          case "task-changed":
            return `Task changed: ${deed.title} (${fieldNames(deed.fields)})`;
          case "task-snoozed":
            return `Task put off to ${speech.date(deed.until)}: ${deed.title}`;
          case "opportunity-added":
            return `Opportunity added: ${deed.title}`;
          case "opportunity-deleted":
            return `Opportunity deleted: ${deed.title}`;
          case "opportunity-restored":
            return `Opportunity brought back: ${deed.title}`;
          case "opportunity-changed":
            return `Opportunity changed: ${deed.title} (${fieldNames(deed.fields)})`;
          case "opportunity-moved": {
            const why = deed.reason === undefined ? "" : ` (${deed.reason})`;
            return `${deed.title}: ${pipelineStage(deed.from)} → ${pipelineStage(deed.to)}${why}`;
          }
          case "back":
            return "Back again after a long silence";
        }
      },
    },

    board: {
      title: "Pipeline",
      hint: "← → moves along, Shift ↑ ↓ within a stage",
      count: (n: number) => some(n, "opportunity", "opportunities"),
      weighted: (sum: string) => `${sum} weighted`,
      emptyTitle: "No opportunities yet",
      emptyText: "Open a contact and add what they may buy. It then moves through these stages.",
      emptyStage: "Empty",
      moved: (title: string, stage: string, place: string, of: string) => `${title}: ${stage}, ${place} of ${of}`,
      editStages: "Edit stages",
      endEdit: "Finish",
      addStage: "Add a stage",
      stageName: "Name of the stage",
      name: "Name",
      chance: "Chance",
      nameOf: (stage: string) => `Name of ${stage}`,
      chanceOf: (stage: string) => `Chance at ${stage} in percent`,
      up: (stage: string) => `Move ${stage} up`,
      down: (stage: string) => `Move ${stage} down`,
      remove: (stage: string) => `Delete ${stage}`,
      moveTo: (stage: string, n: number) => `${stage} holds ${some(n, "opportunity", "opportunities")}. Move to`,
      moveAndRemove: "Move and delete",
      removed: (stage: string) => `Deleted: ${stage}`,
    },

    segments: {
      label: "Segment",
      everybody: "Everyone",
      fresh: "New segment…",
      edit: "Edit segment",
      name: "Name",
      join: { all: "All of these", any: "Any of these" },
      joinLabel: "How the conditions join",
      not: "not",
      condition: "Condition",
      addCondition: "Add condition",
      addGroup: "Add group",
      removeCondition: (what: string) => `Remove: ${what}`,
      from: "from",
      to: "to",
      days: "days",
      tagsHint: "Tags, separated by commas",
      fits: (n: number) => `${terms.contacts(n)} now`,
      incomplete: "Fill in what is empty to see who fits.",
      asNew: "Save as new",
      deleted: (name: string) => `Deleted: ${name}`,
      kinds: {
        network: "Network",
        class: "Kind of engagement",
        type: "Interaction",
        stage: "Stage",
        tag: "Tag",
        heat: "Heat",
        within: "Active in the last",
        over: "Silent for more than",
        firstWithin: "First seen in the last",
        firstOver: "First seen more than … ago",
        interactions: "Number of interactions",
        breadth: "Number of networks",
        rating: "Your rating",
        emails: "Has an e-mail address",
        phones: "Has a phone number",
        company: "Has a company",
        informed: "Was informed",
        notes: "Has a note",
        tasks: "Has an open task",
        opportunities: "Has an open opportunity",
        won: "Has bought",
        asks: "Waits for a reply",
        saved: "Is saved",
        organisation: "Is an organisation",
        twoWay: "In touch both ways",
        atRisk: "At risk",
        back: "Back again",
        touchDue: "Due to hear from you",
      },
    },

    bulk: {
      select: "Select",
      selectPerson: (name: string) => `Select ${name}`,
      selected: (n: number) => `${speech.number(n)} selected`,
      all: (n: number) => `Select all ${speech.number(n)}`,
      clear: "End selection",
      bar: "With the selected people",
      tag: "Tag",
      untag: "Take tag off",
      tagName: "Tag name",
      stage: "Stage",
      auto: "As suggested",
      task: "Task",
      addTask: "Add to each",
      inform: "Mark as informed",
      export: "Export",
      remove: "Delete",
      erase: "Erase for good…",
      tagged: (n: number, tag: string) => `#${tag} on ${terms.contacts(n)}`,
      untagged: (n: number, tag: string) => `#${tag} off ${terms.contacts(n)}`,
      staged: (n: number, stage: string) => `Stage ${stage}: ${terms.contacts(n)}`,
      tasked: (n: number) => `Task added for ${terms.contacts(n)}`,
      informed: (n: number) => `${terms.contacts(n)} marked as informed today`,
      removed: (n: number) => `${terms.contacts(n)} deleted`,
      removeSure: (n: number) => `Delete ${terms.contacts(n)} with everything they did?`,
      tagging: (tag: string) => `Adding #${tag}`,
      untagging: (tag: string) => `Taking #${tag} off`,
      staging: (stage: string) => `Setting the stage: ${stage}`,
      informing: "Marking as informed",
      tasking: (title: string) => `Adding the task “${title}”`,
      removing: "Deleting",
      undoing: "Taking it back",
      goesOn: "This goes on if you close the page.",
      stopped: (n: number, of: number) => `Stopped after ${speech.number(n)} of ${terms.contacts(of)}`,
      missed: (n: number) => `${some(n, "is", "are")} no longer there`,
    },

    heat: {
      title: "Heat",
      text: "What each interaction adds to somebody’s heat, and how fast that fades. Heat decides who stands first in your lists.",
      weightOf: (type: InteractionType) => `Weight of a ${terms.types(type)}`,
      halfLife: "Halves every … days",
      save: "Use these",
      reset: "Defaults",
      working: (done: number, total: number) =>
        `Counting again: ${speech.number(done)} of ${terms.interactions(total)}. Lists keep the former heat until it is done.`,
      wrong: "Whole numbers from 0 to 100; half-life from 1 to 3,650 days.",
      inForce: "In use.",
    },

    rules: {
      title: "Rules",
      text: "What Jalin does by itself when something new is read. Each rule acts once on an interaction, and every run can be undone.",
      add: "Add rule",
      empty: "No rule yet. One could tag everyone who asks for the price, or add a task when a customer complains.",
      name: "Name of the rule",
      whenLabel: "When there is",
      anything: "Anything new",
      networks: "On",
      contains: "With the words",
      asks: "That needs a reply",
      whoLabel: "From people who fit",
      thenLabel: "Then",
      doTag: "Tag",
      doStage: "Set stage",
      doTask: "Add task",
      addDeed: "Add step",
      removeDeed: "Remove step",
      taskTitle: "What to do",
      inDays: "due in … days",
      turnOn: (name: string) => `Rule ${name}`,
      try: "Try it",
      tried: (hits: number, last: number) =>
        hits === 0
          ? `Looking back ${terms.interactions(last)} at most, it would act on none.`
          : `Looking back ${terms.interactions(last)} at most, it would act on ${speech.number(hits)}:`,
      wouldDo: (name: string, what: string) => `${name}: ${what}`,
      runs: "What it did",
      noRuns: "It did nothing yet.",
      ran: (n: number) => terms.interactions(n),
      deleted: (name: string) => `Deleted: ${name}`,
      deeds: (deeds: readonly Action[]) => speech.list(deeds.map(deedWords)),
      /** `who`: the people, in words; undefined where everybody */
      sentence: (
        { when, deeds }: Pick<Rule, "when" | "deeds">,
        who: string | undefined,
        label: (id: string) => string,
      ): string => {
        const kinds = when.types ? `a new ${speech.either(when.types.map(terms.types))}` : "anything new";
        const on = when.networks ? ` on ${speech.either(when.networks.map(label))}` : "";
        const saying = when.contains === undefined ? "" : ` with “${when.contains}”`;
        const asks = when.asks ? " that needs a reply" : "";
        const from = who === undefined ? "anybody" : `people (${who})`;
        return `When there is ${kinds}${on}${saying}${asks} from ${from}, then ${speech.list(deeds.map(deedWords))}.`;
      },
    },
  };
}

/** The shape of these words in every language. */
export type WorkWords = ReturnType<typeof salesInEnglish>;
