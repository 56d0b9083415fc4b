import { helpInEnglish } from "../../lib/words/help/en";
import { helpInIndonesian } from "../../lib/words/help/id";
import { partWords } from "../ui/partWords";

/** What the help says. */
export const useHelpWords = partWords({ en: helpInEnglish, id: helpInIndonesian });
