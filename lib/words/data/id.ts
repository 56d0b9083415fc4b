/** The words of the page of what is kept, in Indonesian. */
import type { Speech } from "../speech";
import type { DataWords } from "./en";

export function dataInIndonesian(speech: Speech): DataWords {
  return {
    kept: "Yang tersimpan",
    keptText: "Semuanya ada di browser ini, di komputer ini. Tidak ada yang dikirim ke siapa pun.",
    contacts: "Kontak",
    interactions: "Interaksi",
    posts: "Posting",
    entered: "Catatan, tugas, dan peluang",
    room: "Ruang yang dipakai",
    roomOf: (size) => `sekitar ${size}`,
    megabytes: (n) => `${speech.number(n)} MB`,
    export: "Ekspor",
    segment: "Siapa",
    everybody: "Semua orang",
    import: "Impor",
    importText: "Memasukkan kontak dari spreadsheet atau CRM lain belum tersedia.",
    backup: "Cadangan",
    backupText:
      "Berkas cadangan untuk semuanya belum tersedia. Untuk sementara, ekspor kontak dan ekspor interaksi memuat isi yang bisa dibaca, tetapi tidak bisa mengembalikan semuanya.",
    privacy: "Privasi",
    privacyText:
      "Satu atau banyak orang bisa dihapus dari daftar kontak, beserta semua yang mereka lakukan. Penghapusan menurut umur data, dan janji untuk tidak merekam seseorang lagi, belum tersedia.",
    toContacts: "Ke daftar kontak",
    later: "Belum tersedia",
  };
}
