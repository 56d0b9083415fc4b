/** The words of the dashboard around its pages, in Indonesian: a part of the catalogue. */
import type { Speech } from "../speech";
import type { dashboardInEnglish } from "./en";

export function dashboardInIndonesian(_speech: Speech): ReturnType<typeof dashboardInEnglish> {
  return {
    pages: {
      today: "Hari ini",
      contacts: "Kontak",
      contact: "Kontak",
      joins: "Saran penggabungan",
      inbox: "Inbox",
      pipeline: "Alur penjualan",
      tasks: "Tugas",
      posts: "Posting",
      post: "Posting",
      insights: "Insight",
      week: "Ringkasan minggu",
      networks: "Jaringan",
      data: "Data",
      export: "Ekspor",
      import: "Impor",
      backup: "Cadangan",
      privacy: "Privasi",
      settings: "Pengaturan",
      help: "Bantuan",
    },
    kept: "Yang tersimpan",
    name: "Jalin",
    title: (page) => `${page} · Jalin`,
    skip: "Langsung ke isi halaman",
    rail: "Halaman",
    menu: "Menu",
    find: "Cari",
    search: "Cari atau lakukan apa saja",
    lost: {
      title: "Halaman ini tidak ada",
      text: (address) => `Tidak ada apa-apa di “${address}”. Tautannya mungkin sudah lama, atau ada huruf yang hilang.`,
      button: "Buka kontak",
    },
  };
}
