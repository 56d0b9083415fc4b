/** The words of the queue of suggested joins, in English: a part of the catalogue. */
import type { Speech } from "../speech";

export function joinsInEnglish(speech: Speech) {
  return {
    count: (n: number) => `${speech.number(n)} to decide`,
    list: "Suggestions, the surest first",
    ask: (one: string, other: string) => `Are ${one} and ${other} the same?`,
    why: "What speaks for it and against it",
    speaksFor: "For it: ",
    against: "Against it: ",
    previous: "Previous suggestion",
    next: "Next suggestion",
    keep: (name: string) => `Keep the name ${name}`,
    keeps: "This name stays",
    fields: {
      accounts: "Accounts",
      headline: "Headline",
      engagement: "Engagement",
      seen: "Seen",
      stage: "Stage",
      tags: "Tags",
      note: "Note",
    },
    none: "—",
    seen: (first: string, last: string) => `${first} to ${last}`,
    saved: "saved",
    after:
      "Whoever’s name stays also keeps their single values, such as company and birthday; of all else nothing is lost.",
    empty: {
      title: "Nothing to decide",
      text: "When two accounts look like one person’s, by their names, links, pictures or places, you are asked here.",
      button: "Go to contacts",
    },
  };
}
