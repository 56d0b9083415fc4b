/** The words of the side panel and of what can be done with one key, in English: a part of the catalogue. */
import type { Speech } from "../speech";

export function panelInEnglish(speech: Speech) {
  const counted = (what: string, n: number) => `${what} ${speech.number(n)}`;
  return {
    sieve: {
      label: "Who of the people here",
      all: (n: number) => counted("All", n),
      fresh: (n: number) => counted("New", n),
      known: (n: number) => counted("Known", n),
      unsaved: (n: number) => counted("Not saved", n),
      nobody: "Nobody like that on this page.",
    },
    today: (n: number) => `${speech.number(n)} ${speech.plural(n, "task", "tasks")} due. Open today`,
    todayNone: "Open today",
    quick: {
      tag: "Tag",
      note: "Note",
      task: "Task",
      tagFor: (name: string) => `Tag for ${name}`,
      noteFor: (name: string) => `Note on ${name}`,
      taskFor: (name: string) => `Task about ${name}`,
      keep: "Keep",
      noted: (name: string) => `Note on ${name} kept`,
      tasked: (name: string) => `Task about ${name} added`,
      due: "Due",
      noDay: "No day",
      hint: "Enter keeps it, Esc leaves",
    },
    subject: {
      label: (name: string) => `${name}, whose profile this is`,
      unknown: "Nothing they did has been read yet.",
      since: (date: string) => `since ${date}`,
      waits: (n: number) => (n === 1 ? "Waits for your reply" : `${speech.number(n)} questions wait for your reply`),
      them: "They wrote last",
      us: "You wrote last",
      silent: "No words between you yet",
      open: "Everything about them",
      more: (n: number) => `${speech.number(n)} more ${speech.plural(n, "task", "tasks")}`,
    },
  };
}
