import { dashboardInEnglish } from "../../lib/words/dashboard/en";
import { dashboardInIndonesian } from "../../lib/words/dashboard/id";
import { partWords } from "../ui/partWords";

/** What the dashboard says around its pages. */
export const useDashboardWords = partWords({ en: dashboardInEnglish, id: dashboardInIndonesian });
