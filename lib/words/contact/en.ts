/** The words of the dashboard's page of one contact, in English: a part of the catalogue. */
import type { Speech } from "../speech";

export function contactInEnglish(speech: Speech) {
  return {
    back: "Contacts",
    backTo: "Back to the list",
    steps: "The list they are on",
    previous: "Previous contact",
    next: "Next contact",
    place: (at: number, of: number) => `${speech.number(at)} of ${speech.number(of)}`,
    who: "Who they are",
    todo: "What to do",
    loading: "The contact is being read",
  };
}
