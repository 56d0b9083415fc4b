/** The words of networks, and of how each is read, in Indonesian. */
import type { Speech } from "../speech";
import type { NetworksWords } from "./en";

export function networksInIndonesian(speech: Speech): NetworksWords {
  return {
    on: (n, of) => `${speech.number(n)} dari ${speech.number(of)} menyala`,
    text: "Nyalakan yang dipakai bekerja. Browser akan meminta izin untuk masing-masing, dan hanya halaman yang dibuka sendiri yang dibaca.",
    find: "Cari jaringan",
    none: (typed) =>
      `Tidak ada jaringan bernama “${typed}”. Situs lain mungkin memakai salah satu dari ini: tambahkan alamatnya di bawahnya.`,
    groupOn: "Menyala",
    groupOff: "Mati",
    reads: (kinds) => `Membaca ${kinds}`,
    turnOn: (network) => `Baca ${network}`,
    more: "Rincian",
    moreFor: (network) => `Rincian ${network}`,
    precise: "Pembacaan presisi",
    preciseText:
      "Ikut membaca data yang diterima halaman itu sendiri, supaya waktunya tepat dan tidak ada yang terhitung dua kali. Situsnya bisa menyadari itu: biarkan mati kalau ragu.",
    preciseFor: (network) => `Pembacaan presisi di ${network}`,
    messages: "Pesan",
    messagesText:
      "Ikut membaca pesan pribadi yang dibuka, dan menyimpan siapa menulis apa. Pesan itu ditulis untuk penerimanya saja: nyalakan hanya kalau memang boleh disimpan.",
    messagesFor: (network) => `Pesan di ${network}`,
    closed: "Grup tertutup",
    closedText:
      "Ikut membaca grup dan posting yang tidak terbuka untuk semua orang. Di grup tertutup, orang menulis hanya untuk sesama anggota: nyalakan hanya kalau tulisan mereka memang boleh disimpan.",
    closedFor: (network) => `Grup tertutup di ${network}`,
    refused: "Browser tidak memberi izin. Tidak ada yang dinyalakan.",
    offText: "Selama mati, tidak ada yang dibaca. Yang sudah dibaca tetap tersimpan.",

    health: {
      title: "Kelancaran pembacaan",
      week: "Tujuh hari terakhir",
      read: "Terbaca",
      problems: "Tidak terbaca",
      day: "Hari",
      kinds: "Per jenis halaman",
      last: (when) => `terakhir dibaca ${when}`,
      changed: (when) => `tampilannya berubah sejak ${when}`,
      never:
        "Belum ada yang dibaca di sini. Buka sebuah posting di jaringan ini: yang menulis di sana dibaca sambil digulir.",
    },

    report: {
      title: "Ada yang tidak terbaca",
      text: "Laporan berisi susunan halaman, tanpa isinya. Buka halamannya di tab lain, lalu buat laporannya di sini.",
      make: (network) => `Laporkan halaman ${network}`,
      looking: "Mencari halaman yang terbuka …",
      noPage: (network) =>
        `Tidak ada halaman ${network} yang sedang dibaca Jalin. Buka dulu halaman yang tidak terbaca, lalu coba lagi.`,
    },

    hosts: {
      list: (network) => `Situs tempat ${network} dibaca`,
      add: (network) => `Tambahkan situs yang memakai ${network}`,
      button: "Tambahkan",
      remove: (host) => `Hapus ${host} dari daftar`,
      locked: "belum diizinkan browser",
      allow: "Izinkan",
      allowHost: (host) => `Izinkan ${host}`,
      noHost: (example) => `Ini bukan alamat situs. Tulis seperti ${example}.`,
      there: (host) => `${host} sudah ada di daftar.`,
      taken: (host, network) => `${host} termasuk ${network}, yang punya tombol sendiri di sini.`,
      refused: (host) => `Browser tidak memberi izin untuk ${host}. Situs ini tidak ditambahkan.`,
    },
  };
}
