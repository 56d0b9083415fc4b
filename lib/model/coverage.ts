/** How much of what a page states was read. */
import type { Counts } from "./capture";
import type { InteractionType, PageKind } from "./engagement";
import type { PostRecord } from "./records";

/** Totals that people can be counted against. */
export type Countable = Exclude<keyof Counts, "views">;

/** "34 of 120 comments". */
export interface Coverage {
  what: Countable;
  read: number;
  stated: number;
}

/** The types that count towards a stated total. */
const countedIn: Record<Countable, readonly InteractionType[]> = {
  comments: ["comment", "reply"],
  reactions: ["reaction"],
  shares: ["share"],
  quotes: ["quote"],
};

/** Which stated total speaks of what a page of a kind lists. */
const statedOn: Partial<Record<PageKind, Countable>> = {
  post: "comments",
  article: "comments",
  reactions: "reactions",
  shares: "shares",
  quotes: "quotes",
};

/** What of a post was captured of what its page stated when it was read last; what it did not state is left out. */
export function coverageOfPost(post: PostRecord): Coverage[] {
  return (Object.keys(countedIn) as Countable[]).flatMap((what) => {
    const stated = post[what];
    return stated === undefined ? [] : [{ what, read: readOf(what, post.captured ?? {}), stated }];
  });
}

function readOf(what: Countable, byType: Partial<Record<InteractionType, number>>): number {
  return countedIn[what].reduce((sum, type) => sum + (byType[type] ?? 0), 0);
}

/** What was read of what the page states; undefined where it states nothing that can be read here. */
export function coverageOf(page: {
  kind?: PageKind;
  readByType: Partial<Record<InteractionType, number>>;
  stated: Counts;
}): Coverage | undefined {
  const what = page.kind && statedOn[page.kind];
  const stated = what && page.stated[what];
  return what === undefined || stated === undefined ? undefined : { what, read: readOf(what, page.readByType), stated };
}
