/** What the parts of the kit say themselves, in English: a part of the catalogue. */
import type { Speech } from "../speech";

export function kitInEnglish(speech: Speech) {
  return {
    combobox: {
      none: "Nothing found",
      searching: "Searching …",
      failed: "This could not be searched. Try again.",
      found: (n: number) => `${speech.number(n)} ${speech.plural(n, "choice", "choices")}`,
      create: (typed: string) => `Add “${typed}”`,
      remove: (name: string) => `Remove ${name}`,
      clear: "Clear",
      open: "Show the choices",
    },
    progress: {
      of: (done: number, of: number) => `${speech.number(done)} of ${speech.number(of)}`,
      cancel: "Cancel",
    },
    table: {
      select: "Select",
      selectAll: "Select all",
    },
    date: {
      open: "Choose a day",
      previous: "Previous month",
      next: "Next month",
      clear: "No date",
      today: "Today",
      wrong: (example: string) => `This is not a date. Write one like ${example}.`,
      early: (from: string) => `The earliest is ${from}.`,
      late: (to: string) => `The latest is ${to}.`,
    },
  };
}
