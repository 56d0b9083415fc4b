import { joinsInEnglish } from "../../lib/words/joins/en";
import { joinsInIndonesian } from "../../lib/words/joins/id";
import { partWords } from "../ui/partWords";

/** What the queue of suggested joins says. */
export const useJoinsWords = partWords({ en: joinsInEnglish, id: joinsInIndonesian });
