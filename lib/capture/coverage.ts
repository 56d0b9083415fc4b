/** What was read on one page: how much, and of whom. */
import type { Capture } from "../model/capture";
import type { PageKind } from "../model/engagement";
import type { PageState, PersonHere } from "../messaging/protocol";
import { createRecent } from "./recent";
import { accountKey } from "./rows";

/** People kept for the popup. */
const mostPeople = 500;
/** Engagements told apart; beyond, one that is seen again after so many others counts twice. */
const mostKeys = 100_000;
/** Of what a person wrote, UTF-16 units. */
const firstLine = 140;
/**
 * Pages about one post: it is still read out of their head when nobody below it is found any more. Elsewhere a post or
 * an account on its own is what the page lists.
 */
const ofOnePost: ReadonlySet<PageKind | undefined> = new Set<PageKind>([
  "post",
  "article",
  "reactions",
  "shares",
  "quotes",
]);

export interface Coverage {
  /** Takes one engagement, `key` telling it apart; true where it is new here. */
  add(capture: Capture, key: number): boolean;
  /** Says that something was read that is no engagement: a post or an account on its own. */
  sawOther(): void;
  /** True when nothing was read of what such a page lists. */
  isEmpty(): boolean;
  read(): number;
  readByType(): PageState["readByType"];
  /** newest first */
  people(): PersonHere[];
}

export function createCoverage(kind: PageKind | undefined): Coverage {
  const known = createRecent<number>(mostKeys);
  const byType: PageState["readByType"] = {};
  const people = new Map<string, PersonHere>();
  let read = 0;
  let others = false;
  return {
    add(capture, key) {
      if (!known.add(key)) return false;
      const { type, actor, text } = capture;
      read += 1;
      byType[type] = (byType[type] ?? 0) + 1;
      const id = accountKey(actor);
      const before = people.get(id);
      people.delete(id);
      const line = text?.split("\n", 1)[0]?.slice(0, firstLine);
      people.set(id, {
        account: { ...before?.account, ...actor },
        type,
        ...(line && { text: line }),
        count: (before?.count ?? 0) + 1,
      });
      if (people.size > mostPeople) for (const oldest of people.keys()) return people.delete(oldest);
      return true;
    },
    sawOther() {
      others = true;
    },
    isEmpty: () => read === 0 && (!others || ofOnePost.has(kind)),
    read: () => read,
    readByType: () => ({ ...byType }),
    people: () => [...people.values()].reverse(),
  };
}
