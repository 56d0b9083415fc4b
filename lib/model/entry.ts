/** What the user enters in a form: parsed where it comes in, with a problem for each field that will not do. */
import * as z from "zod/mini";

/**
 * `missing`: nothing was entered · `long`: too long a text · `small`, `large`: a number out of its range · `wrong`: not a
 * value of this field, or it names something that is not there · `past`: must lie ahead
 */
export type EntryProblem = "missing" | "long" | "small" | "large" | "wrong" | "past";

export interface FieldProblem {
  /** the name of the field, of one inside of another `value.currency` */
  field: string;
  problem: EntryProblem;
}

/** What was entered will not do; nothing was written. */
export class EntryError extends Error {
  override readonly name = "EntryError";
  constructor(readonly problems: readonly FieldProblem[]) {
    super(problems.map(({ field, problem }) => `${field}: ${problem}`).join("; "));
  }
}

/** The error of a single field. */
export function wrongField(field: string, problem: EntryProblem = "wrong"): EntryError {
  return new EntryError([{ field, problem }]);
}

/** The value as the schema reads it. Throws an {@link EntryError} that names every field that will not do. */
export function entered<S extends z.ZodMiniType>(schema: S, value: unknown): z.output<S> {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  throw new EntryError(parsed.error.issues.flatMap((issue) => problemsOf(issue, value)));
}

function problemsOf(issue: z.core.$ZodIssue, value: unknown): FieldProblem[] {
  const field = issue.path.join(".");
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ field: [...issue.path, key].join("."), problem: "wrong" }));
    case "too_small":
      return [{ field, problem: issue.origin === "string" ? "missing" : "small" }];
    case "too_big":
      return [{ field, problem: issue.origin === "string" ? "long" : "large" }];
    default:
      return [{ field, problem: isAbsent(value, issue.path) ? "missing" : "wrong" }];
  }
}

function isAbsent(value: unknown, path: readonly PropertyKey[]): boolean {
  let at = value;
  for (const key of path) at = (at as Record<PropertyKey, unknown> | undefined)?.[key];
  return at === undefined;
}

/** A text of one line at least, without the space around it. */
export function text(most: number) {
  return z.string().check(z.trim(), z.minLength(1), z.maxLength(most));
}

/** A day of the calendar, `2026-12-31`, of this century or one near it. */
export const day = z.iso.date().check(z.regex(/^(19|2\d)\d\d-/));

export const email = z.email();

/** The http(s) address of a page: who leaves out the beginning means https. */
export const link = z.string().check(
  z.trim(),
  z.minLength(1),
  z.overwrite((typed) => (/^https?:\/\//i.test(typed) ? typed : `https://${typed}`)),
  z.maxLength(2_000),
  z.refine((address) => URL.canParse(address)),
);

/** A telephone number: digits with an optional "+", spaces, dots, dashes and brackets; at least 5 digits. */
export const phone = z.string().check(
  z.regex(/^\+?[\d\s().-]+$/),
  z.refine((value) => value.replace(/\D/g, "").length >= 5),
);
