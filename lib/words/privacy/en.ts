/** The words of the page on privacy, in English: a part of the catalogue. */
export function privacyInEnglish() {
  return {
    title: "Privacy",
    text: "One person, or many, can be deleted from the list of contacts, with all they did. Deleting by age, and a promise never to read somebody again, are not built yet.",
  };
}

export type PrivacyWords = ReturnType<typeof privacyInEnglish>;
