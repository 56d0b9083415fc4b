import { inboxInEnglish } from "../../lib/words/inbox/en";
import { inboxInIndonesian } from "../../lib/words/inbox/id";
import { partWords } from "../ui/partWords";

/** What the inbox says. */
export const useInboxWords = partWords({ en: inboxInEnglish, id: inboxInIndonesian });
