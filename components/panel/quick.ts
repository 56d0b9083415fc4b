/** What can be entered about whoever is in focus, and the key for it. */
export type Quick = "tag" | "note" | "task";

export const quicks: readonly (readonly [quick: Quick, key: string])[] = [
  ["tag", "#"],
  ["note", "n"],
  ["task", "t"],
];
