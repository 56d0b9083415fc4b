/** The words around the sample data, in English: a part of the catalogue. */
import type { Speech } from "../speech";

export function sampleInEnglish(speech: Speech) {
  const people = (n: number) => `${speech.number(n)} invented ${speech.plural(n, "person", "people")}`;
  return {
    title: "Sample data",
    text: "About forty invented people who follow an invented coffee roaster: on five networks, over half a year, with questions, tasks and opportunities. Look around, try everything, then remove it all again.",
    load: "Load sample data",
    loading: "Loading sample data",
    loaded: (n: number) => `${people(n)} are loaded. They are marked, and stand beside your own contacts.`,
    banner: (n: number) => `You are looking at sample data: ${people(n)}.`,
    remove: "Remove sample data",
    removeShort: "Remove",
    removing: "Removing sample data",
    removeText: "Removes these people with all that was entered on them. Everything else stays.",
    badge: "Sample",
    failed: "The sample data did not begin to load. Nothing was changed; try again.",
  };
}

export type SampleWords = ReturnType<typeof sampleInEnglish>;
