/** How far a relationship has come. */

export const stages = ["acquire", "enhance", "retain"] as const;
export type Stage = (typeof stages)[number];
