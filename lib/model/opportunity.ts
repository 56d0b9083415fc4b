/** Opportunities and the pipeline they go through. */

/** An amount of money: integer minor units (cents) of an ISO 4217 currency. */
export interface Money {
  minor: number;
  currency: string;
}

/** A stage of the pipeline. The user may rename, add and order the open ones; one is `won`, one `lost`. */
export interface PipelineStage {
  id: string;
  /** what the user called it; absent while it has the name it came with, which is in the language of the screen */
  name?: string;
  is: "open" | "won" | "lost";
  order: number;
  /** chance of winning, 0 to 100, that an opportunity gets here unless it has its own */
  probability: number;
  // kept by the commands
  count: number;
  /** sums of minor units by currency */
  sums: Record<string, number>;
}

export interface Opportunity {
  id: string;
  /** the account it hangs on */
  identityId: string;
  title: string;
  /** the account of the organisation it is with */
  companyId?: string;
  value?: Money;
  /** 0 to 100; absent: that of its stage */
  probability?: number;
  /** the day it is expected to close, `2026-12-31` */
  closeOn?: string;
  stageId: string;
  /** place within its stage, smallest first */
  rank: number;
  /** ms UTC */
  createdAt: number;
  changedAt: number;
  /** when it was won or lost */
  closedAt?: number;
  lostReason?: string;
}
