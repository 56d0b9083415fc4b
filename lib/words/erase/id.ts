/** The words of erasing people, in Indonesian: a part of the catalogue. */
import type { Speech } from "../speech";
import type { eraseInEnglish } from "./en";

export function eraseInIndonesian(speech: Speech): ReturnType<typeof eraseInEnglish> {
  const { number: n } = speech;
  const people = (count: number) => `${n(count)} orang`;
  const accounts = (count: number) => `${n(count)} akun`;
  return {
    title: (name, count) => (name === undefined ? `Hapus ${people(count)} selamanya?` : `Hapus ${name} selamanya?`),
    goes: "Yang hilang, di seluruh Jalin:",
    gone: [
      "Akun mereka dan semua yang pernah mereka lakukan dan terbaca",
      "Yang ditulis akun sendiri kepada mereka atau dilakukan pada tulisan mereka",
      "Catatan, label, tugas, peluang, dan rincian tentang mereka",
      "Tulisan mereka: dari posting mereka hanya angka yang tersisa",
      "Yang menunggu balasan, saran, dan langkah yang tadinya bisa diurungkan",
    ],
    after:
      "Setelah itu mereka tidak pernah dibaca lagi, di halaman mana pun. Untuk itu Jalin menyimpan kode acak dari akun mereka yang namanya tidak bisa dibaca lagi.",
    stays:
      "Tulisan orang lain tetap seperti aslinya, juga bila menyebut mereka. File yang sudah diekspor dan cadangan yang dibuat sebelumnya masih memuat mereka: hapus sendiri file itu. Cadangan yang dipulihkan tidak membawa mereka kembali.",
    sure: "Saya mengerti bahwa ini tidak bisa diurungkan",
    erase: "Hapus selamanya",
    erasing: "Menghapus…",
    cancel: "Batal",
    own: "Salah satunya akun sendiri. Tidak ada yang dihapus.",
    restoring: "Cadangan sedang dipulihkan. Tidak ada yang dihapus; silakan coba lagi setelah selesai.",
    failed: "Tidak berhasil. Tidak ada yang dihapus; silakan coba lagi.",
    erased: (count) => `${people(count)} dihapus selamanya`,
    list: {
      title: "Dihapus dan tidak dibaca lagi",
      text: "Siapa mereka tidak disimpan: hanya kode untuk mengenali mereka saat bertemu lagi. Bila sebuah entri dilepas, mereka dibaca lagi sejak saat itu; yang sudah dihapus tidak kembali.",
      none: "Belum ada yang dihapus selamanya. Caranya: buka kontak, lalu menu di samping namanya.",
      label: "Orang yang dihapus",
      at: (at) => `Dihapus pada ${speech.date(at)}`,
      accounts: (network, count) => `${network}: ${accounts(count)}`,
      byHand: "Diisi sendiri",
      remove: "Baca lagi",
      removeOf: (at) => `Baca lagi yang dihapus pada ${speech.date(at)}`,
      ask: "Sejak saat itu mereka boleh dibaca lagi. Lepas entri ini?",
      yes: "Lepas",
      no: "Biarkan",
      removed: "Mulai sekarang mereka boleh dibaca lagi",
    },
  };
}
