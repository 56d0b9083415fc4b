/** What two accounts of one person have in common, as the world was made and not as it is read. */
import type { Placeable } from "../../../lib/model/match/groups";
import type { Traits } from "../../../lib/model/match/traits";
import type { Account } from "./world";

/** An account of the world as the database would hold it. */
export interface Held {
  account: Account;
  traits: Traits;
  row: Placeable;
}

/**
 * `nothing` that anybody could see · `anything`: their name, whole or in part, whatever the spelling, script and order,
 * or a handle of their own, in whatever form: as a rule others have it too · `telling`: a whole name or a handle that
 * nobody else in the world has, or a tie.
 */
export type Common = "nothing" | "anything" | "telling";

export function inCommon(one: Held, other: Held): Common {
  const [a, b] = [one.account, other.account];
  if (a.hasOwnHandle && b.hasOwnHandle && a.handlesakes === 1) return "telling";
  if (a.tells === "whole" && b.tells === "whole" && a.namesakes === 1) return "telling";
  if (areTied(one, other)) return "telling";
  const anything = (a.tells !== "nothing" && b.tells !== "nothing") || (a.hasOwnHandle && b.hasOwnHandle);
  return anything ? "anything" : "nothing";
}

/** A picture, address, site or number on both, a link or a mention. */
function areTied({ account: a, traits: one }: Held, { account: b, traits: other }: Held): boolean {
  const meet = (x: readonly string[], y: readonly string[]): boolean => x.some((each) => y.includes(each));
  const hasPicture = a.shown.avatar?.includes("/file/") ?? false;
  return (
    (hasPicture && a.shown.avatar === b.shown.avatar) ||
    meet([...one.emails, ...one.phones, ...one.sites], [...other.emails, ...other.phones, ...other.sites]) ||
    meet(one.links, other.keys) ||
    meet(other.links, one.keys) ||
    meet(one.mentions, b.shown.handles) ||
    meet(other.mentions, a.shown.handles)
  );
}
