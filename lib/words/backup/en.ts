/** The words of the page on backups, in English: a part of the catalogue. */
export function backupInEnglish() {
  return {
    title: "Backup",
    text: "A backup file of everything is not built yet. Until then: an export of contacts and one of interactions hold what can be read, not what brings it all back.",
  };
}

export type BackupWords = ReturnType<typeof backupInEnglish>;
