/** Fields that the user defines, and what may stand in them. */
import * as z from "zod/mini";
import { type EntryProblem, text } from "./entry";
import type { CustomField } from "./profile";

export const customKinds = ["text", "number", "date", "choice"] as const satisfies CustomField["kind"][];

/** What the user enters to define a field; `options` of a choice, one at least. */
export const customFieldEntry = z
  .strictObject({
    label: text(60),
    kind: z.enum(customKinds),
    options: z.optional(z.array(text(60)).check(z.maxLength(50))),
  })
  .check(z.refine(({ kind, options = [] }) => kind !== "choice" || options.length > 0, { path: ["options"] }));
export type CustomFieldEntry = z.input<typeof customFieldEntry>;

/** What is wrong with a value of a field; undefined where nothing is. A number as it is written in code: 12.5. */
export function customProblem({ kind, options = [] }: CustomField, value: string): EntryProblem | undefined {
  const entered = value.trim();
  switch (kind) {
    case "text":
      return entered.length > 2_000 ? "long" : undefined;
    case "number":
      return entered !== "" && Number.isFinite(Number(entered)) ? undefined : "wrong";
    case "date":
      return z.iso.date().safeParse(entered).success ? undefined : "wrong";
    case "choice":
      return options.includes(entered) ? undefined : "wrong";
  }
}

/** The same fields, where several are called the same the later ones by a number: what a file can tell apart. */
export function labelledApart(fields: readonly CustomField[]): CustomField[] {
  const taken = new Set<string>();
  return fields.map((field) => ({ ...field, label: onceIn(taken, field.label) }));
}

/** A label that is not taken yet, and is from now on. */
export function onceIn(taken: Set<string>, label: string): string {
  let name = label;
  for (let count = 2; taken.has(name); count += 1) name = `${label} ${count}`;
  taken.add(name);
  return name;
}
