import { tasksInEnglish } from "../../lib/words/tasks/en";
import { tasksInIndonesian } from "../../lib/words/tasks/id";
import { partWords } from "../ui/partWords";

/** What the page of tasks says, and what everything says that can be put off. */
export const useTaskWords = partWords({ en: tasksInEnglish, id: tasksInIndonesian });
