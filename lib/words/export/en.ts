/** The words of the page of exports, in English: a part of the catalogue. */
export function exportInEnglish() {
  return {
    title: "What, and of whom",
    segment: "Whom",
    everybody: "Everyone",
  };
}

export type ExportWords = ReturnType<typeof exportInEnglish>;
