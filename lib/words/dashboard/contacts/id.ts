/** The words of the page of contacts, in Indonesian: a part of the catalogue. */
import type { Speech } from "../../speech";
import type { contactsInEnglish } from "./en";

export function contactsInIndonesian(speech: Speech): ReturnType<typeof contactsInEnglish> {
  const contacts = (n: number) => `${speech.number(n)} kontak`;
  return {
    count: contacts,
    found: (n, isMore) => (isMore ? `lebih dari ${contacts(n)}` : contacts(n)),
    add: "Tambah kontak",
    joins: (n) => `${speech.number(n)} saran penggabungan`,
    table: "Kontak",
    filters: "Persempit",
    stage: "Tahap",
    anyStage: "Tahap",
    tag: "Label",
    anyTag: "Label",
    tagged: (tag, n) => `${tag} (${speech.number(n)})`,
    reset: "Tampilkan semua",
    more: (n) => `Yang tampil baru ${contacts(n)} pertama. Tambahkan satu kata lagi untuk menemukan yang dicari.`,
    columns: {
      name: "Nama",
      last: "Interaksi terakhir",
      heat: "Kehangatan",
      breadth: "Jaringan",
      stage: "Tahap",
      tags: "Label",
      company: "Perusahaan",
      role: "Jabatan",
      total: "Jumlah interaksi",
      first: "Pertama terlihat",
      rating: "Penilaian Anda",
    },
    export: "Ekspor",
    chooser: {
      button: "Kolom",
      title: "Kolom tabel",
      text: "Nama selalu paling depan.",
      up: (column) => `${column}: pindah ke depan`,
      down: (column) => `${column}: pindah ke belakang`,
      reset: "Kembalikan kolom awal",
    },
    rated: (stars) => `${speech.number(stars)} dari 5`,
    preview: {
      label: (name) => `${name} secara singkat`,
      open: "Buka kontak",
      close: "Tutup pratinjau",
      latest: "Terbaru",
      nothing: "Belum ada aktivitasnya yang terlihat.",
      all: "Riwayat lengkap",
      notes: (n) => `${speech.number(n)} catatan lain`,
    },
    person: {
      title: "Tambah kontak",
      text: "Untuk orang yang Anda kenal dari tempat lain. Kalau nanti muncul di sebuah jaringan, keduanya bisa digabungkan.",
      name: "Nama",
      add: "Tambah",
      added: (name) => `${name} ditambahkan`,
    },
    empty: {
      title: "Kontak Anda akan tampil di sini",
      text: "Buka sebuah posting di jaringan yang sudah dinyalakan: semua yang berkomentar, membagikan, atau memberi reaksi masuk ke sini dengan sendirinya. Atau tambahkan orang yang sudah dikenal.",
      networks: "Pilih jaringan",
      add: "Tambah kontak",
    },
  };
}
