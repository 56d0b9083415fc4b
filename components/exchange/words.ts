import { dataInEnglish } from "../../lib/words/data/en";
import { dataInIndonesian } from "../../lib/words/data/id";
import { partWords } from "../ui/partWords";

/** What the page of what is kept says. */
export const useDataWords = partWords({ en: dataInEnglish, id: dataInIndonesian });
