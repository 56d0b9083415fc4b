import { privacyInEnglish } from "../../lib/words/privacy/en";
import { privacyInIndonesian } from "../../lib/words/privacy/id";
import { partWords } from "../ui/partWords";

/** What the page on privacy says. */
export const usePrivacyWords = partWords({ en: privacyInEnglish, id: privacyInIndonesian });
