/** The words of the page of tasks in English: a part of the catalogue. */
import type { TaskSpan } from "../../model/task";
import type { Speech } from "../speech";

export function tasksInEnglish(speech: Speech) {
  const spans: Record<TaskSpan, string> = {
    overdue: "Overdue",
    today: "Today",
    week: "This week",
    later: "Later",
    someday: "Without a date",
  };
  const some = (n: number) => `${speech.number(n)} ${speech.plural(n, "task", "tasks")}`;

  return {
    spans,
    views: "Which tasks",
    open: "To do",
    done: "Done",
    add: "Add task",
    addTitle: "Add task",
    editTitle: "Edit task",
    about: "About",
    aboutHint: "Nobody, or a contact",
    count: some,
    doneOn: (date: string) => `Done ${date}`,
    added: (title: string) => `Task added: ${title}`,
    changed: (title: string) => `Task changed: ${title}`,
    snooze: {
      until: "Snooze until",
      onDay: "A day",
      thatDay: "Until then",
      choices: { later: "Later today", tomorrow: "Tomorrow", "next-week": "Next week" },
    },
    empty: {
      title: "Nothing to do",
      text: "A task says what to do, when and about whom. It can remind you and come back by itself.",
    },
    emptyDone: {
      title: "Nothing done yet",
      text: "What you tick off comes here, so that you can look it up or take it back.",
    },
  };
}
