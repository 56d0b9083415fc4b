/** Which data may train what is shipped, and how much each set counts. */
import { join } from "node:path";
import { tokensOf } from "../../lib/insight/tokens";
import { type Labelled, part, readSet } from "./data";
import type { LanguageSet } from "./language";
import { chatTexts, indonesianWords, malayWords, slangFrom } from "./lexicons";
import type { SentimentSet } from "./sentiment";
import { randomFrom } from "./softmax";

/** Sets whose licence or source allows it; see lib/insight/models/CREDITS.md. */
const sentimentSets = [
  { name: "smsa", group: "id", weight: 0.5, isAsked: true },
  // most of its texts stand in SmSA in other spelling, so none of them can be held back
  { name: "nusax-id", group: "id", weight: 2.5, isAsked: false },
  { name: "nusax-jv", group: "jv", weight: 1, isAsked: true },
  { name: "nusax-su", group: "su", weight: 1, isAsked: true },
  { name: "nusax-en", group: "en", weight: 2, isAsked: true },
  { name: "vader-tweets", group: "en", weight: 1, isAsked: true },
  { name: "tweeteval", group: "en", weight: 0.8, isAsked: true },
  // pieces of reviews of films, nothing that people call out to each other
  { name: "sst2", group: "en", weight: 0.5, isAsked: false },
] as const;

export function sentimentSetsIn(data: string): SentimentSet[] {
  const found = sentimentSets.map((set) => ({ ...set, train: part(data, `sentiment/${set.name}`, "train") }));
  // may not train: its validation rows help to say how sure to be of what people write elsewhere
  const held = part(data, "sentiment/indolem", "valid");
  return [...found, { name: "indolem", group: "id", weight: 0, train: [], held, isAsked: true }];
}

/**
 * Short posts, written for Jalin: reviews teach little of what people tell each other about their day, and in Indonesian the
 * data has next to nothing else. Some are as good as Malay, so languages are not learnt from them.
 */
export function statusesIn(own: string): SentimentSet[] {
  return (["id", "en"] as const).map((group) => ({
    name: `statuses-${group}`,
    group,
    weight: 1,
    train: readSet(join(own, `statuses.${group}.tsv`)).rows,
    // invented texts are plainer than what is met
    isAsked: false,
  }));
}

/** Texts to learn languages from, and others held back to learn how sure to be. `own` is the folder of our word lists. */
export function languageSetsIn(data: string, own: string): { sets: LanguageSet[]; held: Labelled[] } {
  const sentences = part(data, "language", "train");
  const isHeld = (_: Labelled, at: number): boolean => at % 10 === 9;
  const spoken = sentimentSetsIn(data).map(({ name, group, train }) => {
    const said = (rows: readonly Labelled[]): Labelled[] => rows.map(({ text }) => ({ text, label: group, kind: "" }));
    // of the largest set a third is plenty
    const some = train.length > 20_000 ? train.filter((_, at) => at % 3 === 0) : train;
    return { weight: 1, label: group, rows: said(some), held: said(part(data, `sentiment/${name}`, "valid")) };
  });
  const indonesian = spoken.filter(({ label }) => label === "id").flatMap(({ rows }) => rows);
  return {
    sets: [
      { rows: sentences.filter((row, at) => !isHeld(row, at)), weight: 0.5 },
      ...spoken,
      { rows: asChatted(indonesian, slangFrom(data, own)), weight: 1 },
      { rows: indonesianWords(own).map((text) => ({ text, label: "id", kind: "single-words" })), weight: 1 },
      { rows: chatTexts(own).map((text) => ({ text, label: "id", kind: "word-pairs" })), weight: 2 },
      // the Malay sentences are half Indonesian, so what only Malay says is said again
      { rows: malayWords(own).map((text) => ({ text, label: "ms", kind: "single-words" })), weight: 8 },
    ],
    held: [...sentences.filter(isHeld), ...spoken.flatMap(({ held }) => held)],
  };
}

/** The same texts in the spelling of chats: every word that has one, where chance says so. */
function asChatted(rows: readonly Labelled[], slang: ReadonlyMap<string, string>): Labelled[] {
  const spellings = new Map<string, string[]>();
  for (const [spelling, word] of slang) spellings.set(word, [...(spellings.get(word) ?? []), spelling]);
  const random = randomFrom(3);
  return rows.map((row) => ({
    ...row,
    text: tokensOf(row.text)
      .map((word) => {
        const known = spellings.get(word) ?? [];
        return random() < 0.8 ? (known[Math.floor(random() * known.length)] ?? word) : word;
      })
      .join(" "),
  }));
}
