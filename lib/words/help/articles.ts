/** What the help has something to say about, in the order in which somebody needs it. */
export const articleIds = [
  "start",
  "reading",
  "coverage",
  "contacts",
  "stages",
  "heat",
  "own",
  "inbox",
  "joins",
  "segments",
  "tasks",
  "pipeline",
  "numbers",
  "feelings",
  "panel",
  "hosts",
  "changed",
  "data",
  "exports",
  "importing",
  "keeping",
  "informing",
  "erasing",
  "less",
  "keys",
] as const;
export type ArticleId = (typeof articleIds)[number];

/** A short article. */
export interface Article {
  title: string;
  /** paragraphs, and lists of short lines */
  text: readonly (string | readonly string[])[];
  /** other words that people look for it by */
  find: string;
  /** the button to where it is done; absent where there is nothing to do */
  go?: string;
}
