/** How well the recorded pages must be read. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fields } from "./fields";
import { recordedPages, type Recorded } from "./files";
import type { Score } from "./score";

const bars = { recall: 0.99, precision: 0.995, field: 0.98 };

/** What is below its bar, one line each. */
export function belowBars(score: Score): string[] {
  const figures = [
    { name: "recall", value: score.recall, bar: bars.recall },
    { name: "precision", value: score.precision, bar: bars.precision },
    ...fields.map((field) => ({ name: field, value: score.fields[field], bar: bars.field })),
  ];
  return figures.filter(({ value, bar }) => value < bar).map(({ name, value, bar }) => `${name} ${value} < ${bar}`);
}

const folder = fileURLToPath(new URL("../../../shared/pages", import.meta.url));

/** The recorded pages beside the project, which are no part of it; where there are none, that is said and tests skip. */
export function recordedBeside(): Recorded[] {
  if (existsSync(folder)) return recordedPages(folder);
  console.warn(`Skipped: there are no recorded pages in ${folder}.`);
  return [];
}
