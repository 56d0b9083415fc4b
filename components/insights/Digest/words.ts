import { digestInEnglish } from "../../../lib/words/digest/en";
import { digestInIndonesian } from "../../../lib/words/digest/id";
import { partWords } from "../../ui/partWords";

/** What the week in sentences says. */
export const useDigestWords = partWords({ en: digestInEnglish, id: digestInIndonesian });
