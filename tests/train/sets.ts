/** Which data may train what is shipped, and how much each set counts. */
import { tokensOf } from "../../lib/insight/tokens";
import { type Labelled, part } from "./data";
import type { LanguageSet } from "./language";
import { indonesianWords, malayWords, slangFrom } from "./lexicons";
import type { SentimentSet } from "./sentiment";
import { randomFrom } from "./softmax";

/** Sets whose licence or source allows it; see lib/insight/models/CREDITS.md. */
const sentimentSets = [
  { name: "smsa", group: "id", weight: 0.5 },
  { name: "nusax-id", group: "id", weight: 2.5 },
  { name: "nusax-jv", group: "jv", weight: 1 },
  { name: "nusax-su", group: "su", weight: 1 },
  { name: "nusax-en", group: "en", weight: 2 },
  { name: "vader-tweets", group: "en", weight: 1 },
  { name: "tweeteval", group: "en", weight: 0.8 },
  { name: "sst2", group: "en", weight: 0.5 },
  // may not train: its validation rows help to say how sure to be of what people write elsewhere
  { name: "indolem", group: "id", weight: 0 },
] as const;

export function sentimentSetsIn(data: string): SentimentSet[] {
  return sentimentSets.map((set) => ({
    ...set,
    train: set.weight === 0 ? [] : part(data, `sentiment/${set.name}`, "train"),
    valid: part(data, `sentiment/${set.name}`, "valid"),
  }));
}

/** Texts to learn languages from, and others held back to learn how sure to be. `own` is the folder of our word lists. */
export function languageSetsIn(data: string, own: string): { sets: LanguageSet[]; held: Labelled[] } {
  const sentences = part(data, "language", "train");
  const isHeld = (_: Labelled, at: number): boolean => at % 10 === 9;
  const spoken = sentimentSetsIn(data).map(({ group, train, valid }) => {
    const said = (rows: readonly Labelled[]): Labelled[] => rows.map(({ text }) => ({ text, label: group, kind: "" }));
    // of the largest set a third is plenty
    const some = train.length > 20_000 ? train.filter((_, at) => at % 3 === 0) : train;
    return { weight: 1, label: group, rows: said(some), held: said(valid) };
  });
  const indonesian = spoken.filter(({ label }) => label === "id").flatMap(({ rows }) => rows);
  return {
    sets: [
      { rows: sentences.filter((row, at) => !isHeld(row, at)), weight: 0.5 },
      ...spoken,
      { rows: asChatted(indonesian, slangFrom(data, own)), weight: 1 },
      { rows: indonesianWords(own).map((text) => ({ text, label: "id", kind: "single-words" })), weight: 1 },
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
