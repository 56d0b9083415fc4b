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
      tagFor: (name) => `Label untuk ${name}`,
      noteFor: (name) => `Catatan tentang ${name}`,
      taskFor: (name) => `Tugas tentang ${name}`,
      keep: "Simpan",
      used: "Label yang sudah dipakai",
      noted: (name) => `Catatan tentang ${name} disimpan`,
      tasked: (name) => `Tugas tentang ${name} ditambahkan`,
      due: "Jatuh tempo",
      noDay: "Tanpa tanggal",
      hint: "Enter untuk menyimpan, Esc untuk batal",
    },
    onPage: {
      label: "Tampilkan tombol simpan di samping orang di halaman",
      text: "Menaruh bintang kecil di samping orang di halaman jaringan yang dinyalakan. Risikonya: situs bisa tahu ada yang ditambahkan ke halamannya, dan sebagian situs melarangnya. Jalin menaruhnya di luar isi halaman, tidak memuat apa pun untuk itu, dan menghapus semuanya begitu dimatikan. Tanpa tombol ini, orang tetap bisa disimpan lewat bilah alat, panel samping, menu konteks, atau satu tombol papan ketik.",
      waryLabel: (network) => `Tampilkan juga tombol simpan di ${network}`,
      waryOff: (network) => `Tidak di ${network}, yang memeriksa tambahan dari ekstensi di halamannya.`,
      waryOn: (network) => `Juga di ${network}, yang memeriksa tambahan dari ekstensi di halamannya.`,
      sure: (network) => `Tampilkan juga di ${network}?`,
      sureText: (network) =>
        `${network} memeriksa tambahan dari ekstensi di halamannya, dan bisa membatasi akun karena itu. Kalau bintangnya terlihat, akun yang dipakai bisa terkena. Menyimpan lewat panel samping atau papan ketik tidak menambah apa pun di halaman.`,
      confirm: (network) => `Tampilkan di ${network}`,
    },
    keys: {
      commands: {
        _execute_action: "Buka Jalin",
        "open-panel": "Buka panel samping",
        "open-dashboard": "Buka dasbor",
        "save-person": "Simpan orang di halaman ini",
      },
      none: "Tanpa tombol",
      text: "Berlaku di semua halaman. Yang mengubahnya browser, di halamannya sendiri.",
      addOns:
        "Berlaku di semua halaman. Untuk mengubahnya, buka halaman Pengaya di browser, lalu pilih “Kelola pintasan ekstensi” di menu roda gigi.",
      change: "Ubah tombol",
    },
    subject: {
      label: (name) => `${name}, pemilik profil ini`,
      unknown: "Belum ada yang dibaca dari orang ini.",
      waits: (n) => (n === 1 ? "Menunggu balasan" : `${speech.number(n)} pertanyaan menunggu balasan`),
      them: "Terakhir menulis: orang ini",
      us: "Terakhir menulis: akun sendiri",
      silent: "Belum pernah saling menulis",
      open: "Selengkapnya",
      more: (n) => `${speech.number(n)} tugas lagi`,
    },
  };
}
