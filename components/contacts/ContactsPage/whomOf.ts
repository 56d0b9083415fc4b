/** Whom an address of the page shows. */
import type { Whom } from "../../../lib/model/filter";
import type { Condition, Segment } from "../../../lib/model/segment";
import type { AsOf } from "../../../lib/model/segmentMatcher";
import type { Sorting } from "../../../lib/model/sorting";
import type { ContactsQuery } from "../../dashboard/routes";
import { filterOf } from "../filter";

/** The filter that a query says, with the segment it names; the simple one where that is enough. */
export function whomOf(query: ContactsQuery, segment: Segment | undefined, asOf: AsOf): Whom {
  const { network, kind, stage, tag, saved } = query;
  const filter = filterOf({ network, class: kind, saved });
  const more: Condition[] = [
    ...(segment ? [segment.where] : []),
    ...(stage === undefined ? [] : [{ is: "stage" as const, any: [stage] }]),
    ...(tag === undefined ? [] : [{ is: "tag" as const, any: [tag] }]),
  ];
  return more.length === 0 ? filter : { where: { is: "all", of: [...more, ...conditionsOf(query)] }, asOf };
}

function conditionsOf({ network, kind, saved }: ContactsQuery): Condition[] {
  return [
    ...(network === undefined ? [] : [{ is: "network" as const, any: [network] }]),
    ...(kind === undefined ? [] : [{ is: "class" as const, any: [kind] }]),
    ...(saved === undefined ? [] : [{ is: "saved" as const }]),
  ];
}

/** All that a query asks, as one condition: for its words. */
export function conditionOf(query: ContactsQuery, segment: Segment | undefined): Condition {
  const whom = whomOf(query, segment, { now: 0, halfLifeDays: 1 });
  return "where" in whom ? whom.where : { is: "all", of: conditionsOf(query) };
}

/** The order that a query asks for: the hottest first where it asks for none. */
export function sortingOf({ sort = "heat", up }: ContactsQuery): Sorting {
  return { sort, up: up === true };
}

/** True where a query narrows down whom the page shows. */
export function isNarrowed({ segment, network, kind, stage, tag, saved }: ContactsQuery): boolean {
  return [segment, network, kind, stage, tag, saved].some((each) => each !== undefined);
}
