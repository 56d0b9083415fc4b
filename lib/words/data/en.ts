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
  };
}

export type DataWords = ReturnType<typeof dataInEnglish>;
