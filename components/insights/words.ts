import { insightsInEnglish } from "../../lib/words/dashboard/insights/en";
import { insightsInIndonesian } from "../../lib/words/dashboard/insights/id";
import { partWords } from "../ui/partWords";

/** What the page of insights says. */
export const useInsightsWords = partWords({ en: insightsInEnglish, id: insightsInIndonesian });
