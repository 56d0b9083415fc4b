/** The words of a language, chosen by the settings or the browser. */
import type { Settings } from "../model/settings";
import { type Words, english } from "./en";
import { indonesian } from "./id";
import { choiceFor } from "./choice";
import type { Speech } from "./speech";

export type { Words } from "./en";
export type { Speech } from "./speech";

/** A language to speak: the catalogue, and the formats that go with it. */
export interface Language {
  words: Words;
  speech: Speech;
  /** dresses up a part of the catalogue that is loaded apart; absent for people, see pseudo.ts */
  dress?: <T>(part: T) => T;
  /** absent: from left to right, as both languages are */
  direction?: "rtl";
}

/** The language for a setting, see {@link choiceFor}. With every catalogue in it: for where its size is no matter. */
export function languageFor(setting: Settings["language"], wanted: readonly string[]): Language {
  const { catalogue, speech } = choiceFor(setting, wanted);
  return { words: catalogue === "id" ? indonesian(speech) : english(speech), speech };
}
