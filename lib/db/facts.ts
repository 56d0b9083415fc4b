/** What the user says of what was worked out of interactions. */
import { type Mood, withWord, wordOf } from "../model/facts";
import { db } from "./database";
import { bearingsOf, factTables, unread, writeFacts } from "./factRows";
import { note } from "./journal";
import type { CommandOptions } from "./profiles";

/**
 * Says what somebody felt in an interaction, or takes that back: then what was read decides. It stands whatever is read
 * later. Answers with the number to undo it by; undefined where it is said already or the interaction is no more.
 */
export async function correctFeeling(
  interactionId: string,
  mood: Mood | undefined,
  { now, on = db }: CommandOptions,
): Promise<number | undefined> {
  const tables = [...factTables(on), on.interactions, on.identities, on.posts, on.journal];
  return on.transaction("rw", tables, async () => {
    const row = await on.interactions.get(interactionId);
    if (!row) return undefined;
    const before = await on.facts.get(interactionId);
    const fact = before ?? unread(row, await bearingsOf([row], on));
    const word = wordOf(fact);
    if (word?.mood === mood) return undefined;
    await writeFacts([{ before, after: withWord(fact, mood && { mood, at: now }) }], on);
    const rows = [{ id: interactionId, ...(word && { before: word }) }];
    return note({ at: now, command: "feeling", count: 1, inverse: [{ do: "feelings", rows }] }, on);
  });
}
