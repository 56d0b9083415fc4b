/** The words of the page of tasks in Indonesian. */
import type { Speech } from "../speech";
import type { tasksInEnglish } from "./en";

export function tasksInIndonesian(speech: Speech): ReturnType<typeof tasksInEnglish> {
  return {
    spans: {
      overdue: "Terlambat",
      today: "Hari ini",
      week: "Minggu ini",
      later: "Nanti",
      someday: "Tanpa tanggal",
    },
    views: "Tugas yang mana",
    open: "Perlu dikerjakan",
    done: "Selesai",
    add: "Tambah tugas",
    addTitle: "Tambah tugas",
    editTitle: "Ubah tugas",
    about: "Tentang",
    aboutHint: "Bukan siapa-siapa, atau sebuah kontak",
    count: (n) => `${speech.number(n)} tugas`,
    doneOn: (date) => `Selesai ${date}`,
    added: (title) => `Tugas ditambahkan: ${title}`,
    changed: (title) => `Tugas diubah: ${title}`,
    snooze: {
      until: "Tunda sampai",
      onDay: "Tanggal",
      thatDay: "Sampai tanggal itu",
      choices: { later: "Nanti hari ini", tomorrow: "Besok", "next-week": "Minggu depan" },
    },
    empty: {
      title: "Tidak ada yang perlu dikerjakan",
      text: "Tugas mencatat apa yang dikerjakan, kapan, dan tentang siapa. Tugas bisa mengingatkan dan berulang sendiri.",
    },
    emptyDone: {
      title: "Belum ada yang selesai",
      text: "Yang sudah dicentang masuk ke sini, jadi bisa dilihat lagi atau dibatalkan.",
    },
  };
}
