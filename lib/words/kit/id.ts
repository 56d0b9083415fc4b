/** What the parts of the kit say themselves, in Indonesian. */
import type { Speech } from "../speech";
import type { kitInEnglish } from "./en";

export const kitInIndonesian: typeof kitInEnglish = (speech: Speech) => ({
  combobox: {
    none: "Tidak ditemukan",
    searching: "Mencari …",
    failed: "Pencarian gagal. Silakan coba lagi.",
    found: (n) => `${speech.number(n)} pilihan`,
    create: (typed) => `Tambahkan “${typed}”`,
    remove: (name) => `Hapus ${name}`,
    clear: "Kosongkan",
    open: "Lihat pilihan",
  },
  progress: {
    of: (done, of) => `${speech.number(done)} dari ${speech.number(of)}`,
    cancel: "Batalkan",
  },
  table: {
    select: "Pilih",
    selectAll: "Pilih semua",
  },
  date: {
    open: "Pilih tanggal",
    previous: "Bulan sebelumnya",
    next: "Bulan berikutnya",
    clear: "Tanpa tanggal",
    today: "Hari ini",
    wrong: (example) => `Tanggal ini tidak dikenali. Tulis seperti ${example}.`,
    early: (from) => `Paling awal ${from}.`,
    late: (to) => `Paling lambat ${to}.`,
  },
});
