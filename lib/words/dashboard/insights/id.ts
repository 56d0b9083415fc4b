/** The words of the page of insights, in Indonesian: a part of the catalogue. */
import type { Speech } from "../../speech";
import type { insightsInEnglish } from "./en";

export function insightsInIndonesian(speech: Speech): ReturnType<typeof insightsInEnglish> {
  const days = (n: number) => `${speech.number(n)} hari`;
  return {
    seen: "Interaksi yang terlihat",
    seenText: "Dihitung per hari, sejauh yang dibaca Jalin; balasan Anda sendiri ikut terhitung. Harinya menurut UTC.",
    lastDays: (n) => `${days(n)} terakhir`,
    before: (n) => `${days(n)} sebelumnya`,
    all: "Semua",
    networks: (n) => `Per jaringan, ${days(n)} terakhir`,
    network: "Jaringan",
    warmest: "Orang terhangat",
    everybody: "Tampilkan semua kontak",
    coming: "Grafik menyusul",
    comingText:
      "Di halaman ini nanti tergambar bagaimana interaksi, sentimen, dan topik berubah dari waktu ke waktu. Bagian itu belum dibuat, jadi belum ada yang digambar; angka di atas dihitung dari yang sudah terbaca.",
    empty: {
      title: "Angka muncul setelah ada yang terbaca",
      text: "Buka sebuah posting di jaringan yang sudah dinyalakan. Yang dilakukan orang di sana dihitung di sini per hari, per jenis, dan per jaringan.",
      button: "Pilih jaringan",
    },
  };
}
