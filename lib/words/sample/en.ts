/** The words around the sample data, in English: a part of the catalogue. */
import type { Speech } from "../speech";

export function sampleInEnglish(speech: Speech) {
  const people = (n: number) => `${speech.number(n)} invented ${speech.plural(n, "person", "people")}`;
  return {
    title: "Sample data",
    text: "Some forty invented people who follow an invented coffee roaster: on five networks, over half a year, with questions, tasks and opportunities. Look around, try everything, then take it all away again.",
    load: "Load sample data",
    loading: "Loading sample data",
    loaded: (n: number) => `${people(n)} are loaded. They stand beside your own contacts and are marked.`,
    banner: (n: number) => `You are looking at sample data: ${people(n)}.`,
    remove: "Remove sample data",
    removeShort: "Remove",
    removing: "Removing sample data",
    removeText:
      "Takes away these people with all that was entered on them. What you captured and entered on others stays.",
    badge: "Sample",
    badgeText: "Invented, from the sample data",
    failed: "The sample data did not begin to load. Nothing was changed; try again.",
  };
}

export type SampleWords = ReturnType<typeof sampleInEnglish>;
