/** The words around the sample data, in Indonesian. */
import type { Speech } from "../speech";
import type { SampleWords } from "./en";

export function sampleInIndonesian(speech: Speech): SampleWords {
  const people = (n: number) => `${speech.number(n)} orang rekaan`;
  return {
    title: "Data contoh",
    text: "Sekitar empat puluh orang rekaan yang mengikuti sebuah penyangrai kopi rekaan: di lima jaringan, selama setengah tahun, lengkap dengan pertanyaan, tugas, dan peluang. Silakan lihat-lihat dan coba semuanya, lalu hapus lagi.",
    load: "Muat data contoh",
    loading: "Memuat data contoh",
    loaded: (n) => `${people(n)} sudah dimuat. Mereka ada di antara kontak Anda sendiri dan diberi tanda.`,
    banner: (n) => `Yang tampil adalah data contoh: ${people(n)}.`,
    remove: "Hapus data contoh",
    removeShort: "Hapus",
    removing: "Menghapus data contoh",
    removeText: "Orang-orang ini dihapus beserta semua yang diisi pada mereka. Yang lain tetap ada.",
    badge: "Contoh",
    failed: "Data contoh gagal dimuat. Tidak ada yang berubah; silakan coba lagi.",
  };
}
