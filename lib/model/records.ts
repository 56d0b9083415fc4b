/**
 * What the database keeps. Captured fields carry their evidence (`ev`), so that two readings of one thing can be joined
 * in any order (see join.ts); derived fields (`when`, `words`, `keys`, all of a contact) are functions of the others.
 */
import type { EngagementClass, InteractionType, PageKind } from "./engagement";
import type { Account, Moment, NetworkId } from "./capture";
import type { Stage } from "./stage";
import type { Tally, TypeCounts } from "./tally";

/** How good a reading of a field was and when, and of an account or a post where: [quality, ms since 1970, page]. */
export type Stamp = [quality: Quality, seenAt: number, page?: string];
/** 1 weak: cut short or inferred from position · 2 read in the page · 3 read in structured data. */
export type Quality = 1 | 2 | 3;
/** By field name. Fields whose value decides alone (a native id, an address) carry none. */
export type Evidence = Record<string, Stamp>;

/** One account on one network. */
export interface Identity {
  /** `network:nativeId` once it is known, else `network:@handle`, else `network:url` */
  id: string;
  network: NetworkId;
  contactId: string;
  native?: string;
  handle?: string;
  /** every handle it was seen with, case-folded, sorted */
  handles: string[];
  url?: string;
  name?: string;
  avatar?: string;
  headline?: string;
  /** addresses elsewhere that it gives of itself, as its page showed them last */
  links?: string[];
  /** those that the network found to link back, when it said so last */
  verified?: string[];
  followers?: number;
  organisation?: true;
  /** one of the user's own accounts: what it does is outbound. A number, because an index takes no booleans */
  own?: 1;
  /** the account that the user joined it to; itself where it stands alone by their word. Else evidence decides, see placing.ts */
  group?: string;
  /** ms UTC; `lastSeen` to the hour */
  firstSeen: number;
  lastSeen: number;
  ev: Evidence;
  /** search words of its names and handles */
  words: string[];
  /** what may tell that another account is the same person's, see match/ */
  keys: string[];
}

/** The content that was engaged with. The counts are what the page stated, each with its own evidence. */
export interface PostRecord {
  /** `network:post:nativeId` */
  id: string;
  network: NetworkId;
  native: string;
  url?: string;
  authorId?: string;
  text?: string;
  at?: Moment;
  comments?: number;
  reactions?: number;
  shares?: number;
  quotes?: number;
  views?: number;
  ev: Evidence;
  /** engagements captured, by type */
  captured?: TypeCounts;
  // its places in the orders, see postOrder.ts: given when it is stored
  newest?: number;
  most?: number;
}

/** One engagement of one identity with one post, or one message. */
export interface Interaction {
  /** see ids.ts */
  id: string;
  network: NetworkId;
  type: InteractionType;
  identityId: string;
  native?: string;
  postId?: string;
  /** native id of the comment answered */
  parent?: string;
  /** identity the act is aimed at */
  targetId?: string;
  text?: string;
  reaction?: string;
  at?: Moment;
  url?: string;
  /** the page it was last read on */
  page?: string;
  firstSeen: number;
  lastSeen: number;
  ev: Evidence;
  /** of an item with its native id: as what it was read, sorted, where that is not only what it is; see readAs.ts */
  readAs?: string[];
  /** of what goes to whoever reads it: where it was read, see direction.ts */
  toReader?: string;
  // of an outbound one, see direction.ts
  /** id of the interaction or post it answers */
  answers?: string;
  /** the identity it reached out to */
  towardsId?: string;
  /** ms UTC for sorting: `at` where it is known, else `firstSeen` */
  when: number;
  /** search words of `text` */
  words: string[];
  /** it is spam, as far as its text was read: it counts, but makes nobody hot */
  spam?: 1;
}

/**
 * One person or organisation: one or more identities, and what the user adds. The row is derived from these parts and can
 * be made anew from them at any time; it says at once what lists, segments and profiles show.
 */
export interface Contact extends Tally {
  /** the id of the identity it is named after; follows it when a better id is learnt */
  id: string;
  /** its place in the columns, see columns.ts; only those whom lists hold have one */
  seq?: number;
  // of its identities
  name: string;
  handle?: string;
  avatar?: string;
  headline?: string;
  networks: NetworkId[];
  organisation?: true;
  /** ids of its identities, where they are several */
  accounts?: string[];
  /** the user themself: stands on no list */
  own?: true;
  /** ms UTC of the first and last interaction, or of the first sight where there is none */
  first: number;
  last: number;
  // of the profiles of its identities
  /** the user entered something */
  profiled?: true;
  savedAt?: number;
  tags: string[];
  rating?: number;
  company?: string;
  role?: string;
  rhythmDays?: number;
  /** the day on which they were told that their data are kept, `2026-11-22` */
  informed?: string;
  /** ms UTC at which the user said that they stay though they are silent */
  keptAt?: number;
  // what follows from these, see stage.ts and rhythm.ts
  stage: Stage;
  /** the user set the stage */
  stageByHand?: true;
  /** a rule of theirs did */
  stageByRule?: true;
  /** ms UTC at which their silence becomes long */
  riskAt?: number;
  /** ms UTC of the return of somebody who was silent for long */
  backAt?: number;
  /** how many of each hang on it; a kind that there is none of is absent */
  has: Partial<Record<Belonging, number>>;
  // sort keys of whom lists hold: -heat and -last, since a browser reads an index forwards in one go
  hottest?: number;
  newest?: number;
}

/** What is counted on a contact, so that segments need not look for it. */
export type Belonging = "emails" | "phones" | "notes" | "tasks" | "opportunities" | "won" | "asks";

/** A row that did not parse: kept as it came, with the reason. */
export interface Quarantined {
  seq?: number;
  network: string;
  page: string;
  /** where in the row, and what was wrong */
  path: string;
  reason: string;
  row: unknown;
  at: number;
}

/** How reading goes on one network: sums since it was first read, and the last days one by one. See health.ts. */
export interface SiteHealth {
  network: NetworkId;
  read: number;
  problems: Record<string, number>;
  /** ms UTC */
  lastRead?: number;
  lastProblem?: number;
  /** the last seven at most, oldest first; rows of before they were kept have none */
  days?: HealthDay[];
  /** by kind of page: when something was last read there, and since when its layout looks changed */
  pages?: Partial<Record<PageKind, { lastRead?: number; changedSince?: number }>>;
}

/** What was read on one day (UTC), and what was not, by kind of problem. */
export interface HealthDay {
  /** `2026-11-21` */
  day: string;
  read: number;
  problems: Record<string, number>;
}

/** The account that a network's pages showed as signed in last, offered as one of the user's own. */
export interface Viewer {
  network: NetworkId;
  account: Account;
  /** keys (see ids.ts) of accounts of which the user said that they are not their own */
  declined: string[];
}

/** A filter of the contact list; an absent key does not filter. */
export interface ContactFilter {
  network?: NetworkId;
  class?: EngagementClass;
  saved?: boolean;
}
