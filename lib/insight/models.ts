/** The models, from the bytes of their files. */
import { LanguageModel } from "./language";
import { SentimentModel } from "./sentiment";

/** Which files there are, beside this one in `models/`; the build takes them in with the first that asks for them. */
export const modelFiles = { language: "language.bin", sentiment: "sentiment.bin" } as const;

export interface Models {
  language: LanguageModel;
  sentiment: SentimentModel;
}

/** Throws where one of the files is no whole model of its kind. */
export function readModels(bytes: Record<keyof Models, Uint8Array>): Models {
  return { language: new LanguageModel(bytes.language), sentiment: new SentimentModel(bytes.sentiment) };
}
