/** Libraries that do the same, for comparison. Each says nothing of how sure it is, or not in chances. */
import { eld } from "eld/medium";
import { franc } from "franc";
import Sentiment from "sentiment";
import { detect } from "tinyld";
import vader from "vader-sentiment";

export interface Answer {
  guess: string | undefined;
  probability: number;
}

type Answering = (text: string) => Answer;

function answer(guess: string | undefined): Answer {
  return { guess, probability: 1 };
}

function bySign(score: number, from: number): Answer {
  return answer(score > from ? "positive" : score < -from ? "negative" : "neutral");
}

const afinn = new Sentiment();

export const sentimentLibraries: Record<string, Answering> = {
  sentiment: (text) => bySign(afinn.analyze(text).score, 0),
  "vader-sentiment": (text) => bySign(vader.SentimentIntensityAnalyzer.polarity_scores(text).compound, 0.05),
};

export const languageLibraries: Record<string, Answering> = {
  franc: (text) => answer(twoLetters[franc(text)] ?? "other"),
  tinyld: (text) => answer(detect(text)),
  // it knows no Indonesian, and calls it Malay
  eld: (text) => answer(asIndonesian(eld.detect(text).language)),
};

/** Of the languages that the sets hold most of, as franc names them. */
const twoLetters: Record<string, string> = {
  ind: "id",
  zlm: "ms",
  jav: "jv",
  sun: "su",
  tgl: "tl",
  eng: "en",
  deu: "de",
  fra: "fr",
  spa: "es",
  por: "pt",
  ita: "it",
  nld: "nl",
};

function asIndonesian(language: string): string {
  return language === "ms" ? "id" : language;
}
