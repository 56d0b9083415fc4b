/** The words of a contact's own screen, in English: a part of the catalogue. */
import type { CustomField, ContactKind } from "../../model/profile";
import type { DetailField } from "../../model/known";
import type { Reason } from "../../model/match/score";
import type { Speech } from "../speech";

/** The English words of a person. */
export function personInEnglish(speech: Speech) {
  const days = (n: number) => `${speech.number(n)} ${speech.plural(n, "day", "days")}`;
  const fields: Record<DetailField, string> = {
    name: "Name",
    company: "Company",
    role: "Role",
    place: "Place",
    birthday: "Birthday",
    informedAt: "Informed on",
    emails: "E-mail",
    phones: "Phone",
    links: "Link",
  };

  const reason = (why: Reason): string => {
    switch (why.is) {
      case "name":
        return `${why.likeness === "same" ? "the same" : "a similar"} ${why.rarity === "uncommon" ? "" : `${why.rarity} `}name`;
      case "handle":
        return `${why.likeness === "same" ? "the same" : "a similar"} handle (${why.value})`;
      case "nameInHandle":
        return `the name in the handle ${why.value}`;
      case "avatar":
        return "the same picture";
      case "link":
        return why.mutual ? "they link to each other" : "one links to the other";
      case "mention":
        return `one names @${why.value}`;
      case "email":
        return `the same e-mail (${why.value})`;
      case "phone":
        return `the same phone (${why.value})`;
      case "site":
        return `the same site (${why.value})`;
      case "sharedLink":
        return `both link to ${why.value}`;
      case "company":
        return `the same company (${why.value})`;
      case "place":
        return `the same place (${why.value})`;
      case "otherName":
        return "different names";
      case "otherCompany":
        return `different companies (${speech.list(why.values)})`;
      case "otherPlace":
        return `different places (${speech.list(why.values)})`;
      case "otherKind":
        return "one is an organisation";
      case "admirer":
        return "one says it is not them";
    }
  };

  return {
    unstored: (field: string) => `${field} could not be stored. What you typed is kept here.`,

    stage: {
      label: "Stage",
      suggested: (stage: string) => `${stage}, as suggested`,
      byYou: (stage: string, why: string) => `Set by you. Suggested is ${stage}: ${why}`,
      byRule: (stage: string, why: string) => `Set by a rule. Suggested is ${stage}: ${why}`,
      history: "How it came here",
      empty: "No change yet. Each change of the stage is kept here.",
      set: (name: string, stage: string) => `${name} is at ${stage}`,
      left: (name: string) => `${name} has the suggested stage`,
    },

    touch: {
      label: "Keep in touch",
      never: "No rhythm",
      every: (n: number) =>
        n === 7
          ? "Every week"
          : n === 30
            ? "Every month"
            : n === 90
              ? "Every quarter"
              : n === 180
                ? "Every half-year"
                : `Every ${days(n)}`,
      next: (date: string) => `Next by ${date}`,
      due: (date: string) => `Due since ${date}`,
      set: (name: string) => `Rhythm with ${name} changed`,
    },

    details: {
      title: "Details",
      fields,
      rating: "Your rating",
      rate: (n: number) => `Rate ${speech.number(n)} of 5`,
      unrate: (n: number) => `Rated ${speech.number(n)} of 5. Take it back`,
      rated: (name: string) => `Rating of ${name} changed`,
      add: (field: string) => `Add: ${field}`,
      edit: (field: string) => `Edit: ${field}`,
      remove: (value: string) => `Remove ${value}`,
      changed: (field: string) => `${field} changed`,
      typed: (date: string) => `Entered by you, ${date}`,
      headline: (network: string, date: string) => `Read in the headline on ${network}, ${date}`,
      links: (network: string, date: string) => `Read among the links on ${network}, ${date}`,
      shownName: (network: string, date: string) => `Read as the name on ${network}, ${date}`,
      sources: "Where from?",
      none: "Nothing known yet. What their profiles say shows here, beside what you add.",
    },

    custom: {
      fresh: "New field",
      label: "Name of the field",
      kind: "Kind of field",
      kinds: { text: "Text", number: "Number", date: "Date", choice: "Choice" } satisfies Record<
        CustomField["kind"],
        string
      >,
      options: "Choices, separated by commas",
      define: "Add field",
      defined: (label: string) => `Field added: ${label}`,
      remove: (label: string) => `Remove the field ${label} from everyone`,
      removed: (label: string) => `Field removed: ${label}`,
      choose: "Choose",
    },

    kind: {
      mark: { person: "This is a person", organisation: "This is an organisation" } satisfies Record<
        ContactKind,
        string
      >,
      set: (name: string, kind: ContactKind) =>
        kind === "person" ? `${name} is a person` : `${name} is an organisation`,
    },

    company: {
      create: (name: string) => `Add “${name}” as an organisation`,
      label: "Belongs to",
      add: "Organisation",
      find: "Search an organisation",
      people: (n: number) => `People of this organisation: ${speech.number(n)}`,
      noPeople: "Nobody is linked yet. Open a person and choose this organisation there.",
      linked: (name: string, organisation: string) => `${name} belongs to ${organisation}`,
      unlinked: (name: string) => `${name} belongs to no organisation`,
      leave: (organisation: string) => `No longer belongs to ${organisation}`,
    },

    find: {
      none: (query: string) => `Nobody found for “${query}”.`,
      found: (n: number) => `${speech.number(n)} found`,
    },

    joins: {
      title: "The same person?",
      sure: (percent: string) => `${percent} sure`,
      because: (reasons: readonly string[]) => {
        const text = speech.list(reasons);
        return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
      },
      reason,
      join: "Join",
      joinWith: (name: string) => `Join with ${name}`,
      different: "Not the same",
      differentFrom: (name: string) => `${name} is not the same`,
      later: "Later",
      laterFor: (name: string) => `Decide later about ${name}`,
      open: (name: string) => `Open ${name}`,
      joined: (one: string, other: string) => `${one} and ${other} are one contact`,
      nowDifferent: (name: string) => `${name} stays a contact of its own`,
      nowLater: (date: string) => `Asked again on ${date}`,
      another: "Join with another contact",
      file: "All that is kept of them…",
      erase: "Erase for good…",
      find: "Search whom to join",
      name: "Whose name and single values stay?",
      text: "Both keep everything else, and it can be undone.",
    },

    tagged: (name: string) => `Tags of ${name} changed`,
    saved: (name: string) => `${name} is saved`,
    unsaved: (name: string) => `${name} is no longer saved`,

    accounts: {
      byHand: "Entered by hand",
      split: (account: string) => `Split off ${account}`,
      done: (account: string) => `${account} is a contact of its own`,
    },

    notes: {
      add: "Add a note",
      fresh: "Another note",
      of: (date: string) => `Note of ${date}`,
      edited: (date: string) => `edited ${date}`,
      remove: "Delete this note",
      added: "Note added",
      deleted: "Note deleted",
    },

    numbers: {
      title: "All numbers",
      byNetwork: "By network",
      byMonth: "By month",
      types: "What they did",
      breadth: "Breadth",
    },
  };
}

/** The shape of these words in every language. */
export type PersonWords = ReturnType<typeof personInEnglish>;
