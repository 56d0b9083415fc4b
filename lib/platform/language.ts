/** The language Jalin speaks here. */
import { type Language, languageFor } from "../words";
import { getSettings } from "./settings";

/** By the settings, else by the browser. */
export async function language(): Promise<Language> {
  return languageFor((await getSettings()).language, navigator.languages);
}
