/** The words of the page on imports, in English: a part of the catalogue. */
export function importInEnglish() {
  return {
    title: "Import",
    text: "Bringing in contacts from a spreadsheet or another CRM is not built yet.",
  };
}

export type ImportWords = ReturnType<typeof importInEnglish>;
