import { eraseInEnglish } from "../../lib/words/erase/en";
import { eraseInIndonesian } from "../../lib/words/erase/id";
import { partWords } from "../ui/partWords";

/** What is said where people are erased for good. */
export const useEraseWords = partWords({ en: eraseInEnglish, id: eraseInIndonesian });
