/** The truth file: what a careful reader of one recorded page can know. */
import { z } from "zod";
import { interactionTypes, pageKinds, sources } from "../../lib/model/engagement";

const actor = z.looseObject({
  id: z.string().nullish(),
  handle: z.string().nullish(),
  name: z.string().nullish(),
  url: z.string().nullish(),
});

const type = z.enum(interactionTypes);

/** One labelled interaction. Null or absent fields are unknown to the labeller and not compared. */
const label = z.looseObject({
  type,
  /** types equally right */
  typeAlt: z.array(type).optional(),
  id: z.string().nullish(),
  /** other ids of the same item */
  altIds: z.array(z.string()).optional(),
  aliases: z.array(z.string()).optional(),
  code: z.string().optional(),
  actor: actor.nullish(),
  post: z.string().nullish(),
  parent: z.string().nullish(),
  text: z.string().nullish(),
  textAlt: z.array(z.string()).optional(),
  reaction: z.string().nullish(),
  reactionAlt: z.array(z.string()).optional(),
  at: z.string().nullish(),
  atApprox: z.boolean().optional(),
  atLabel: z.string().nullish(),
  atShown: z.string().nullish(),
});
export type Label = z.infer<typeof label>;

export const truthFile = z.looseObject({
  network: z.string(),
  source: z.enum(sources),
  /** the page's own address, or that of the request for a response */
  url: z.string(),
  /** the page that fetches or embeds the JSON */
  pageUrl: z.string().optional(),
  kind: z.enum(pageKinds),
  capturedAt: z.string().optional(),
  interactions: z.array(label),
  ambiguous: z.array(z.string()),
});
export type Truth = z.infer<typeof truthFile>;
