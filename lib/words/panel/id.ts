/** The words of the side panel and of what can be done with one key, in Indonesian. */
import type { Speech } from "../speech";
import type { panelInEnglish } from "./en";

export function panelInIndonesian(speech: Speech): ReturnType<typeof panelInEnglish> {
  const counted = (what: string, n: number) => `${what} ${speech.number(n)}`;
  return {
    sieve: {
      label: "Siapa saja yang ditampilkan",
      all: (n) => counted("Semua", n),
      fresh: (n) => counted("Baru", n),
      known: (n) => counted("Dikenal", n),
      unsaved: (n) => counted("Belum disimpan", n),
      nobody: "Tidak ada yang seperti itu di halaman ini.",
    },
    today: (n) => `${speech.number(n)} tugas jatuh tempo. Buka hari ini`,
    todayNone: "Buka hari ini",
    quick: {
      tag: "Label",
      note: "Catatan",
      task: "Tugas",
      tagFor: (name) => `Label untuk ${name}`,
      noteFor: (name) => `Catatan tentang ${name}`,
      taskFor: (name) => `Tugas tentang ${name}`,
      keep: "Simpan",
      noted: (name) => `Catatan tentang ${name} disimpan`,
      tasked: (name) => `Tugas tentang ${name} ditambahkan`,
      due: "Jatuh tempo",
      noDay: "Tanpa tanggal",
      hint: "Enter untuk menyimpan, Esc untuk batal",
    },
    subject: {
      label: (name) => `${name}, pemilik profil ini`,
      unknown: "Belum ada yang dibaca dari orang ini.",
      since: (date) => `sejak ${date}`,
      waits: (n) => (n === 1 ? "Menunggu balasan" : `${speech.number(n)} pertanyaan menunggu balasan`),
      them: "Terakhir menulis: orang ini",
      us: "Terakhir menulis: akun sendiri",
      silent: "Belum pernah saling menulis",
      open: "Semua tentang orang ini",
      more: (n) => `${speech.number(n)} tugas lagi`,
    },
  };
}
