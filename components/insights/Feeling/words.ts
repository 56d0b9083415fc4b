import { feelingInEnglish } from "../../../lib/words/feeling/en";
import { feelingInIndonesian } from "../../../lib/words/feeling/id";
import { partWords } from "../../ui/partWords";

/** What is said of what a text feels like and is after. */
export const useFeelingWords = partWords({ en: feelingInEnglish, id: feelingInIndonesian });
