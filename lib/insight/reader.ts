/** All that the models make of a text, in one go. */
import type { Mood, Reading } from "../model/facts";
import { IntentModel, intentFile } from "./intent";
import type { Leaning, Lesson } from "./leaning";
import { modelFiles, readModels } from "./models";
import { tokensOf } from "./tokens";

/** The files it needs, by what they are for. */
export const readerFiles = { ...modelFiles, intent: intentFile } as const;

export interface TextReader {
  /** another number whenever one of the models is another one; never 0 */
  version: number;
  /** `leaning`: what the user's corrections teach */
  read: (text: string, leaning?: Leaning) => Reading;
  /** what is to be learnt from a text whose mood the user says; undefined where nothing is there to read */
  lessonOf: (text: string, mood: Mood) => Lesson | undefined;
}

/** Throws where one of the files is no whole model of its kind. */
export function readerOf(bytes: Record<keyof typeof readerFiles, Uint8Array>): TextReader {
  const { language, sentiment } = readModels(bytes);
  const intent = new IntentModel(bytes.intent);
  const versions = [language, sentiment, intent].map(({ version }) => version);
  return {
    version: versions.reduce((sum, version) => Math.imul(sum ^ version, 0x01000193)) >>> 0 || 1,
    read(text, leaning) {
      const tokens = tokensOf(text);
      const spoken = language.languageOf(tokens);
      const felt = sentiment.sentimentOf(tokens, spoken, leaning);
      const found = intent.intentsOf(text, felt).map((guess) => guess.intent);
      return {
        ...(spoken && { language: spoken.language }),
        ...(felt && { feeling: felt.sure ? felt.mood : "unsure", chance: rounded(felt.chances[felt.mood]) }),
        ...(found.length > 0 && { intents: found }),
      };
    },
    lessonOf(text, mood) {
      const tokens = tokensOf(text);
      const view = sentiment.viewOf(tokens, language.languageOf(tokens));
      return view && { ...view, mood };
    },
  };
}

/** Nobody asks for more digits, and each is stored a million times. */
function rounded(chance: number): number {
  return Math.round(chance * 1000) / 1000;
}
