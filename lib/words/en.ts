/** Everything Jalin says, in English. The other catalogues have the same shape: `satisfies Words`. */
import type { Countable } from "../model/coverage";
import type { EngagementClass, InteractionType, PageKind } from "../model/engagement";
import type { EntryProblem } from "../model/entry";
import { byWeight, type Weights } from "../model/heat";
import type { DefaultStageId } from "../model/pipeline";
import type { ContactFilter } from "../model/records";
import type { Condition, Leaf } from "../model/segment";
import type { Stage, StageReason } from "../model/stage";
import { personInEnglish } from "./person/en";
import { type Ends, inWords, rangeWords } from "./segment";
import type { Speech } from "./speech";
import { salesInEnglish } from "./sales/en";

const types: Record<InteractionType, [one: string, many: string]> = {
  comment: ["comment", "comments"],
  reply: ["reply", "replies"],
  mention: ["mention", "mentions"],
  quote: ["quote", "quotes"],
  share: ["share", "shares"],
  reaction: ["reaction", "reactions"],
  follow: ["follow", "follows"],
  message: ["message", "messages"],
};

const countables: Record<Countable, [one: string, many: string]> = {
  comments: types.comment,
  reactions: types.reaction,
  shares: types.share,
  quotes: types.quote,
};

const classes: Record<EngagementClass, string> = {
  conversation: "Conversation",
  amplification: "Amplification",
  reaction: "Reaction",
};

const stages: Record<Stage, string> = { acquire: "Acquire", enhance: "Enhance", retain: "Retain" };

const pipelineStages: Record<DefaultStageId, string> = {
  new: "New",
  qualified: "Qualified",
  proposal: "Proposal",
  won: "Won",
  lost: "Lost",
};

const having: Record<Extract<Leaf, { is: "has" }>["what"], string> = {
  emails: "with an e-mail address",
  phones: "with a phone number",
  company: "with a company",
  notes: "with a note",
  tasks: "with an open task",
  opportunities: "with an open opportunity",
  won: "with an opportunity won",
  asks: "waiting for a reply",
  informed: "informed that their data are kept",
};

const states: Record<"saved" | "organisation" | "twoWay" | "atRisk" | "back" | "touchDue", string> = {
  saved: "saved",
  organisation: "an organisation",
  twoWay: "in touch both ways",
  atRisk: "at risk",
  back: "back again",
  touchDue: "due to hear from you",
};

/** What is the matter with items, by the problems that readers name; it follows their number. */
const problems: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "no-author": "without an author",
    "no-id": "that cannot be told apart",
    "no-type": "of an unknown kind",
    "no-list": "without their list",
    "no-visibility": "that may not be for everybody",
    "bad-json": "with broken data",
    blocked: "withheld by the site",
    "too-large": "too large to be read",
    threw: "that Jalin stumbled over",
    refused: "that could not be stored",
    "response-dropped": "too many at once",
    "layout-changed": "on pages that look changed",
  }),
);

const pages: Record<PageKind, string> = {
  post: "post pages",
  article: "article pages",
  feed: "feeds",
  profile: "profiles",
  reactions: "lists of reactions",
  shares: "lists of shares",
  quotes: "lists of quotes",
  followers: "lists of followers",
  notifications: "the notifications",
  messages: "messages",
};

/** Names of reactions as networks spell them; others are shown as they are. */
const liked: Record<string, string> = { like: "Liked", upvote: "Upvoted", love: "Loved" };

const ordinals: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" };
let ordinalRules: Intl.PluralRules | undefined;

/** "nd" of 2. The rules are dear to make, and few screens need them. */
function ordinalEnd(n: number): string {
  ordinalRules ??= new Intl.PluralRules("en", { type: "ordinal" });
  return ordinals[ordinalRules.select(n)] ?? "th";
}

/** The English catalogue over an English speech. */
export function english(speech: Speech) {
  const some = (n: number, [one, many]: [string, string]) => `${speech.number(n)} ${speech.plural(n, one, many)}`;
  const typeCount = (type: InteractionType, n: number) => some(n, types[type]);
  const interactions = (n: number) => some(n, ["interaction", "interactions"]);
  const contacts = (n: number) => some(n, ["contact", "contacts"]);

  const nth = (n: number) => `${speech.number(n)}${ordinalEnd(n)}`;
  const days = (n: number) => some(n, ["day", "days"]);
  const person = personInEnglish(speech);
  const quoted = (text: string) => `“${text}”`;

  /** "5 interactions or more"; `what` says a number with its noun */
  const range = (ends: Ends, what: (n: number) => string, any: string) =>
    rangeWords(ends, {
      atLeast: (from) => `${what(from)} or more`,
      atMost: (to) => `${what(to)} at most`,
      between: (from, to) => `${speech.number(from)} to ${what(to)}`,
      any,
    });

  const segmentLeaf = (where: Leaf, label: (network: string) => string): string => {
    switch (where.is) {
      case "network":
        return `on ${speech.either(where.any.map(label))}`;
      case "class":
        return `with ${speech.either(where.any.map((each) => classes[each].toLowerCase()))}`;
      case "type":
        return `with ${speech.either(where.any.map((each) => types[each][1]))}`;
      case "stage": {
        const by = where.byHand === undefined ? "" : where.byHand ? ", set by you" : ", not set by you";
        return `at stage ${speech.either(where.any.map((each) => stages[each]))}${by}`;
      }
      case "tag":
        return `tagged ${speech.either(where.any.map(quoted))}`;
      case "heat":
        return range(where, (n) => `heat ${speech.number(n)}`, "of any heat");
      case "lastSeen":
        return rangeWords(
          { from: where.over, to: where.within },
          {
            atLeast: (over) => `silent for more than ${days(over)}`,
            atMost: (within) => `active in the last ${days(within)}`,
            between: (over, within) => `last active between ${speech.number(over)} and ${days(within)} ago`,
            any: "active whenever",
          },
        );
      case "firstSeen":
        return rangeWords(
          { from: where.over, to: where.within },
          {
            atLeast: (over) => `first seen more than ${days(over)} ago`,
            atMost: (within) => `first seen in the last ${days(within)}`,
            between: (over, within) => `first seen between ${speech.number(over)} and ${days(within)} ago`,
            any: "first seen whenever",
          },
        );
      case "interactions":
        return `with ${range(where, interactions, "any number of interactions")}`;
      case "breadth":
        return `on ${range(where, (n) => some(n, ["network", "networks"]), "any number of networks")}`;
      case "rating":
        return `rated ${range(where, (n) => speech.number(n), "by you")}`;
      case "has":
        return having[where.what];
      default:
        return states[where.is];
    }
  };

  return {
    ...salesInEnglish(speech, {
      types: (type) => types[type][0],
      stages,
      pipelineStages,
      interactions,
      contacts,
      details: person.details.fields,
    }),
    name: "Jalin",
    classes,
    type: (type: InteractionType) => types[type][0],
    typeMany: (type: InteractionType) => types[type][1],
    typeCount,
    interactions,
    about: (time: string) => `about ${time}`,
    quoted,
    /** what somebody did; a post follows it where one is known */
    did: (type: InteractionType, hasObject: boolean, reaction?: string): string => {
      const kind = reaction?.toLowerCase();
      switch (type) {
        case "comment":
          return hasObject ? "Commented on" : "Commented";
        case "reply":
          return hasObject ? "Replied under" : "Replied";
        case "mention":
          return hasObject ? "Mentioned someone in" : "Mentioned someone";
        case "quote":
          return hasObject ? "Quoted" : "Quoted a post";
        case "share":
          return hasObject ? "Shared" : "Shared a post";
        case "reaction": {
          const verb = kind === undefined ? "Reacted" : (liked[kind] ?? `Reacted ${reaction}`);
          if (kind !== undefined && liked[kind] !== undefined) return hasObject ? verb : `${verb} a post`;
          return hasObject ? `${verb} to` : `${verb} to a post`;
        }
        case "follow":
          return "Followed";
        case "message":
          return "Wrote a message";
      }
    },
    aPost: "a post",
    postBy: (author: string) => `by ${author}`,

    nav: {
      here: "People here",
      contacts: "Contacts",
      back: "Back",
      menu: "More",
      close: "Close",
      views: "Views",
      help: "Help",
    },

    menu: {
      savePerson: "Save this person",
      dashboard: "Open the dashboard",
      panel: "Open the side panel",
      /** what opens apart from the popup, and in it */
      wider: "More room",
      inHere: "In this window",
      exportContacts: "Export contacts",
      exportInteractions: "Export interactions",
      pipeline: "Pipeline",
      settings: "Networks and settings",
      shortcuts: "Keyboard shortcuts",
    },

    shortcuts: {
      title: "Keyboard shortcuts",
      search: "Search",
      down: "Next",
      up: "Previous",
      open: "Open",
      save: "Save, or no longer save",
      quick: "Tag, note or task for who is in focus",
      back: "Back",
      tabs: "People here, Contacts, Today",
      select: "Select in a list; with Shift all between",
      done: "Today: done, answered",
      snooze: "Today: snooze until tomorrow",
      hide: "Today: hide a question",
      move: "Pipeline: move along, or within a stage",
    },

    state: {
      reading: (host: string) => `Reading ${host}`,
      off: (network: string) => `${network} is turned off`,
      found: (host: string) => `${host} is not read yet`,
      nothing: "Nothing to read here",
      waiting: (host: string) => `Waiting on ${host}`,
      full: "Paused, the disk is full",
      layout: (network: string) => `${network} looks different`,
      stopped: "This tab needs a reload",
      private: "Private window",
    },

    here: {
      off: {
        title: (network: string) => `Jalin does not read ${network} yet`,
        text: (network: string, kinds: string) =>
          `Turn it on to see who wrote under the posts you open: ${kinds}. Only ${network} pages you look at are read, and what is read stays in this browser.`,
        button: "Turn on for this site",
        refused: "The browser did not give the permission. Nothing was turned on.",
        terms: (network: string) =>
          `${network}’s terms restrict tools that read its pages. Jalin reads only what you open yourself and asks the site for nothing.`,
      },
      found: {
        title: (host: string) => `Jalin does not read ${host} yet`,
        text: (network: string, kinds: string) =>
          `It runs ${network}. Turn it on to see who wrote under the posts you open: ${kinds}. Only pages you look at are read, and what is read stays in this browser.`,
      },
      unsupported: {
        title: "Nothing to read on this page",
        text: (networks: string) => `Open a post on ${networks}, and the people who answered it appear here.`,
        others: "another network",
      },
      nothing: {
        title: "Nobody to meet on this page",
        text: (network: string) => `${network} is on. Open a post, a profile or your notifications.`,
      },
      unseen: {
        title: "Nothing that Jalin may see here",
        text: "It sees the pages of networks that are on. If this is one that is off, click Jalin in the toolbar while the page is in front, and turn it on there.",
      },
      absent: {
        title: "Reload this tab to start",
        text: "It was opened before Jalin could read it.",
        button: "Reload this tab",
      },
      stopped: {
        title: "Reload this tab to go on",
        text: "Jalin was updated while it was open. Everything read before is kept.",
        button: "Reload this tab",
      },
      private: {
        title: "Private windows are never read",
        text: "Open the page in a normal window if you want to keep who wrote there.",
      },
      empty: {
        title: "Nobody yet",
        text: "People appear here as the page shows them. Scroll to the comments.",
      },
      waiting: (n: number) =>
        `${some(n, ["reading waits", "readings wait"])} to be stored. Jalin tries again by itself; leave this tab open.`,
      full: "The disk is full. Reading is paused and everything stored is kept. Free some space: reading goes on by itself.",
      layout: (network: string) =>
        `${network} changed how its pages are built, and Jalin cannot read this one. What was read before is kept.`,
      coverage: (read: number, stated: number, what: Countable) =>
        `${speech.number(read)} of ${some(stated, countables[what])} read`,
      coverageAll: (stated: number, what: Countable) => `All ${some(stated, countables[what])} read`,
      coverageMore: (read: number, stated: number, what: Countable) =>
        `${some(read, countables[what])} read; the page says ${speech.number(stated)}`,
      readHere: (kinds: string) => `Read here: ${kinds}`,
      short: (read: number, stated: number) => `${speech.number(read)} of ${speech.number(stated)}`,
      /** "2nd comment this week" */
      nth: (n: number, type: InteractionType) => `${nth(n)} ${types[type][0]} this week`,
      why: {
        "open-replies": "Open the replies to read more.",
        scroll: "Scroll on to read more.",
        order: "The site shows a selection first. Choose all comments there to read more.",
        "sign-in": "Sign in to the site to see the rest.",
        hidden: "The site hides the rest.",
        unknown: "The page has not shown the rest.",
      },
    },

    save: {
      save: "Save",
      saved: "Saved",
      savePerson: (name: string) => `Save ${name}`,
      unsavePerson: (name: string) => `${name} is saved. No longer save`,
    },

    health: {
      unread: "Nothing read yet",
      well: (read: number, when: string) => `Reading well · ${speech.number(read)} read · last ${when}`,
      partly: (failed: number, of: number, days: number) =>
        `${failed < of ? "Partly" : "Not reading"}: ${speech.number(failed)} of ${speech.number(of)} could not be read in ${days} days`,
      changed: (pages: string, since: string) => `Layout changed on ${pages} since ${since}`,
      /** of older or newer readers there may be problems that have no words here */
      problem: (kind: string, n: number) => `${speech.number(n)} ${problems.get(kind) ?? "for another reason"}`,
      pages,
    },

    report: {
      title: "A report helps to get it read again",
      text: "It says how the page is built: names of elements and attributes; no text, no people, no links. Nothing is sent anywhere by itself. Look it through, then pass it on if you like.",
      preview: "The whole report",
      copy: "Copy report",
      copied: "Copied",
      notCopied: "The browser did not allow to copy. Save the report instead.",
      save: "Save report",
      silent: "The page did not answer, so there is no report. Reload the tab and open Jalin again.",
      network: "Network",
      page: "Kind of page",
      browser: "Browser",
      language: "Language of the page",
      expected: "Items expected",
      read: "Items read",
      problems: (days: number) => `Problems in ${days} days`,
      none: "none",
      unknown: "not known",
      structure: "Structure\n… a text, × so many alike,\n* a name left out, ✂ the rest left out",
    },

    contactList: {
      search: "Search name, handle or words",
      clear: "Clear the search",
      order: "Order",
      hot: "Hottest",
      new: "Newest",
      filters: "Filters",
      network: "Network",
      anyNetwork: "Networks",
      class: "Kind",
      anyClass: "Kinds",
      saved: "Saved",
      reset: "Show all",
      empty: {
        title: "No contacts yet",
        text: "Open a post on a network you turned on. Everyone who commented, shared or reacted becomes a contact here.",
        button: "Choose networks",
      },
      emptyFilter: {
        title: "No contact like that",
        text: (filter: string) => `Nobody fits all of this: ${filter}.`,
      },
      noHit: {
        title: (query: string) => `Nobody found for “${query}”`,
        text: "Names, handles and what people wrote are searched. Try the beginning of a word.",
      },
      found: (n: number, more: boolean) => (more ? `More than ${contacts(n)} found` : `${contacts(n)} found`),
      filterWords: (filter: ContactFilter, network: string | undefined) =>
        speech.list(
          [
            filter.saved === true ? "saved" : undefined,
            network,
            filter.class === undefined ? undefined : classes[filter.class].toLowerCase(),
          ].filter((part) => part !== undefined),
        ),
      more: "Show more",
    },

    stage: {
      names: stages,
      /** why a stage is suggested, in one sentence */
      why: (reason: StageReason): string => {
        switch (reason.is) {
          case "nothing":
            return "Nothing they did has been seen yet.";
          case "one-day":
            return `They were seen on one day only, with ${interactions(reason.count)}.`;
          case "few":
            return `They came back, but with ${interactions(reason.count)} in all they are still occasional.`;
          case "one-class":
            return `All of their ${interactions(reason.count)} are of one kind: ${classes[reason.class].toLowerCase()}.`;
          case "varied":
            return `They keep engaging, and in more than one way (${speech.list(reason.classes.map((each) => classes[each].toLowerCase()))}): ${interactions(reason.count)}.`;
          case "exchange":
            return `It goes both ways: ${interactions(reason.theirs)} of theirs, ${speech.number(reason.ours)} of yours.`;
          case "steady":
            return `They engaged ${some(reason.months, ["month", "months"])} in a row, about every ${reason.cadenceDays === 1 ? "day" : some(reason.cadenceDays, ["day", "days"])}.`;
          case "customer":
            return "They are a customer: an opportunity with them was won.";
        }
      },
    },

    segment: {
      /** whom a segment lets through; `label` names a network */
      words: (where: Condition, label: (network: string) => string): string =>
        inWords(where, {
          ...speech,
          leaf: (each) => segmentLeaf(each, label),
          everybody: "everybody",
          nobody: "nobody",
          not: (words) => `not ${words}`,
        }),
    },

    rhythm: {
      cadence: "Usual gap",
      days: (days: number) => some(days, ["day", "days"]),
      sinceLast: "Days since the last time",
      atRisk: "At risk",
      atRiskWhy: (days: number, cadenceDays: number) =>
        `Silent for ${some(days, ["day", "days"])}; their usual gap is ${some(cadenceDays, ["day", "days"])}.`,
      back: "Back again",
      backWhy: (date: string, days: number) => `Back since ${date}, after ${some(days, ["day", "days"])} of silence.`,
      reciprocity: "Both ways",
      reciprocityOf: (theirs: number, ours: number) =>
        `${speech.number(theirs)} from them, ${speech.number(ours)} from you`,
      breadth: (networks: number) => some(networks, ["network", "networks"]),
    },

    contact: {
      goneTitle: "This contact is gone",
      goneText: "It was erased or joined with another one.",
      firstSeen: (date: string) => `First seen ${date}`,
      lastSeen: "last",
      followers: (n: number) => some(n, ["follower", "followers"]),
      profileOn: (network: string) => `Open the profile on ${network}`,
      heat: "Heat",
      heatOf: (value: string) => `Heat ${value}`,
      heatWhy: "Why?",
      heatText: (days: number) =>
        `Each interaction adds its weight, and the weight halves every ${some(days, ["day", "days"])}. Today that makes:`,
      weights: (weights: Weights) =>
        `Weights: ${byWeight(weights)
          .map(([each, weight]) => `${speech.list(each.map((type) => types[type][0]))} ${speech.number(weight)}`)
          .join("; ")}.`,
      counts: "Interactions",
      note: "Note",
      notePlaceholder: "Write a note. It is kept as you type.",
      kept: "Kept",
      tags: "Tags",
      addTag: "Add tag",
      removeTag: (tag: string) => `Remove the tag ${tag}`,
    },

    own: {
      title: "Your own accounts",
      text: "Your replies then stand in the history of the people you answered, and you are not among your contacts.",
      offer: (account: string, network: string) =>
        `You are signed in to ${network} as ${account}. Is it your own account?`,
      mine: "Yes, it is mine",
      notMine: "No",
      addFor: (network: string) => `Add your account on ${network}`,
      placeholder: "Handle or profile address",
      add: "Add",
      wrong: (network: string) =>
        `That is neither a handle nor the address of a profile on ${network}. Nothing was added.`,
      remove: (account: string) => `${account} is not my own account`,
      you: "You",
    },

    entry: {
      missing: (field: string) => `${field} is missing.`,
      long: (field: string) => `${field} is too long.`,
      small: (field: string) => `${field} is too small.`,
      large: (field: string) => `${field} is too large.`,
      wrong: (field: string) => `${field} does not look right. Please check it.`,
      past: (field: string) => `${field} must lie ahead.`,
    } satisfies Record<EntryProblem, (field: string) => string>,

    pipeline: {
      stages: pipelineStages,
    },

    tasks: {
      due: (n: number) => `${some(n, ["task", "tasks"])} due`,
      reminder: "Reminder",
      reminders: (n: number) => some(n, ["reminder", "reminders"]),
      done: "Done",
      later: "Later today",
    },

    person,

    toast: {
      working: "Working on it…",
      undo: "Undo",
      undone: "Undone",
      tooLate: "This can no longer be undone.",
      busy: "Something is being done to many people, or taken in from a file, already. Try again when it is done.",
      failed: "This could not be stored. Nothing was changed; try again.",
      erased: "You erased this person, so they are not kept. The page on privacy can change that.",
    },

    /** the first line of the address bar under the keyword; the browser puts what is typed for %s */
    omnibox: "Find “%s” in Jalin",

    trouble: {
      settings:
        "The settings could not be read, so every network was turned off. Nothing stored was changed; turn on again what you want.",
      workFull:
        "The disk is full, so Jalin could not finish what it was doing, such as an import. What is done so far is kept, and nothing is half-written. Free some space, then try again.",
      again: "Try again",
      title: "Something went wrong here",
      text: "What was stored is safe. Close this window and open it again.",
      newer: "This data was written by a newer Jalin. Update Jalin to read it; nothing was changed.",
    },
  };
}

/** The shape of every catalogue. */
export type Words = ReturnType<typeof english>;
