import { settingsInEnglish } from "../../lib/words/settings/en";
import { settingsInIndonesian } from "../../lib/words/settings/id";
import { partWords } from "../ui/partWords";

/** What the settings say. */
export const useSettingsWords = partWords({ en: settingsInEnglish, id: settingsInIndonesian });
