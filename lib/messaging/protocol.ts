/**
 * Every message between the contexts of Jalin. Types only here, so that the page side may import them; the receiver
 * parses with the schemas of receive.ts.
 */
import type { Account, Batch, Counts, NetworkId } from "../model/capture";
import type { InteractionType, PageKind } from "../model/engagement";

/** How a page is being read. */
export type ReadingState =
  /** captures are read and delivered */
  | "reading"
  /** an address Jalin reads nothing on (settings, log-in …) */
  | "nothing-here"
  /** the worker does not answer; what was read waits and is sent again */
  | "waiting"
  /** the disk is full: reading is paused, nothing is half-written */
  | "full"
  /** the independent probe sees items, the reader reads none */
  | "layout-changed"
  /** the extension was updated under the page: it must be loaded again */
  | "stopped";

/** Somebody seen on this page, newest first. */
export interface PersonHere {
  account: Account;
  type: InteractionType;
  /** first line of what they wrote, at most 140 characters */
  text?: string;
  /** engagements read here */
  count: number;
}

/** What one tab's capture says of itself. */
export interface PageState {
  network: NetworkId;
  kind?: PageKind;
  url: string;
  state: ReadingState;
  /** distinct engagements read on this page, in all and those that the page's own totals count */
  read: number;
  readByType: Partial<Record<InteractionType, number>>;
  /** what the page states, and why not all of it was readable */
  stated: Counts;
  more?: "open-replies" | "scroll" | "sign-in" | "hidden";
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
  /** `full`: no space left · `off`: this network is switched off · `failed`: anything else, worth a retry */
  | { ok: false; reason: "full" | "off" | "failed" };

/** page → worker: for the toolbar and the health of the network. */
export interface Report {
  kind: "report";
  state: Omit<PageState, "people">;
  /** problems since the last report, by kind */
  problems: Record<string, number>;
}

/** popup → page: what do you see? Answered with a {@link PageState}. */
export interface AskPage {
  kind: "ask-page";
}

/** popup or welcome → worker: permissions or settings changed; register the scripts accordingly, start on this tab. */
export interface SyncSites {
  kind: "sync-sites";
  tabId?: number;
}

export type ToWorker = Deliver | Report | SyncSites;
export type ToPage = AskPage;
