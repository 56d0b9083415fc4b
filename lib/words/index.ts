/** The words of a language, chosen by the settings or the browser. */
import type { Settings } from "../model/settings";
import { type Words, english } from "./en";
import { indonesian } from "./id";
import { type Speech, speechOf } from "./speech";

export type { Words } from "./en";
export type { Speech } from "./speech";

/** A language to speak: the catalogue, and the formats that go with it. */
export interface Language {
  words: Words;
  speech: Speech;
}

/**
 * The language for a setting. `wanted` are the browser's languages, best first (`navigator.languages`): "auto" takes the
 * first one there is a catalogue for, English where there is none. English keeps the browser's region, so that dates
 * come in the order people expect.
 */
export function languageFor(setting: Settings["language"], wanted: readonly string[]): Language {
  const bases = wanted.map((tag) => tag.toLowerCase().split("-")[0]);
  const chosen = setting === "auto" ? bases.find((base) => base === "en" || base === "id" || base === "in") : setting;
  if (chosen === "id" || chosen === "in") {
    const speech = speechOf("id", "long");
    return { words: indonesian(speech), speech };
  }
  const speech = speechOf(wanted.find((tag) => /^en(-|$)/i.test(tag)) ?? "en");
  return { words: english(speech), speech };
}
