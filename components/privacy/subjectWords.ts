import { subjectInEnglish } from "../../lib/words/subject/en";
import { subjectInIndonesian } from "../../lib/words/subject/id";
import { partWords } from "../ui/partWords";

/** What is said in and around the file on one person. */
export const useSubjectWords = partWords({ en: subjectInEnglish, id: subjectInIndonesian });
