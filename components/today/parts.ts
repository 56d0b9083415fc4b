import type { Condition } from "../../lib/model/segment";

/** The parts of what waits, in the order in which they are shown. */
export const todayParts = ["tasks", "reply", "closing", "risk", "back", "touch"] as const;
export type TodayPart = (typeof todayParts)[number];

/** The parts that are people, by what is asked of them. */
export const peopleParts = { risk: "atRisk", back: "back", touch: "touchDue" } as const satisfies Partial<
  Record<TodayPart, Condition["is"]>
>;
export type PeoplePart = keyof typeof peopleParts;

export function isTodayPart(value: unknown): value is TodayPart {
  return todayParts.some((part) => part === value);
}
