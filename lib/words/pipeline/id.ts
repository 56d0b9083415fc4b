/** The words of the page of the pipeline in Indonesian. */
import type { Speech } from "../speech";
import type { pipelineInEnglish } from "./en";

export function pipelineInIndonesian(speech: Speech): ReturnType<typeof pipelineInEnglish> {
  return {
    views: "Tampilan alur penjualan",
    board: "Papan",
    table: "Tabel",
    add: "Tambah peluang",
    editStages: "Ubah tahap",
    hint: "Tombol panah berpindah antarpeluang, dengan Shift memindahkannya; M memindahkan ke tahap mana pun.",
    emptyTitle: "Belum ada peluang",
    emptyText:
      "Peluang mencatat apa yang mungkin dibeli dan berapa nilainya. Peluang melewati tahap ini sampai berhasil atau gagal.",
    actions: (title) => `Pindahkan atau ubah ${title}`,
    moveTo: "Pindahkan ke",
    open: "Buka",
    late: "terlambat",
    person: "Dengan siapa",
    personHint: "Cari kontak",
    added: (title) => `Peluang ditambahkan: ${title}`,
    changed: (title) => `Peluang diubah: ${title}`,
    which: "Peluang yang mana",
    states: { open: "Terbuka", won: "Berhasil", lost: "Gagal" },
    columns: {
      title: "Apa",
      person: "Dengan siapa",
      stage: "Tahap",
      amount: "Nilai",
      closing: "Perkiraan selesai",
      changed: "Perubahan terakhir",
      reason: "Mengapa gagal",
    },
    emptyTable: {
      open: { title: "Tidak ada yang terbuka", text: "Yang mungkin dibeli ada di sini sampai berhasil atau gagal." },
      won: {
        title: "Belum ada yang berhasil",
        text: "Pindahkan sebuah peluang ke tahap berhasil, lalu muncul di sini.",
      },
      lost: { title: "Tidak ada yang gagal", text: "Yang gagal ada di sini beserta alasannya, untuk bahan belajar." },
    },
    facts: {
      stage: "Tahap",
      value: "Nilai",
      chance: "Kemungkinan berhasil",
      weighted: "Nilai tertimbang",
      close: "Perkiraan selesai",
      closed: "Ditutup",
      created: "Sejak",
      person: "Dengan siapa",
      company: "Organisasi",
      reason: "Mengapa gagal",
      none: "belum diisi",
      chanceOfStage: (percent) => `${percent}, sesuai tahapnya`,
    },
    percent: (chance) => speech.percent(chance / 100),
    gone: "Peluang ini sudah tidak ada.",
  };
}
