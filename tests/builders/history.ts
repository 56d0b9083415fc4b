/** Histories for the rules on engagement: what one person did, whenever they did it. */
import fc from "fast-check";
import { interactionTypes, type InteractionType, precisions } from "../../lib/model/engagement";
import type { Tallied } from "../../lib/model/tally";

const day = 86_400_000;

/** One interaction of somebody's, known to the second. `when`: ms UTC, or a date as text. */
export function did(type: InteractionType, when: number | string, given: Partial<Tallied> = {}): Tallied {
  const at = typeof when === "string" ? Date.parse(when) : when;
  return {
    id: `x:${type}:${at}`,
    network: "x",
    type,
    at: { at, precision: "s" },
    firstSeen: at,
    when: at,
    ...given,
  };
}

/** One interaction every so many days, the last on `until` (ms UTC, or a date as text). */
export function every(
  days: number,
  times: number,
  until: number | string,
  type: InteractionType = "comment",
): Tallied[] {
  const last = typeof until === "string" ? Date.parse(until) : until;
  return Array.from({ length: times }, (_, index) => did(type, last - (times - 1 - index) * days * day));
}

/** Any history, over about four years, each interaction with an id of its own. */
export const anyHistory: fc.Arbitrary<Tallied[]> = fc
  .array(
    fc.record({
      type: fc.constantFrom(...interactionTypes),
      network: fc.constantFrom("x", "bluesky", "linkedin"),
      when: fc.integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2026, 10, 21) }),
      precision: fc.constantFrom(...precisions),
      text: fc.option(fc.string(), { nil: undefined }),
    }),
    { maxLength: 120 },
  )
  .map((rows) =>
    rows.map(({ type, network, when, precision, text }, index) => ({
      id: `${network}:${type}:${index}`,
      network,
      type,
      at: { at: when, precision },
      firstSeen: when,
      when,
      ...(text !== undefined && { text }),
    })),
  );

/** The same, in another order. `picks`: any numbers. */
export function shuffled<T>(rows: readonly T[], picks: readonly number[]): T[] {
  const left = [...rows];
  return rows.map((_, at) => left.splice((picks[at] ?? 0) % left.length, 1)[0] as T);
}
