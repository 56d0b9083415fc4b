/**
 * Automatic rules, few and legible: when somebody does this, and is one of those, then that is done. Pure: what a rule
 * does follows from the rule, the contact and the interaction.
 */
import * as z from "zod/mini";
import { interactionTypes, networkPattern } from "./engagement";
import type { Contact, Interaction } from "./records";
import { plain } from "./search";
import { condition } from "./segment";
import { fitsContact, type Matcher } from "./segmentMatcher";
import { stages } from "./stage";

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));

/** As contacts have them: without "#" */
const tag = z.string().check(z.trim(), z.minLength(1), z.maxLength(200), z.regex(/^[^#]/));

/** What an interaction must be like; an absent key asks for nothing. */
const occasion = z.strictObject({
  types: z.optional(z.array(z.enum(interactionTypes)).check(z.minLength(1))),
  networks: z.optional(z.array(z.string().check(z.regex(networkPattern))).check(z.minLength(1))),
  /** anywhere in the text; case and diacritics do not count */
  contains: z.optional(text),
  /** it needs a reply */
  asks: z.optional(z.literal(true)),
});

const action = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("tag"), tag }),
  z.strictObject({ do: z.literal("stage"), stage: z.enum(stages) }),
  z.strictObject({ do: z.literal("task"), title: text, inDays: z.int().check(z.minimum(0), z.maximum(3650)) }),
]);
export type Action = z.infer<typeof action>;

export const rule = z.strictObject({
  id: text,
  name: text,
  /** off, it does nothing */
  on: z.boolean(),
  when: occasion,
  /** whose interactions, as they are after it */
  who: condition,
  deeds: z.array(action).check(z.minLength(1), z.maxLength(10)),
  /** ms UTC */
  createdAt: z.int(),
  changedAt: z.int(),
});
export type Rule = z.infer<typeof rule>;

/** An interaction matched a rule: whatever that did, it is not done again. */
export interface RuleRun {
  /** see {@link runId} */
  id: string;
  ruleId: string;
  interactionId: string;
  /** ms UTC */
  at: number;
  /** the entry of the journal that undoes what the rule did then; absent where everything was so already */
  entry?: number;
}

export function runId(ruleId: string, interactionId: string): string {
  return `${ruleId} ${interactionId}`;
}

/** An interaction and whose it is; `asks`: it needs a reply. */
export interface Occurrence {
  interaction: Interaction;
  contact: Contact;
  asks: boolean;
}

/** An interaction that matches a rule, and what is to be done: nothing, where all of it is so already. */
export interface Hit extends Occurrence {
  actions: Action[];
}

/**
 * The interactions that a rule matches, in the order given. `matcher`: of the rule's `who`. What is done on account of
 * one is taken for done at the next: nobody is tagged twice.
 */
export function hitsOf(rule: Rule, occurrences: readonly Occurrence[], matcher: Matcher): Hit[] {
  const now = new Map<string, Contact>();
  return occurrences.flatMap((occurrence) => {
    const contact = now.get(occurrence.contact.id) ?? occurrence.contact;
    if (!isOccasion(rule.when, occurrence) || !fitsContact(contact, matcher)) return [];
    const actions = actionsOf(rule, contact);
    now.set(contact.id, actions.reduce(done, contact));
    return [{ ...occurrence, actions }];
  });
}

function isOccasion({ types, networks, contains, asks }: Rule["when"], occurrence: Occurrence): boolean {
  const { type, network, text: said = "" } = occurrence.interaction;
  return (
    (types === undefined || types.includes(type)) &&
    (networks === undefined || networks.includes(network)) &&
    (contains === undefined || plain(said).includes(plain(contains))) &&
    (asks === undefined || occurrence.asks)
  );
}

/** What a rule does to a contact whom it matches: only what is not so already, and no stage where the user set one. */
export function actionsOf(rule: Rule, contact: Contact): Action[] {
  return rule.deeds.filter((deed) => {
    if (deed.do === "tag") return !contact.tags.includes(deed.tag);
    if (deed.do === "stage") return contact.stageByHand !== true && contact.stage !== deed.stage;
    return true;
  });
}

/** The contact once an action is done, as far as rules ask for it. */
function done(contact: Contact, action: Action): Contact {
  if (action.do === "tag") return { ...contact, tags: [...contact.tags, action.tag] };
  if (action.do === "stage") return { ...contact, stage: action.stage };
  return { ...contact, has: { ...contact.has, tasks: (contact.has.tasks ?? 0) + 1 } };
}
