/** The words of what somebody cares about, in Indonesian: a part of the catalogue. */
import type { Speech } from "../speech";
import type { InterestsWords } from "./en";

export function interestsInIndonesian({ number }: Speech): InterestsWords {
  return {
    title: "Minat",
    text: "Yang berulang kali mereka bicarakan dan lebih jarang disebut orang lain. Dari 500 komentar, balasan, sebutan, dan kutipan terbaru mereka.",
    chip: (term, posts) => `${term}, di ${number(posts)} posting`,
    none: "Belum ada yang berulang: sebuah topik dihitung kalau muncul di dua posting, atau pada dua hari.",
    texts: (term) => `Yang mereka katakan tentang “${term}”`,
    more: "Tampilkan lebih banyak",
    special: {
      title: "Topik sensitif",
      label: "Sebut topik sensitif di antara minat",
      text: "Jalin tidak menyebut kesehatan, agama, politik, seksualitas, suku, keanggotaan serikat, biometrik, dan kejahatan sebagai minat seseorang. Hal seperti itu dilindungi undang-undang: nyalakan hanya kalau memang boleh menyimpannya tentang orang-orang di sini. Jalin mengenalinya dari daftar kata, jadi selama dimatikan pun bisa ada yang lolos.",
    },
  };
}
