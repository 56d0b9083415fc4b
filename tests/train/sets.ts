/** Which data may train what is shipped, and how much each set counts. */
import { type Labelled, part } from "./data";
import type { LanguageSet } from "./language";
import type { SentimentSet } from "./sentiment";

/** Sets whose licence or source allows it; see lib/insight/models/CREDITS.md. */
const sentimentSets = [
  { name: "smsa", group: "id", weight: 1 },
  { name: "nusax-id", group: "id", weight: 2 },
  { name: "nusax-jv", group: "jv", weight: 1 },
  { name: "nusax-su", group: "su", weight: 1 },
  { name: "nusax-en", group: "en", weight: 2 },
  { name: "vader-tweets", group: "en", weight: 1 },
  { name: "tweeteval", group: "en", weight: 0.5 },
  { name: "sst2", group: "en", weight: 0.5 },
] as const;

export function sentimentSetsIn(data: string): SentimentSet[] {
  return sentimentSets.map((set) => ({
    ...set,
    train: part(data, `sentiment/${set.name}`, "train"),
    valid: part(data, `sentiment/${set.name}`, "valid"),
  }));
}

/** Texts to learn languages from, and others held back to learn how sure to be. */
export function languageSetsIn(data: string): { sets: LanguageSet[]; held: Labelled[] } {
  const sentences = part(data, "language", "train");
  const isHeld = (_: Labelled, at: number): boolean => at % 10 === 9;
  const spoken = sentimentSetsIn(data).map(({ group, train, valid }) => {
    const said = (rows: readonly Labelled[]): Labelled[] => rows.map(({ text }) => ({ text, label: group, kind: "" }));
    return { weight: train.length < 1_000 ? 4 : train.length > 20_000 ? 0.3 : 1, rows: said(train), held: said(valid) };
  });
  return {
    sets: [{ rows: sentences.filter((row, at) => !isHeld(row, at)), weight: 1 }, ...spoken],
    held: [...sentences.filter(isHeld), ...spoken.flatMap(({ held }) => held)],
  };
}
