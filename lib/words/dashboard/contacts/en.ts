/** The words of the page of contacts, in English: a part of the catalogue. */
import type { Speech } from "../../speech";

export function contactsInEnglish(speech: Speech) {
  const contacts = (n: number) => `${speech.number(n)} ${speech.plural(n, "contact", "contacts")}`;
  return {
    count: contacts,
    found: (n: number, isMore: boolean) => (isMore ? `more than ${contacts(n)}` : contacts(n)),
    add: "Add contact",
    joins: (n: number) => `${speech.number(n)} suggested ${speech.plural(n, "join", "joins")}`,
    table: "Contacts",
    filters: "Narrow down",
    stage: "Stage",
    anyStage: "Stages",
    tag: "Tag",
    anyTag: "Tags",
    tagged: (tag: string, n: number) => `${tag} (${speech.number(n)})`,
    reset: "Show everyone",
    more: (n: number) => `The first ${contacts(n)} are shown. Add a word to find the one you mean.`,
    columns: {
      name: "Name",
      last: "Last exchange",
      heat: "Heat",
      breadth: "Networks",
      stage: "Stage",
      tags: "Tags",
      company: "Company",
      role: "Role",
      total: "Interactions",
      first: "First seen",
      rating: "Your rating",
    },
    export: "Export",
    chooser: {
      button: "Columns",
      title: "Columns of the table",
      text: "The name always comes first.",
      up: (column: string) => `${column}: further to the front`,
      down: (column: string) => `${column}: further to the back`,
      reset: "Reset the columns",
    },
    rated: (stars: number) => `${speech.number(stars)} of 5`,
    preview: {
      label: (name: string) => `${name} in short`,
      open: "Open the contact",
      close: "Close the preview",
      latest: "Latest",
      nothing: "Nothing was seen of them yet.",
      all: "Whole history",
      notes: (n: number) => `${speech.number(n)} ${speech.plural(n, "more note", "more notes")}`,
    },
    person: {
      title: "Add a contact",
      text: "For somebody you know from elsewhere. If they turn up on a network later, you can join the two.",
      name: "Name",
      add: "Add",
      added: (name: string) => `${name} added`,
    },
    empty: {
      title: "Your contacts will appear here",
      text: "Open a post on a network that you turned on: everyone who commented, shared or reacted appears here. Or add somebody you know.",
      networks: "Choose networks",
      add: "Add a contact",
    },
  };
}
