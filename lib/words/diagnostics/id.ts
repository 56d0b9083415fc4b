/** The words of the page that tells how the database is, in Indonesian: a part of the catalogue. */
import type { Speech } from "../speech";
import type { diagnosticsInEnglish } from "./en";

export function diagnosticsInIndonesian(speech: Speech): ReturnType<typeof diagnosticsInEnglish> {
  const rows = (n: number) => `${speech.number(n)} baris`;
  return {
    title: "Diagnostik",
    text: "Apa yang disimpan Jalin, dan apakah hitungannya cocok. Tidak ada yang keluar dari peramban ini.",
    database: "Basis data",
    version: "Versi skema",
    halfLife: "Kehangatan menjadi separuh setiap",
    days: (n) => `${speech.decimal(n).replace(/[.,]0$/, "")} hari`,
    weights: "Bobot kehangatan",
    waiting: "Masih harus dikerjakan",
    nothingWaiting: "Tidak ada",
    jobs: {
      suggest: "Mencari akun milik orang yang sama",
      rules: "Menjalankan aturan Anda",
      rebuild: "Menyusun ulang semuanya",
      recount: "Menghitung ulang keterlibatan tiap posting",
      totals: "Menghitung ulang hari, alur penjualan, dan daftar",
      sample: "Memuat atau menghapus data contoh",
      purge: "Menghapus orang yang lama tidak aktif",
      meet: "Menyatukan akun yang kembali dengan yang terbaca sementara itu",
      erase: "Menghapus selamanya akun yang ternyata milik orang yang sudah dihapus",
      import: "Mengimpor file atau mengubah banyak orang, atau mengurungkannya",
      restore: "Memulihkan cadangan",
      insight: "Membaca yang baru saja ditangkap",
      reread: "Membaca ulang semua yang pernah ditangkap",
    },
    problems: "Masalah terakhir",
    problemsOn: (network, when) => `${network}, terakhir ${when}`,
    noProblems: "Tidak ada halaman yang melaporkannya.",
    tables: "Jumlah baris tiap tabel",
    table: "Tabel",
    rows: "Baris",
    check: "Periksa semuanya",
    checkText:
      "Menghitung ulang semuanya dan membandingkannya dengan isi daftar, hitungan, dan profil. Hanya membaca; Anda bisa terus bekerja.",
    stop: "Hentikan",
    checking: (done, of) => `${speech.number(done)} dari ${rows(of)} diperiksa`,
    stopped: (n) => `Dihentikan setelah ${rows(n)}.`,
    well: (n) => `Semuanya cocok: ${rows(n)} diperiksa, tidak ada perbedaan.`,
    found: (n) => `Ada ${speech.number(n)} perbedaan.`,
    first: (n) => `Ini ${speech.number(n)} yang pertama:`,
    failed: "Pemeriksaan terhenti. Tidak ada yang berubah; coba lagi.",
    what: "Apa",
    id: "Milik",
    is: "Tersimpan",
    should: "Hasil hitung ulang",
    anew: "Susun ulang",
    anewText:
      "Menyusun ulang kontak dan hitungan dari yang sudah dibaca dan yang Anda isi. Keduanya tidak diubah. Ini bisa makan beberapa menit; kalau halaman ini ditutup, pekerjaannya dilanjutkan nanti.",
    working: "Sedang disusun ulang …",
    done: "Sudah disusun ulang. Periksa lagi untuk melihat apakah semuanya cocok.",
    anewFailed:
      "Belum bisa diselesaikan. Yang sudah dibaca dan diisi tetap aman; pekerjaannya dilanjutkan nanti dengan sendirinya.",
  };
}
