/** The words for what a text feels like and is after, in English: a part of the catalogue. */
import type { Felt } from "../../model/insights";
import type { Speech } from "../speech";

export function feelingInEnglish(speech: Speech) {
  const moods: Record<Felt, string> = {
    negative: "Negative",
    neutral: "Neutral",
    positive: "Positive",
    unsure: "Not sure",
  };
  const intents: Record<string, string> = {
    question: "Question",
    complaint: "Complaint",
    purchase: "Wants to buy",
    praise: "Praise",
    thanks: "Thanks",
    spam: "Spam",
  };
  const some = (n: number, one: string, many: string) => `${speech.number(n)} ${speech.plural(n, one, many)}`;
  /** how likely a share is, in words and as a number */
  const likely = (chance: number) =>
    `${chance >= 0.9 ? "almost certainly" : chance >= 0.7 ? "very likely" : "more likely than not"} (${speech.percent(Math.round(chance * 100) / 100)})`;

  return {
    moods,
    intent: (intent: string) => intents[intent] ?? intent,
    intents: "What they are after",
    intentsReckoned: "Jalin reckoned this from the words.",
    unknown: "No feeling known",
    /** the button that shows it and changes it */
    button: (mood: string) => `Feeling: ${mood}`,
    reckoned: (mood: Felt, chance: number) =>
      mood === "unsure"
        ? "Jalin reckoned from the words, and cannot tell what they feel."
        : `Jalin reckoned from the words: ${moods[mood].toLowerCase()}, ${likely(chance)}.`,
    notReckoned: "Jalin knows no feeling here: too few words, or a language it does not read.",
    notYet: "Jalin has not read this text yet.",
    byYou: (mood: Felt) => `${moods[mood]}, by you`,
    byYouWhy: "You said so. It stands, whatever Jalin reckons.",
    filter: "Feeling",
    any: "Feelings",
    choose: "What they feel",
    auto: "What Jalin reckons",
    done: (mood: Felt) => `Marked as ${moods[mood].toLowerCase()}, by you`,
    doneAuto: "Left to Jalin again",

    strip: {
      title: "Engagement and feeling by month",
      /** where no text says a feeling */
      titleAlone: "Engagement by month",
      sumAlone: (engaged: string) => `${engaged} in 12 months, without a text whose feeling is known`,
      month: (month: string, engaged: string, felt: readonly string[]) => `${month}: ${[engaged, ...felt].join(", ")}`,
      felt: (mood: Felt, n: number) => `${speech.number(n)} ${mood === "unsure" ? "not sure" : mood}`,
      sum: (n: number, felt: readonly string[]) => `${some(n, "text", "texts")} in 12 months: ${speech.list(felt)}`,
    },
  };
}
