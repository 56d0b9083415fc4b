/** The words of the page of insights, in Indonesian: a part of the catalogue. */
import type { Speech } from "../../speech";
import type { insightsInEnglish } from "./en";

export function insightsInIndonesian(speech: Speech): ReturnType<typeof insightsInEnglish> {
  const days = (n: number) => `${speech.number(n)} hari`;
  return {
    seen: "Interaksi yang terlihat",
    seenText: "Dihitung dari yang sudah dibaca Jalin, termasuk balasan Anda sendiri. Hari berganti pukul 00.00 UTC.",
    lastDays: (n) => `${days(n)} terakhir`,
    before: (n) => `${days(n)} sebelumnya`,
    all: "Semua",
    networks: (n) => `Per jaringan, ${days(n)} terakhir`,
    network: "Jaringan",
    warmest: "Orang terhangat",
    everybody: "Tampilkan semua kontak",
    coming: "Grafik menyusul",
    comingText:
      "Perubahan interaksi, sentimen, dan topik dari waktu ke waktu akan tergambar di sini. Untuk sementara, lihat angkanya dulu.",
    empty: {
      title: "Angka muncul setelah posting pertama dibuka",
      text: "Buka sebuah posting di jaringan yang sudah dinyalakan. Yang dilakukan orang di sana dihitung di sini per hari, per jenis, dan per jaringan.",
      button: "Pilih jaringan",
    },
  };
}
