/**
 * Every message between the contexts of Jalin. Types only here, so that the page side may import them; the receiver
 * parses with the schemas of schemas.ts.
 */
import type { Account, Batch, Counts, NetworkId } from "../model/capture";
import type { InteractionType, PageKind } from "../model/engagement";

/** How a page is being read. */
export const readingStates = [
  /** captures are read and delivered */
  "reading",
  /** an address Jalin reads nothing on (settings, log-in …) */
  "nothing-here",
  /** the worker does not answer; what was read waits and is sent again */
  "waiting",
  /** the disk is full: reading is paused, nothing is half-written */
  "full",
  /** the independent probe sees items, the reader reads none */
  "layout-changed",
  /** the extension was updated under the page: it must be loaded again */
  "stopped",
] as const;
export type ReadingState = (typeof readingStates)[number];

/** What would let more of a page be read. */
export const moreReasons = ["open-replies", "scroll", "order", "sign-in", "hidden"] as const;
export type MoreReason = (typeof moreReasons)[number];

/** Somebody seen on this page, newest first. */
export interface PersonHere {
  account: Account;
  type: InteractionType;
  /** first line of what they wrote, at most 140 characters */
  text?: string;
  /** engagements read here */
  count: number;
}

/** How a page is built, without anything that it says. */
export interface PageSkeleton {
  /** see capture/skeleton.ts */
  text: string;
  /** ISO 639 code of the language the page says it is in */
  language?: string;
  /** items the probe expects now; absent where it failed */
  expected?: number;
}

/** What one tab's capture says of itself. */
export interface PageState {
  network: NetworkId;
  kind?: PageKind;
  url: string;
  state: ReadingState;
  /** distinct engagements read on this page, in all and by type; see coverage.ts for "34 of 120" */
  read: number;
  readByType: Partial<Record<InteractionType, number>>;
  /** something of what such a page lists was read: in a feed a post nobody engaged with counts as well */
  found?: true;
  /** what the page states, and why not all of it was readable */
  stated: Counts;
  more?: MoreReason;
  /** the account that the page shows as signed in */
  viewer?: Account;
  /** engagements read but not yet stored */
  pending: number;
  problems: number;
  /** at most 500 */
  people: PersonHere[];
}

/** page → worker: store this. Answered only after the commit. */
export interface Deliver {
  kind: "deliver";
  batch: Batch;
}
export type DeliverReply =
  | { ok: true; stored: number; quarantined: number }
  /**
   * `full`: no space left · `off`: this network is switched off · `refused`: this batch can never be stored ·
   * `failed`: anything else, worth a retry
   */
  | { ok: false; reason: "full" | "off" | "refused" | "failed" };

/** page → worker: for the toolbar and the health of the network. */
export interface Report {
  kind: "report";
  state: Omit<PageState, "people">;
  /** engagements read since the last report */
  read: number;
  /** problems since the last report, by kind */
  problems: Record<string, number>;
}

/** popup → page: what do you see? Answered with a {@link PageState}. */
export interface AskPage {
  kind: "ask-page";
}

/** popup → page: how are you built? Answered with a {@link PageSkeleton}. */
export interface AskSkeleton {
  kind: "ask-skeleton";
}

/** worker → page: read no more unless you are where your network is still read. Answered with true where it ended. */
export interface StopPage {
  kind: "stop";
  /** match patterns of all that is read, by network */
  except: Partial<Record<NetworkId, string[]>>;
}

/** worker → page: show the save button no more unless you are where it is still wanted. Answered as {@link StopPage}. */
export interface StopButtons {
  kind: "stop-buttons";
  /** match patterns of all where it is, by network */
  except: Partial<Record<NetworkId, string[]>>;
}

/** page → worker, where the save button is on: which of these accounts, seen on `page`, are saved? At most 50. */
export interface AskSaved {
  kind: "ask-saved";
  network: NetworkId;
  page: string;
  accounts: Account[];
}

/** page → worker: the person pressed the save button: save this account, or no longer. */
export interface PressSave {
  kind: "press-save";
  network: NetworkId;
  page: string;
  account: Account;
  save: boolean;
}

/** What a page is told of an account: no more than its button shows. */
export interface SavedHere {
  isSaved: boolean;
  /** one of the user's own */
  isOwn: boolean;
  /** what the button does, in the user's language */
  label: string;
}

/** popup or welcome → worker: permissions or settings changed; register the scripts accordingly, start on this tab. */
export interface SyncSites {
  kind: "sync-sites";
  tabId?: number;
}

/** popup → worker: make sure there is a contact for this account, seen at `page`, and mark it as saved. */
export interface SavePerson {
  kind: "save-person";
  network: NetworkId;
  account: Account;
  page: string;
}

/** extension page → worker: this account is the user's own, or no longer. */
export interface SetOwn {
  kind: "set-own";
  network: NetworkId;
  account: Account;
  own: boolean;
}

/** extension page → worker: delete these contacts with all they did. */
export interface DeleteContacts {
  kind: "delete-contacts";
  ids: string[];
}
export type DeleteReply =
  /** `entry`: the number to undo it by; absent where nobody was there any more · `isLater`: they are many, it has begun */
  | { ok: true; entry?: number; isLater?: true }
  /** `own`: one of them is the user · `busy`: many others are being changed · `restoring`: a backup is. Nothing was deleted. */
  | { ok: false; reason: "own" | "busy" | "restoring" };

/**
 * extension page → worker: erase these contacts for good, and never read them again. Nothing is too many, and nothing can
 * be undone.
 */
export interface EraseContacts {
  kind: "erase-contacts";
  ids: string[];
}

/** extension page → worker: the sample data is to come, with what was entered on it in this language, or to go. */
export interface Sample {
  kind: "sample";
  wish: { load: "en" | "id" } | "remove";
}

/**
 * page that keeps backups → worker: what is to be done? · a backup is at this address of ours, for the downloads; answered when
 * it is there · one could not be made · a restore is over, with the settings that are to be taken of it · nothing is left to do.
 * See platform/keeper.ts.
 */
export interface Keep {
  kind: "keep";
  step:
    | { is: "begin" }
    | { is: "file"; url: string; name: string; rows: number; bytes: number }
    | { is: "failed"; reason: string }
    | { is: "restored"; outcome: RestoreOutcome; settings?: unknown }
    | { is: "done" };
}
/**
 * What became of a restore, told apart by its id. `done` · `stopped` by the user · `gone`: the browser took the copy of the
 * backup away · `updated`: Jalin was, and what is left of the copy is of an older kind
 */
export interface RestoreOutcome {
  id: string;
  mode: "whole" | "joined";
  is: "done" | "stopped" | "gone" | "updated";
}
/** The Web Lock that whoever keeps backups holds. */
export const keeperLock = "jalin:keeper";
/** `backup`: one is to be made, with these settings, by this version; the page that does it can ask the browser neither */
export interface KeepReply {
  backup?: { settings: unknown; app: string };
}

/** extension page → worker: something was left in the queue. */
export interface Work {
  kind: "work";
}

export type ToWorker =
  | Deliver
  | Report
  | AskSaved
  | PressSave
  | SyncSites
  | SavePerson
  | SetOwn
  | DeleteContacts
  | EraseContacts
  | Sample
  | Keep
  | Work;
export type ToPage = AskPage | AskSkeleton | StopPage | StopButtons;

/** What each message is answered with. */
export interface Replies {
  deliver: DeliverReply;
  report: true;
  /** in the order of the accounts; false where the save button is off */
  "ask-saved": SavedHere[] | false;
  "press-save": SavedHere | false;
  "sync-sites": true;
  /** the contact's id */
  "save-person": string;
  "set-own": true;
  "delete-contacts": DeleteReply;
  "erase-contacts": DeleteReply;
  /** how far it is stands in the database, see db/sample.ts */
  sample: true;
  /** how far it is stands in the database */
  keep: KeepReply;
  work: true;
  "ask-page": PageState;
  "ask-skeleton": PageSkeleton;
  stop: boolean;
  "stop-buttons": boolean;
}
export type ReplyTo<M extends ToWorker | ToPage> = Replies[M["kind"]];
