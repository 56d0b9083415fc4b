/** The language of a page, which loads no catalogue but its own: English is there, as what the others are written after. */
import type { Settings } from "../model/settings";
import { choiceFor } from "./choice";
import { english } from "./en";
import type { Language } from ".";

/** The language for a setting, see choice.ts. */
export async function loadLanguage(setting: Settings["language"], wanted: readonly string[]): Promise<Language> {
  const { catalogue, speech } = choiceFor(setting, wanted);
  if (catalogue === "en") return { words: english(speech), speech };
  const { indonesian } = await import("./id");
  return { words: indonesian(speech), speech };
}
