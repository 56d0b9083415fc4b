/** What was read on one page: how much of what it states, and of whom. */
import type { Capture, Counts } from "../model/capture";
import type { InteractionType, PageKind } from "../model/engagement";
import type { PageState, PersonHere } from "../messaging/protocol";
import { createRecent } from "./recent";
import { accountKey } from "./rows";

/** People kept for the popup. */
const mostPeople = 500;
/** Engagements told apart; beyond, one that is seen again after so many others counts twice. */
const mostKeys = 100_000;
/** Of what a person wrote, UTF-16 units. */
const firstLine = 140;

export interface Coverage {
  /** Takes one engagement, `key` telling it apart; true where it is new here. */
  add(capture: Capture, key: number): boolean;
  /** Says that something was read that is no engagement: a post or an account on its own. */
  sawOther(): void;
  /** True when nothing at all was read. */
  isEmpty(): boolean;
  read(): number;
  readByType(): PageState["readByType"];
  /** newest first */
  people(): PersonHere[];
}

export function createCoverage(): Coverage {
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
    isEmpty: () => read === 0 && !others,
    read: () => read,
    readByType: () => ({ ...byType }),
    people: () => [...people.values()].reverse(),
  };
}

/** Which stated total speaks of what a page of a kind lists, and the types that count towards it. */
const counted: Partial<Record<PageKind, { total: keyof Counts; types: readonly InteractionType[] }>> = {
  post: { total: "comments", types: ["comment", "reply"] },
  article: { total: "comments", types: ["comment", "reply"] },
  reactions: { total: "reactions", types: ["reaction"] },
  shares: { total: "shares", types: ["share"] },
  quotes: { total: "quotes", types: ["quote"] },
};

/** "34 of 120": what was read of what the page states; undefined where it states nothing that can be read here. */
export function coverageOf({
  kind,
  readByType,
  stated,
}: {
  kind?: PageKind | undefined;
  readByType: PageState["readByType"];
  stated: { [K in keyof Counts]: number | undefined };
}): { read: number; stated: number } | undefined {
  const what = kind && counted[kind];
  const total = what && stated[what.total];
  if (!what || total === undefined) return undefined;
  return { read: what.types.reduce((sum, type) => sum + (readByType[type] ?? 0), 0), stated: total };
}
