import { welcomeInEnglish } from "../../lib/words/welcome/en";
import { welcomeInIndonesian } from "../../lib/words/welcome/id";
import { partWords } from "../ui/partWords";

/** What the first page says. */
export const useWelcomeWords = partWords({ en: welcomeInEnglish, id: welcomeInIndonesian });
