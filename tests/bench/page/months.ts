/** Months, facts and what else the Insights page is made of, of a world that is written without ingest. */
import { db } from "../../../lib/db/database";
import { readerFiles, readerOf } from "../../../lib/insight/reader";
import { type Entry, entryOf, type Fact, intents, type MonthFacts, monthWith } from "../../../lib/model/facts";
import type { Felt } from "../../../lib/model/insights";
import type { Contact, Interaction } from "../../../lib/model/records";
import { randomFrom, worldEnd } from "./world";

/** As often as each is felt. */
const feelings: readonly (Felt | undefined)[] = ["neutral", "neutral", "positive", "positive", "unsure", "negative"];

/** Spam would be marked at the interaction as well. */
const sought = intents.filter((intent) => intent !== "spam");

/** What is told of interactions, and what that adds up to by month: as if models had read every text. */
export class Months {
  readonly #rows = new Map<string, number[]>();
  // numbers of its own, so that the rest of the world is the same with and without
  readonly #random = randomFrom(17);

  readonly #models: number;

  private constructor(models: number) {
    this.#models = models;
  }

  /** As if by the models of the extension: else it would read everything anew. */
  static async ofModels(): Promise<Months> {
    const bytesOf = async (file: string) => new Uint8Array(await (await fetch(`/models/${file}`)).arrayBuffer());
    const [language, sentiment, intent] = await Promise.all([
      bytesOf(readerFiles.language),
      bytesOf(readerFiles.sentiment),
      bytesOf(readerFiles.intent),
    ]);
    return new Months(readerOf({ language, sentiment, intent }).version);
  }

  /** The fact of an interaction. */
  add(row: Interaction): Fact {
    const isText = row.text !== undefined;
    const feeling = isText ? feelings[Math.floor(this.#random() * feelings.length)] : undefined;
    const intent = isText && this.#random() < 0.2 ? sought[Math.floor(this.#random() * sought.length)] : undefined;
    const read = {
      ...(isText && { language: "id" }),
      ...(feeling && { feeling, chance: 0.75 }),
      ...(intent && { intents: [intent] }),
    };
    const entry = entryOf(row, { outbound: false, onOwn: false }, read);
    const { month, who, code, post } = entry;
    const numbers = this.#rows.get(month);
    if (numbers) numbers.push(who, code, post);
    else this.#rows.set(month, [who, code, post]);
    return { id: row.id, models: this.#models, ...read, ...entry };
  }

  rows(): MonthFacts[] {
    return [...this.#rows].flatMap(([month, numbers]) => {
      const entries: Entry[] = [];
      for (let at = 0; at < numbers.length; at += 3) {
        const [who = 0, code = 0, post = 0] = numbers.slice(at, at + 3);
        entries.push({ month, who, code, post });
      }
      return monthWith(month, undefined, entries, []) ?? [];
    });
  }
}

/** The log of those who came further than the first stage, and the user's answers to some. */
export async function seedLog(contacts: readonly Contact[]): Promise<void> {
  const random = randomFrom(19);
  const between = (first: number): number => first + random() * (worldEnd - first);
  await db.activity.bulkAdd(
    contacts.flatMap(({ id, stage, first }) =>
      stage === "acquire"
        ? []
        : [{ at: between(first), identityId: id, deed: { is: "stage", from: "acquire", to: stage, by: "auto" } }],
    ),
  );
  await db.inbox.bulkPut(
    contacts.flatMap((contact, at) => {
      const { id: identityId, lastInteraction, networks, has } = contact;
      const [network] = networks;
      if (at % 10 !== 0 || !lastInteraction || network === undefined || has.asks !== undefined) return [];
      const { id, when } = lastInteraction;
      const answeredAt = when + random() * 86_400_000;
      return [{ id, identityId, network, asks: "question", when, state: "answered", answeredAt }];
    }),
  );
}
