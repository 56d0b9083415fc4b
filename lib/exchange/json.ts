/**
 * Contacts as JSON: what an export writes and an import reads. Times are ISO 8601 in UTC. What is not known is left out.
 * What follows from captures (`told`) is there for other programs, and is not read back.
 */
import * as z from "zod/mini";

const text = z.string().check(z.maxLength(100_000));
const texts = z.optional(z.array(text));
const time = z.iso.datetime();

/** One account on one network. At least one of `id`, `handle` and `url` is there. */
const jsonAccount = z.object({
  network: text,
  /** the network's own */
  id: z.optional(text),
  handle: z.optional(text),
  url: z.optional(text),
  name: z.optional(text),
  headline: z.optional(text),
  avatar: z.optional(text),
  /** a page of a company or the like */
  organisation: z.optional(z.literal(true)),
});

export const jsonContact = z.object({
  /** Jalin's own, lasting as far as the account is that gives it */
  id: z.optional(text),
  /** as it is shown */
  name: z.optional(text),
  /** where the user said it */
  kind: z.optional(z.enum(["person", "organisation"])),
  company: z.optional(text),
  role: z.optional(text),
  place: z.optional(text),
  /** `1990-12-31` */
  birthday: z.optional(text),
  emails: texts,
  phones: texts,
  links: texts,
  tags: texts,
  /** 1 to 5 */
  rating: z.optional(z.number()),
  /** where the user set it */
  stage: z.optional(z.enum(["acquire", "enhance", "retain"])),
  /** the day on which they were told that their data are kept */
  informed: z.optional(text),
  /** keep in touch every so many days */
  rhythmDays: z.optional(z.number()),
  /** since when the user keeps them; absent where they do not */
  saved: z.optional(time),
  /** the user's own fields, by label */
  custom: z.optional(z.record(z.string(), text)),
  notes: z.optional(z.array(z.object({ text, created: z.optional(time), edited: z.optional(time) }))),
  accounts: z.optional(z.array(jsonAccount)),
  told: z.optional(z.unknown()),
});
export type JsonContact = z.infer<typeof jsonContact>;

/** What stands around the contacts. They are parsed one by one, so that one bad contact loses only itself. */
export const jsonFile = z.object({
  jalin: z.literal("contacts"),
  version: z.literal(1),
  exported: z.optional(time),
  contacts: z.array(z.unknown()),
});
