/** Segments: saved filters over everything a contact's row says. Kept by name, counted live, used by lists, rules and exports. */
import * as z from "zod/mini";
import { engagementClasses, interactionTypes, networkPattern } from "./engagement";
import { stages } from "./stage";

/** How deep conditions may stand in one another, and how many beside each other. */
export const deepest = 4;
const mostBeside = 40;

const days = z.int().check(z.minimum(1), z.maximum(36_500));
const count = z.int().check(z.minimum(0));
const tag = z.string().check(z.minLength(1), z.maxLength(200));

function some<T extends z.ZodMiniType>(of: T) {
  return z.array(of).check(z.minLength(1), z.maxLength(200));
}

/** Both ends count; an absent one does not limit. */
const range = { from: z.optional(count), to: z.optional(count) };
/** `within` so many days, or longer than so many days ago. */
const ago = { within: z.optional(days), over: z.optional(days) };

/** What may hang on a contact: see {@link Belonging}; `asks` is what needs a reply. */
const belongings = ["emails", "phones", "notes", "tasks", "opportunities", "won", "asks"] as const;

const leaves = [
  z.strictObject({ is: z.literal("network"), any: some(z.string().check(z.regex(networkPattern))) }),
  z.strictObject({ is: z.literal("class"), any: some(z.enum(engagementClasses)) }),
  z.strictObject({ is: z.literal("type"), any: some(z.enum(interactionTypes)) }),
  z.strictObject({ is: z.literal("stage"), any: some(z.enum(stages)), byHand: z.optional(z.boolean()) }),
  z.strictObject({ is: z.literal("tag"), any: some(tag) }),
  /** the present value */
  z.strictObject({
    is: z.literal("heat"),
    from: z.optional(z.number().check(z.minimum(0))),
    to: z.optional(z.number().check(z.minimum(0))),
  }),
  z.strictObject({ is: z.literal("lastSeen"), ...ago }),
  z.strictObject({ is: z.literal("firstSeen"), ...ago }),
  z.strictObject({ is: z.literal("interactions"), ...range }),
  /** on how many networks they were seen */
  z.strictObject({ is: z.literal("breadth"), ...range }),
  /** the user's own rating; who has none is not in it */
  z.strictObject({ is: z.literal("rating"), ...range }),
  z.strictObject({ is: z.literal("has"), what: z.enum([...belongings, "company", "informed"]) }),
  z.strictObject({ is: z.literal("saved") }),
  z.strictObject({ is: z.literal("organisation") }),
  /** they engaged, and one of the user's own accounts reached out to them */
  z.strictObject({ is: z.literal("twoWay") }),
  /** silent for longer than is usual for them */
  z.strictObject({ is: z.literal("atRisk") }),
  /** came back after such a silence, not long ago */
  z.strictObject({ is: z.literal("back") }),
  /** by the rhythm the user set for them, it is time to be in touch */
  z.strictObject({ is: z.literal("touchDue") }),
] as const;

/** A condition that holds no other. */
export type Leaf = z.infer<(typeof leaves)[number]>;

/** What may be asked of a contact. `all` of nothing is true of everybody, `any` of nothing of nobody. */
export type Condition =
  Leaf | { is: "all"; of: Condition[] } | { is: "any"; of: Condition[] } | { is: "not"; of: Condition };

function conditionOf(depth: number): z.ZodMiniType<Condition> {
  if (depth === 0) return z.discriminatedUnion("is", leaves);
  const inner = conditionOf(depth - 1);
  const of = z.array(inner).check(z.maxLength(mostBeside));
  return z.discriminatedUnion("is", [
    ...leaves,
    z.strictObject({ is: z.literal("all"), of }),
    z.strictObject({ is: z.literal("any"), of }),
    z.strictObject({ is: z.literal("not"), of: inner }),
  ]);
}

/** No deeper than {@link deepest}: built level by level, so that nothing deeper parses. */
export const condition = conditionOf(deepest);

export const segment = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  where: condition,
  /** ms UTC */
  createdAt: z.int(),
  changedAt: z.int(),
});
export type Segment = z.infer<typeof segment>;
