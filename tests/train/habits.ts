/** Invented ways of speaking that a model of everybody's language reads wrongly: what somebody corrects, and what they see later. */
import type { Mood } from "../../lib/insight/sentiment";

export interface Habit {
  name: string;
  mood: Mood;
  corrected: readonly string[];
  later: readonly string[];
}

export const habits: readonly Habit[] = [
  {
    name: "players whose weapons hurt",
    mood: "positive",
    corrected: [
      "sadis sih kombonya",
      "damage-nya sadis parah bang",
      "jago bener, sadis mainnya",
      "sadis, sekali hit langsung tumbang",
    ],
    later: [
      "sadis amat skillnya",
      "nah ini baru sadis",
      "mainnya sadis dari awal sampai akhir",
      "sadis kombo terakhirnya",
      "gokil sadis sih ini tim",
      "clutch-nya sadis",
    ],
  },
  {
    name: "coffee that hits",
    mood: "positive",
    corrected: [
      "pahitnya nampol",
      "espresso di sini nampol, ga bisa tidur",
      "nampol abis, bikin melek semalaman",
      "tubruknya keras, nampol",
    ],
    later: [
      "robustanya nampol",
      "gila nampol kopinya",
      "nampol sampai ke ubun-ubun",
      "dua teguk langsung nampol",
      "kental, hitam, nampol",
    ],
  },
  {
    name: "a courier who is never praised",
    mood: "negative",
    corrected: [
      "kilat banget kurirnya, cuma dua minggu",
      "mantap kurirnya, paket keliling pulau dulu",
      "kurirnya hebat bisa nyasar ke kampung sebelah",
      "salut sama kurirnya, sabar banget nyimpen paket",
    ],
    later: [
      "kurirnya luar biasa, hari ke sembilan masih di gudang",
      "terbaik memang kurirnya, status ga gerak",
      "hebat kurirnya, paket orang dikasih ke saya",
      "makasih loh kurirnya, kotaknya jadi bola",
      "keren kurirnya, telepon sekali pun enggak",
    ],
  },
  {
    name: "songs that are sick",
    mood: "positive",
    corrected: [
      "that drop is filthy",
      "filthy bassline, my neighbours hate me",
      "absolutely filthy mix",
      "the second half is filthy",
    ],
    later: [
      "what a filthy drop",
      "this remix is filthy",
      "filthy groove from start to end",
      "ok that solo was filthy",
      "so filthy, play it again",
    ],
  },
  {
    name: "regulars who say they are ill of waiting",
    mood: "neutral",
    corrected: ["bump", "bump for the weekend crew", "bump, still there?", "bumping this before it sinks"],
    later: ["bump please", "bump again for the evening", "bump, anybody?", "one more bump"],
  },
  {
    name: "fans who suffer",
    mood: "positive",
    corrected: [
      "nangis, episode ini ancur banget perasaanku",
      "nangis kejer di bioskop",
      "nangis lagi denger lagunya",
      "aku nangis lihat endingnya",
    ],
    later: [
      "nangis bareng satu studio",
      "baru mulai udah nangis",
      "nangis, aktingnya",
      "fix nangis tiap nonton ulang",
      "nangis di adegan stasiun",
    ],
  },
  {
    name: "guests for whom cheap is no praise",
    mood: "negative",
    corrected: [
      "dekorasinya receh",
      "menunya receh sekarang",
      "receh banget gelasnya",
      "kok jadi receh begini tempatnya",
    ],
    later: ["pilihan lagunya receh", "receh sih kursinya", "sajian penutupnya receh", "makin ke sini makin receh"],
  },
  {
    name: "makers who are mad",
    mood: "positive",
    corrected: [
      "insane joinery, no nails at all",
      "the detail on this is insane",
      "insane patience you have",
      "those dovetails are insane",
    ],
    later: [
      "insane finish on that table",
      "how is this so insane",
      "insane work as always",
      "the grain matching is insane",
      "insane, every single corner",
    ],
  },
];
