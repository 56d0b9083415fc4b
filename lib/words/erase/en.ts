/** The words of erasing people, in English: a part of the catalogue. */
import type { Speech } from "../speech";

export function eraseInEnglish(speech: Speech) {
  const { number: n, plural } = speech;
  const people = (count: number) => `${n(count)} ${plural(count, "person", "people")}`;
  const accounts = (count: number) => `${n(count)} ${plural(count, "account", "accounts")}`;
  return {
    title: (name: string | undefined, count: number) =>
      name === undefined ? `Erase ${people(count)} for good?` : `Erase ${name} for good?`,
    goes: "This goes, everywhere in Jalin:",
    gone: [
      "Their accounts, and everything they did that was read",
      "What your own accounts wrote to them or did with what they wrote",
      "Your notes, tags, tasks, opportunities and details on them",
      "What they are the author of: of their posts only numbers are left",
      "What waits for your reply, suggestions, and what could have been undone",
    ],
    after:
      "After that they are never read again, on any page. For this Jalin keeps scrambled codes of their accounts, from which no name can be read.",
    stays:
      "What others wrote stays as they wrote it, even where it names them. Files you exported and backups you made before still hold them: delete these yourself. A backup that is restored does not bring them back.",
    sure: "I understand that this cannot be undone",
    erase: "Erase for good",
    erasing: "Erasing…",
    cancel: "Cancel",
    own: "One of them is you. Nobody was erased.",
    restoring: "A backup is being restored. Nobody was erased; try again when it is done.",
    failed: "That did not work. Nobody was erased; try again.",
    erased: (count: number) => `${people(count)} erased`,
    list: {
      title: "Erased, and never read again",
      text: "Who they were is not kept: only codes by which Jalin knows them when it meets them. Remove an entry and they are read again from then on; what was erased does not come back.",
      none: "Nobody was erased. You can do that on a contact, in the menu beside its name.",
      label: "Erased people",
      at: (at: number) => `Erased on ${speech.date(at)}`,
      accounts: (network: string, count: number) => `${network}: ${accounts(count)}`,
      byHand: "Entered by you",
      remove: "Read again",
      removeOf: (at: number) => `Read again whom you erased on ${speech.date(at)}`,
      ask: "They may be read again from then on. Remove this entry?",
      yes: "Remove it",
      no: "Leave it",
      removed: "They may be read again from now on",
    },
  };
}
