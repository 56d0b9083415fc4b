import { contactInEnglish } from "../../../lib/words/contact/en";
import { contactInIndonesian } from "../../../lib/words/contact/id";
import { partWords } from "../../ui/partWords";

/** What the page of a contact says around its parts. */
export const useContactWords = partWords({ en: contactInEnglish, id: contactInIndonesian });
