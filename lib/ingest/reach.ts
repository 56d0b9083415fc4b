/** What a batch means between the user's own accounts and others: whom these reached, and what waits for their answer. */
import type { Database } from "../db/database";
import { borneBy } from "../db/factRows";
import type { Interaction } from "../model/records";
import type { Accounts } from "./accounts";
import { newlyOwn } from "./aimed";
import { type AskSteps, retakeInbox, takeInbox } from "./inbox";
import type { Happened } from "./interactions";
import { ourAccounts } from "./ours";
import { becameOurs, directOutbound, type Redirected, redirect } from "./outbound";
import type { Authored } from "./posts";

/** What contacts are to count of it, by identity. */
export interface Reach {
  /** outbound interactions that reach somebody, newly */
  more: readonly { identityId: string; row: Interaction }[];
  /** those whom an outbound interaction does not reach after all, or at another time: to be counted afresh */
  anew: readonly string[];
  /** how many more (or fewer) of their questions wait for an answer */
  asks: AskSteps;
  /** ids of what is the user's own since, or on a post of theirs, or is no more */
  borne: readonly string[];
}

const nothing: Reach = { more: [], anew: [], asks: new Map(), borne: [] };

/**
 * To be called when everything else of a batch is written, contacts aside. Without own accounts it is one look.
 */
export async function takeReach(
  db: Database,
  accounts: Accounts,
  happened: Happened,
  authored: readonly Authored[],
): Promise<Reach> {
  const ours = await ourAccounts(db);
  if (ours.ids.size === 0) return nothing;
  const acts = await directOutbound(db, ours, accounts, happened.changed, authored);
  const posts = newlyOwn(ours, accounts, authored).map(({ id }) => id);
  return {
    ...reachOf(acts),
    asks: await takeInbox(db, ours, accounts, happened, authored, acts),
    borne: await borneBy(becameOurs(accounts), posts, db),
  };
}

/** To be called after some accounts became or ceased to be the user's own. */
export async function retakeReach(db: Database, identityIds: readonly string[]): Promise<Reach> {
  const ours = await ourAccounts(db);
  const acts = await redirect(db, ours, identityIds);
  return {
    ...reachOf(acts),
    asks: await retakeInbox(db, ours, identityIds, acts),
    borne: await borneBy(identityIds, [], db),
  };
}

function reachOf(acts: readonly Redirected[]): Pick<Reach, "more" | "anew"> {
  const more: Reach["more"][number][] = [];
  const anew: string[] = [];
  for (const { before, after } of acts) {
    const towards = after?.towardsId;
    if (before?.towardsId === towards && (towards === undefined || before?.when === after?.when)) continue;
    if (before?.towardsId !== undefined) anew.push(before.towardsId);
    if (after && towards !== undefined && before?.towardsId !== towards) more.push({ identityId: towards, row: after });
  }
  return { more, anew };
}
