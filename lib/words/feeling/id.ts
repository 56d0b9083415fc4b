/** The words for what a text feels like and is after, in Indonesian: a part of the catalogue. */
import type { Felt } from "../../model/insights";
import type { Speech } from "../speech";
import type { feelingInEnglish } from "./en";

export function feelingInIndonesian(speech: Speech): ReturnType<typeof feelingInEnglish> {
  const moods: Record<Felt, string> = {
    negative: "Negatif",
    neutral: "Netral",
    positive: "Positif",
    unsure: "Belum pasti",
  };
  const intents: Record<string, string> = {
    question: "Pertanyaan",
    complaint: "Keluhan",
    purchase: "Minat beli",
    praise: "Pujian",
    thanks: "Terima kasih",
    spam: "Spam",
  };
  const likely = (chance: number) =>
    `${chance >= 0.9 ? "hampir pasti" : chance >= 0.7 ? "sangat mungkin" : "lebih mungkin daripada tidak"} (${speech.percent(Math.round(chance * 100) / 100)})`;

  return {
    moods,
    intent: (intent) => intents[intent] ?? intent,
    intents: "Yang mereka cari",
    intentsReckoned: "Perkiraan Jalin dari kata-katanya.",
    unknown: "Perasaan tidak diketahui",
    button: (mood) => `Perasaan: ${mood}`,
    reckoned: (mood, chance) =>
      mood === "unsure"
        ? "Jalin memperkirakan dari kata-katanya, dan belum bisa memastikan perasaannya."
        : `Perkiraan Jalin dari kata-katanya: ${moods[mood].toLowerCase()}, ${likely(chance)}.`,
    notReckoned: "Jalin tidak tahu perasaannya: katanya terlalu sedikit, atau bahasanya tidak dikenal.",
    notYet: "Jalin belum membaca tulisan ini.",
    byYou: (mood) => `${moods[mood]}, menurut Anda`,
    byYouWhy: "Ini kata Anda, dan tetap berlaku apa pun perkiraan Jalin.",
    filter: "Perasaan",
    any: "Perasaan",
    choose: "Perasaan di tulisan ini",
    auto: "Perkiraan Jalin",
    done: (mood) => `Ditandai ${moods[mood].toLowerCase()}, menurut Anda`,
    doneAuto: "Kembali ke perkiraan Jalin",

    strip: {
      title: "Interaksi dan perasaan per bulan",
      titleAlone: "Interaksi per bulan",
      sumAlone: (engaged) => `${engaged} dalam 12 bulan, tanpa tulisan yang perasaannya diketahui`,
      month: (month, engaged, felt) => `${month}: ${[engaged, ...felt].join(", ")}`,
      felt: (mood, n) => `${speech.number(n)} ${moods[mood].toLowerCase()}`,
      sum: (n, felt) => `${speech.number(n)} tulisan dalam 12 bulan: ${speech.list(felt)}`,
    },
  };
}
