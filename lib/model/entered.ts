/** What the user may enter in fields that must be of a form. Each names what was wrong. */
import * as z from "zod/mini";

/** A day, `2026-12-31`. */
export const dateSchema = z.iso.date();

export const emailSchema = z.email();

/** A telephone number: digits with an optional "+", spaces, dots, dashes and brackets; at least 5 digits. */
export const phoneSchema = z.string().check(
  z.regex(/^\+?[\d\s().-]+$/),
  z.refine((value) => value.replace(/\D/g, "").length >= 5),
);
