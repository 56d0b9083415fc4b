/** The words of the queue of suggested joins, in Indonesian: a part of the catalogue. */
import type { Speech } from "../speech";
import type { joinsInEnglish } from "./en";

export function joinsInIndonesian(speech: Speech): ReturnType<typeof joinsInEnglish> {
  return {
    count: (n) => `${speech.number(n)} menunggu keputusan`,
    list: "Saran, yang paling yakin di atas",
    ask: (one, other) => `Apakah ${one} dan ${other} orang yang sama?`,
    why: "Yang mendukung dan yang meragukan",
    speaksFor: "Mendukung: ",
    against: "Meragukan: ",
    previous: "Saran sebelumnya",
    next: "Saran berikutnya",
    keep: (name) => `Pakai nama ${name}`,
    keeps: "Nama ini yang dipakai",
    fields: {
      accounts: "Akun",
      headline: "Headline",
      engagement: "Keterlibatan",
      seen: "Terlihat",
      stage: "Tahap",
      tags: "Label",
      note: "Catatan",
    },
    none: "—",
    seen: (first, last) => `${first} sampai ${last}`,
    saved: "disimpan",
    after:
      "Yang namanya dipakai juga menentukan isian tunggal seperti perusahaan dan ulang tahun; selebihnya tidak ada yang hilang.",
    empty: {
      title: "Tidak ada yang perlu diputuskan",
      text: "Kalau dua akun tampak milik satu orang, dilihat dari nama, tautan, gambar profil, atau lokasinya, pertanyaannya muncul di sini.",
      button: "Buka kontak",
    },
  };
}
