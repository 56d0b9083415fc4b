import { panelInEnglish } from "../../lib/words/panel/en";
import { panelInIndonesian } from "../../lib/words/panel/id";
import { partWords } from "../ui/partWords";

export const usePanelWords = partWords({ en: panelInEnglish, id: panelInIndonesian });
