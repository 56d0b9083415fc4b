/** The words of the settings, in English: a part of the catalogue. */
import type { Speech } from "../speech";

export function settingsInEnglish(_speech: Speech) {
  return {
    sections: "Parts of the settings",
    language: "Language",
    languageText:
      "Takes effect at once, everywhere in Jalin. Only the browser’s own pages about Jalin keep the browser’s language.",
    languages: { auto: "As the browser", en: "English", id: "Bahasa Indonesia" },
    purpose: {
      title: "What you use Jalin for",
      text: "Decides which help comes first, and how your notice to people is worded.",
      community: "The community of a brand",
      communityText: "Answer people, know the regulars, notice who falls silent.",
      sales: "Sales",
      salesText: "Find who is interested, follow up, close the deal.",
      personal: "Myself",
      personalText: "Remember who reads you, and keep in touch.",
    },
    own: {
      title: "Your own accounts",
      text: "What they do counts as yours: your answers stand in the history of whom you answered, and what others ask you comes to the inbox.",
      none: "Turn on a network first. Its pages then offer the account you are signed in with.",
      toNetworks: "Go to networks",
    },
    button: {
      title: "Save button in the pages",
    },
    heat: "Heat",
    rules: "Rules",
    pipeline: "Stages of the pipeline",
    pipelineText:
      "How an opportunity goes from first interest to won or lost, and how likely each stage is to end well.",
    keys: "Keyboard",
    more: "More",
    welcome: "See the welcome again",
    diagnostics: "Check the database",
    diagnosticsText: "Counts everything afresh and says whether it adds up.",
  };
}

export type SettingsWords = ReturnType<typeof settingsInEnglish>;
