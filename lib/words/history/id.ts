/** The words of a history, in Indonesian: a part of the catalogue. */
import type { Speech } from "../speech";
import type { historyInEnglish } from "./en";

export function historyInIndonesian(_speech: Speech): ReturnType<typeof historyInEnglish> {
  return {
    title: "Riwayat",
    empty: "Belum ada apa-apa. Yang mereka tulis, bagikan, atau sukai muncul di sini begitu terlihat.",
    none: "Tidak ada yang seperti itu di sini.",
    showAll: "Tampilkan semuanya",
    openPost: "Buka posting",
    openItem: "Buka",
    everyone: "Semua orang di posting ini",
    expand: "Tampilkan semua",
    collapse: "Ringkas",
    loading: "Riwayat sedang dibaca",
    filters: "Yang ditampilkan di riwayat",
    kinds: "Jenis",
    network: "Jaringan",
    anyNetwork: "Semua jaringan",
    direction: "Arah",
    anyDirection: "Dua arah",
    directions: { inbound: "Dari mereka", outbound: "Dari Anda" },
    search: "Cari di tulisan mereka",
    clear: "Kosongkan pencarian",
  };
}
