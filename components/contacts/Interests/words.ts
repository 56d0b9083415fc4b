import { interestsInEnglish } from "../../../lib/words/interests/en";
import { interestsInIndonesian } from "../../../lib/words/interests/id";
import { partWords } from "../../ui/partWords";

/** What is said of what somebody cares about. */
export const useInterestsWords = partWords({ en: interestsInEnglish, id: interestsInIndonesian });
