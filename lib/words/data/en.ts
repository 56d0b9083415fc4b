/** The words of the page of what is kept, in English: a part of the catalogue. */
import type { Speech } from "../speech";

export function dataInEnglish(speech: Speech) {
  return {
    kept: "What is kept",
    keptText: "All of it is in this browser, on this computer. Nothing is sent to anybody.",
    contacts: "Contacts",
    interactions: "Interactions",
    posts: "Posts",
    entered: "Notes, tasks and opportunities",
    room: "Room it takes",
    roomOf: (size: string) => `about ${size}`,
    megabytes: (n: number) => `${speech.number(n)} MB`,
    export: "Export",
    segment: "Whom",
    everybody: "Everyone",
    import: "Import",
    importText: "Bringing in contacts from a spreadsheet or another CRM is not built yet.",
    backup: "Backup",
    backupText:
      "A backup file of everything is not built yet. Until then: an export of contacts and one of interactions hold what can be read, not what brings it all back.",
    privacy: "Privacy",
    privacyText:
      "One person, or many, can be deleted from the list of contacts, with all they did. Deleting by age, and a promise never to read somebody again, are not built yet.",
    toContacts: "Go to contacts",
    later: "Not yet",
  };
}

export type DataWords = ReturnType<typeof dataInEnglish>;
