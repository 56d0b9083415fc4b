import { minimiseInEnglish } from "../../lib/words/minimise/en";
import { minimiseInIndonesian } from "../../lib/words/minimise/id";
import { partWords } from "../ui/partWords";

/** What is said where less is to be kept. */
export const useMinimiseWords = partWords({ en: minimiseInEnglish, id: minimiseInIndonesian });
