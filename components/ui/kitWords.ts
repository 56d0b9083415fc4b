import { kitInEnglish } from "../../lib/words/kit/en";
import { kitInIndonesian } from "../../lib/words/kit/id";
import { partWords } from "./partWords";

/** What the parts of the kit say themselves. */
export const useKitWords = partWords({ en: kitInEnglish, id: kitInIndonesian });
