import { contactsInEnglish } from "../../lib/words/dashboard/contacts/en";
import { contactsInIndonesian } from "../../lib/words/dashboard/contacts/id";
import { partWords } from "../ui/partWords";

/** What the dashboard's page of contacts says. */
export const useContactsWords = partWords({ en: contactsInEnglish, id: contactsInIndonesian });
