import { paletteInEnglish } from "../../lib/words/dashboard/palette/en";
import { paletteInIndonesian } from "../../lib/words/dashboard/palette/id";
import { partWords } from "../ui/partWords";

/** What the search for everything says, its commands, and the list of keys. */
export const usePaletteWords = partWords({ en: paletteInEnglish, id: paletteInIndonesian });
