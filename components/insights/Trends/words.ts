import { trendsInEnglish } from "../../../lib/words/trends/en";
import { trendsInIndonesian } from "../../../lib/words/trends/id";
import { partWords } from "../../ui/partWords";

/** What is said of what is rising. */
export const useTrendsWords = partWords({ en: trendsInEnglish, id: trendsInIndonesian });
