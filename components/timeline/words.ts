import { historyInEnglish } from "../../lib/words/history/en";
import { historyInIndonesian } from "../../lib/words/history/id";
import { partWords } from "../ui/partWords";

/** What a history says around its lines. */
export const useHistoryWords = partWords({ en: historyInEnglish, id: historyInIndonesian });
