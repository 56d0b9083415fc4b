import { diagnosticsInEnglish } from "../../lib/words/diagnostics/en";
import { diagnosticsInIndonesian } from "../../lib/words/diagnostics/id";
import { partWords } from "../ui/partWords";

/** What the page says that tells how the database is. */
export const useDiagnosticsWords = partWords({ en: diagnosticsInEnglish, id: diagnosticsInIndonesian });
