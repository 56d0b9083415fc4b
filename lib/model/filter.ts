/** Whom a list shows. */
import { isListed } from "./columns";
import type { Contact, ContactFilter } from "./records";
import type { Condition } from "./segment";
import { type AsOf, fitsContact, type Matcher, matcherOf } from "./segmentMatcher";

/** The contacts of a segment at some moment. */
export interface Matching {
  where: Condition;
  asOf: AsOf;
}

/** The simple filter of a small face, or a segment. */
export type Whom = ContactFilter | Matching;

/** A simple filter asks for nothing that changes with time. */
const whenever: AsOf = { now: 0, halfLifeDays: 1 };

/** The test for those let through; undefined where everybody is whom lists hold. */
export function matcherFor(whom: Whom): Matcher | undefined {
  if ("where" in whom) return matcherOf(whom.where, whom.asOf);
  const of = conditionsOf(whom);
  return of.length === 0 ? undefined : matcherOf({ is: "all", of }, whenever);
}

function conditionsOf({ network, class: kind, saved }: ContactFilter): Condition[] {
  return [
    ...(network === undefined ? [] : [{ is: "network" as const, any: [network] }]),
    ...(kind === undefined ? [] : [{ is: "class" as const, any: [kind] }]),
    ...(saved === true ? [{ is: "saved" as const }] : []),
  ];
}

/** Those let through of whom one thing more is true. */
export function narrowed(whom: Whom, by: Condition): Matching {
  const [of, asOf] = "where" in whom ? [[whom.where], whom.asOf] : [conditionsOf(whom), whenever];
  return { where: { is: "all", of: [...of, by] }, asOf };
}

/** True for a contact that is let through. */
export function fits(contact: Contact, whom: Whom): boolean {
  const matcher = matcherFor(whom);
  return matcher ? fitsContact(contact, matcher) : isListed(contact);
}
