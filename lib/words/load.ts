/** The language of a page, which loads no catalogue but its own: English is there, as what the others are written after. */
import type { Settings } from "../model/settings";
import { choiceFor } from "./choice";
import { english } from "./en";
import type { Language } from ".";

/** Whether this build can dress up its words, see pseudo.ts; one that people get has no code for it. */
const canDress = import.meta.env.DEV || import.meta.env.MODE === "granted";

/** Where such a build looks for how to. */
const pseudoKey = "jalin:pseudo";

/** Calls `again` when a test chose another way to dress them up: a state is reached in English, then looked at. */
export function onDress(again: () => void, signal: AbortSignal): void {
  if (canDress) window.addEventListener(pseudoKey, again, { signal });
}

/** The language for a setting, see choice.ts. */
export async function loadLanguage(setting: Settings["language"], wanted: readonly string[]): Promise<Language> {
  const language = await plainLanguage(setting, wanted);
  if (!canDress) return language;
  const kind = localStorage.getItem(pseudoKey);
  if (kind === null) return language;
  const { dressed, isPseudo } = await import("./pseudo");
  return isPseudo(kind) ? dressed(language, kind) : language;
}

async function plainLanguage(setting: Settings["language"], wanted: readonly string[]): Promise<Language> {
  const { catalogue, speech } = choiceFor(setting, wanted);
  if (catalogue === "en") return { words: english(speech), speech };
  const { indonesian } = await import("./id");
  return { words: indonesian(speech), speech };
}
