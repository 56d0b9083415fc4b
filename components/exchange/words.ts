import { backupInEnglish } from "../../lib/words/backup/en";
import { backupInIndonesian } from "../../lib/words/backup/id";
import { dataInEnglish } from "../../lib/words/data/en";
import { dataInIndonesian } from "../../lib/words/data/id";
import { exportInEnglish } from "../../lib/words/export/en";
import { exportInIndonesian } from "../../lib/words/export/id";
import { importInEnglish } from "../../lib/words/import/en";
import { importInIndonesian } from "../../lib/words/import/id";
import { partWords } from "../ui/partWords";

/** What the page of what is kept says. */
export const useDataWords = partWords({ en: dataInEnglish, id: dataInIndonesian });

/** What the page of exports says. */
export const useExportWords = partWords({ en: exportInEnglish, id: exportInIndonesian });

/** What the page of imports says. */
export const useImportWords = partWords({ en: importInEnglish, id: importInIndonesian });

/** What the page of backups says. */
export const useBackupWords = partWords({ en: backupInEnglish, id: backupInIndonesian });
