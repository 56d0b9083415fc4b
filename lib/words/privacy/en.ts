/** The words of the page on privacy, in English: a part of the catalogue. */
import type { Purged } from "../../model/retention";
import type { Speech } from "../speech";

export function privacyInEnglish(speech: Speech) {
  const { number: n, plural } = speech;
  const people = (count: number) => `${n(count)} ${plural(count, "person", "people")}`;
  const interactions = (count: number) => `${n(count)} ${plural(count, "interaction", "interactions")}`;
  const posts = (count: number) => `${n(count)} ${plural(count, "post", "posts")}`;
  const accounts = (count: number) => `${n(count)} ${plural(count, "account", "accounts")}`;
  const months = (count: number) => `${n(count)} ${plural(count, "month", "months")}`;
  const deleted = ({ contacts, interactions: rows, posts: left, others }: Purged): string => {
    const parts = [
      contacts > 0 && people(contacts),
      rows > 0 && interactions(rows),
      left > 0 && posts(left),
      others > 0 && `${accounts(others)} without engagement`,
    ].filter((part) => part !== false);
    return parts.length === 0 ? "nobody had to go" : `deleted ${speech.list(parts)}`;
  };

  return {
    retention: {
      title: "How long people are kept",
      text: "Who did nothing for so long is deleted with all they did, once a day. Whoever you saved, or entered a detail, note, tag, task or opportunity on, stays; joining accounts or correcting a feeling keeps nobody. It counts from the newest thing they did themselves, or from when Jalin first saw them.",
      months: "Keep people who are silent for",
      monthsOf: (count: number) => (count === 0 ? "ever" : months(count)),
      networks: "Another time for a network",
      networkMonths: (network: string) => `Keep people of ${network} who are silent for`,
      add: "Choose a network",
      remove: (network: string) => `${network}: as all others`,
      off: "Nobody is deleted for being silent.",
      looking: "Looking for who is silent",
      nobody: "Nobody is silent for so long now.",
      now: (count: number, rows: number) => `To be deleted now: ${people(count)} with ${interactions(rows)}`,
      oldest: (since: number) => `silent since ${speech.month(since)} at the longest`,
      network: (name: string, count: number, rows: number) => `${name}: ${people(count)}, ${interactions(rows)}`,
      posts: (count: number) => `${posts(count)} that nobody engaged with, and those on which nothing is left then`,
      others: (count: number) => `${accounts(count)} that never engaged, such as authors of such posts`,
      entered: (count: number) =>
        `${people(count)} just as silent ${plural(count, "stays", "stay")}, because you entered something on them`,
      show: (count: number) => `Show ${people(count)}`,
      hide: "Hide the list",
      list: "To be deleted",
      silentSince: (since: number) => `silent since ${speech.date(since)}`,
      row: (rows: number, isWhole: boolean) =>
        isWhole ? interactions(rows) : `${interactions(rows)}, of one network alone`,
      ask: "Nobody was deleted yet. That begins when you have looked at this and say yes; from then on it happens by itself.",
      askEmpty: "Once you say yes, people who become silent for so long are deleted by themselves.",
      agree: (count: number): string =>
        count === 0 ? "Keep to this from now on" : "Delete them, and keep to this from now on",
      sure: "This cannot be undone.",
      on: "Turned on: looked at once a day.",
      off2: "Ask me first again",
      deleting: "Deleting who is silent",
      last: (at: number, purged: Purged) => `Last looked at on ${speech.date(at)}: ${deleted(purged)}.`,
      failed: "That did not work. Nobody was deleted.",
    },
    silent: {
      title: "Saved, and silent",
      text: "You saved them, so they stay. They did nothing for longer than the time above: look at them again.",
      none: "Nobody whom you saved is silent for so long.",
      list: "Saved people who are silent",
      keep: "Keep",
      keepOne: (name: string) => `Keep ${name}`,
      kept: (name: string) => `${name} stays`,
      remove: "Delete",
      removeOne: (name: string) => `Delete ${name}`,
      removed: (name: string) => `${name} was deleted`,
      keepAll: (count: number) => `Keep all ${n(count)}`,
      keptAll: (count: number) => `${people(count)} ${plural(count, "stays", "stay")}`,
      all: (count: number) => `Show all ${n(count)}`,
    },
    notice: {
      title: "Telling people that you keep their data",
      text: "Who keeps data that people did not give themselves has to tell them within a month, with some exceptions (GDPR Art. 14; in Indonesia the UU PDP). Here are a text for that, and who was not told yet. This is help, and no legal advice.",
      personal: "For purely personal purposes these laws ask for nothing of the kind.",
      holder: "Who keeps the data",
      holderHint: "Your name or your company’s",
      reach: "Where people can reach you",
      language: "Language of the text",
      languages: { en: "English", id: "Bahasa Indonesia" },
      template: "Text",
      placeholders: (names: string) => `Jalin fills in: ${names}`,
      standard: "Take the text that comes with Jalin",
      incomplete: "Fill in who keeps the data, and where they can be reached, below before you send the text.",
      purposeFirst: "Choose below what you use Jalin for: it says why you keep the data.",
      preview: (name: string) => `The text for ${name}`,
      check: "Read it before you send it: only you know whom you pass data on to.",
      waiting: (count: number) =>
        count === 0
          ? "Everybody whom you saved more than 30 days ago was told."
          : `${people(count)} whom you saved more than 30 days ago ${plural(count, "was", "were")} not told yet.`,
      list: "Saved and not told yet",
      saved: (at: number) => `saved on ${speech.date(at)}`,
      copy: "Copy text",
      copyFor: (name: string) => `Copy text for ${name}`,
      copied: (name: string) => `The text for ${name} is copied`,
      copyFailed: "The text could not be copied.",
      told: "Told today",
      toldOne: (name: string) => `${name} was told today`,
      marked: (name: string) => `${name} is marked as informed`,
      all: (count: number) => `Show all ${n(count)}`,
    },
    today: {
      title: "Privacy",
      due: "Some people are silent for longer than you keep them. Nobody is deleted before you have looked.",
      silent: (count: number) =>
        `${people(count)} whom you saved ${plural(count, "is", "are")} silent for long: keep them?`,
      look: "Look at it",
    },
  };
}

export type PrivacyWords = ReturnType<typeof privacyInEnglish>;
