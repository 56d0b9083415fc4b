/** The words of the page on privacy, in Indonesian. */
import type { Purged } from "../../model/retention";
import type { Speech } from "../speech";
import type { PrivacyWords } from "./en";

export function privacyInIndonesian(speech: Speech): PrivacyWords {
  const { number: n } = speech;
  const people = (count: number) => `${n(count)} orang`;
  const interactions = (count: number) => `${n(count)} interaksi`;
  const posts = (count: number) => `${n(count)} posting`;
  const accounts = (count: number) => `${n(count)} akun`;
  const deleted = ({ contacts, interactions: rows, posts: left, others }: Purged): string => {
    const parts = [
      contacts > 0 && people(contacts),
      rows > 0 && interactions(rows),
      left > 0 && posts(left),
      others > 0 && `${accounts(others)} tanpa keterlibatan`,
    ].filter((part) => part !== false);
    return parts.length === 0 ? "tidak ada yang perlu dihapus" : `${speech.list(parts)} dihapus`;
  };

  return {
    retention: {
      title: "Berapa lama data orang disimpan",
      text: "Orang yang selama itu tidak melakukan apa-apa dihapus beserta semua yang pernah dilakukannya, sekali sehari. Yang tersimpan, atau yang diberi rincian, catatan, label, tugas, atau peluang, tetap ada; menggabungkan akun atau membetulkan perasaan tidak membuat siapa pun tetap ada. Dihitung dari hal terakhir yang mereka lakukan sendiri, atau sejak pertama kali terlihat oleh Jalin.",
      months: "Simpan orang yang tidak aktif selama",
      monthsOf: (count) => (count === 0 ? "selamanya" : `${n(count)} bulan`),
      networks: "Lama yang lain untuk satu jaringan",
      networkMonths: (network) => `Simpan orang di ${network} yang tidak aktif selama`,
      add: "Pilih jaringan",
      remove: (network) => `${network}: sama seperti yang lain`,
      off: "Tidak ada yang dihapus karena lama tidak aktif.",
      looking: "Mencari orang yang lama tidak aktif",
      nobody: "Saat ini tidak ada orang yang tidak aktif selama itu.",
      now: (count, rows) => `Akan dihapus sekarang: ${people(count)} dengan ${interactions(rows)}`,
      oldest: (since) => `paling lama tidak aktif sejak ${speech.month(since)}`,
      network: (name, count, rows) => `${name}: ${people(count)}, ${interactions(rows)}`,
      posts: (count) => `${posts(count)} tanpa keterlibatan siapa pun, dan posting yang setelah itu kosong`,
      others: (count) => `${accounts(count)} yang tidak pernah terlibat, misalnya penulis posting seperti itu`,
      entered: (count) => `${people(count)} yang sama lamanya tidak aktif tetap ada, karena ada isian tentang mereka`,
      show: (count) => `Tampilkan ${people(count)}`,
      hide: "Tutup daftar",
      list: "Akan dihapus",
      silentSince: (since) => `tidak aktif sejak ${speech.date(since)}`,
      row: (rows, isWhole) => (isWhole ? interactions(rows) : `${interactions(rows)}, dari satu jaringan saja`),
      ask: "Belum ada yang dihapus. Penghapusan baru dimulai setelah daftar ini dilihat dan disetujui; sesudah itu berjalan sendiri.",
      askEmpty: "Setelah disetujui, orang yang tidak aktif selama itu akan dihapus dengan sendirinya.",
      agree: (count) => (count === 0 ? "Terapkan mulai sekarang" : "Hapus, dan terapkan mulai sekarang"),
      sure: "Ini tidak bisa diurungkan.",
      on: "Menyala: diperiksa sekali sehari.",
      off2: "Tanyakan dulu lagi",
      deleting: "Menghapus orang yang lama tidak aktif",
      last: (at, purged) => `Terakhir diperiksa ${speech.date(at)}: ${deleted(purged)}.`,
      failed: "Tidak berhasil. Tidak ada yang dihapus.",
    },
    silent: {
      title: "Tersimpan, tetapi tidak aktif",
      text: "Mereka tersimpan, jadi tetap ada. Sudah lebih lama dari waktu di atas mereka tidak melakukan apa-apa: silakan dilihat lagi.",
      none: "Tidak ada kontak tersimpan yang tidak aktif selama itu.",
      list: "Orang tersimpan yang tidak aktif",
      keep: "Simpan terus",
      keepOne: (name) => `Simpan terus ${name}`,
      kept: (name) => `${name} tetap disimpan`,
      remove: "Hapus",
      removeOne: (name) => `Hapus ${name}`,
      removed: (name) => `${name} dihapus`,
      keepAll: (count) => `Simpan terus semua (${n(count)})`,
      keptAll: (count) => `${people(count)} tetap disimpan`,
      all: (count) => `Tampilkan semua (${n(count)})`,
    },
    notice: {
      title: "Memberi tahu bahwa data disimpan",
      text: "Siapa yang menyimpan data yang tidak diberikan sendiri oleh orangnya wajib memberi tahu dalam satu bulan, dengan beberapa pengecualian (UU PDP; di Eropa GDPR Pasal 14). Di sini ada teksnya, dan siapa yang belum diberi tahu. Ini bantuan, bukan nasihat hukum.",
      personal: "Untuk keperluan pribadi semata, undang-undang itu tidak mewajibkan hal ini.",
      holder: "Siapa yang menyimpan data",
      holderHint: "Nama sendiri atau nama perusahaan",
      reach: "Alamat yang bisa dihubungi",
      language: "Bahasa teks",
      languages: { en: "English", id: "Bahasa Indonesia" },
      template: "Teks",
      placeholders: (names) => `Diisi oleh Jalin: ${names}`,
      standard: "Pakai teks bawaan Jalin",
      incomplete: "Isi dulu siapa yang menyimpan data dan alamat yang bisa dihubungi sebelum teks ini dikirim.",
      purposeFirst: "Pilih dulu di bawah untuk apa Jalin dipakai: itulah alasan data disimpan.",
      preview: (name) => `Teks untuk ${name}`,
      check: "Baca dulu sebelum dikirim: hanya pengirim yang tahu kepada siapa data diteruskan.",
      waiting: (count) =>
        count === 0
          ? "Semua orang yang disimpan lebih dari 30 hari lalu sudah diberi tahu."
          : `${people(count)} yang disimpan lebih dari 30 hari lalu belum diberi tahu.`,
      list: "Tersimpan dan belum diberi tahu",
      saved: (at) => `disimpan ${speech.date(at)}`,
      copy: "Salin teks",
      copyFor: (name) => `Salin teks untuk ${name}`,
      copied: (name) => `Teks untuk ${name} sudah disalin`,
      copyFailed: "Teks tidak bisa disalin.",
      told: "Diberi tahu hari ini",
      toldOne: (name) => `${name} diberi tahu hari ini`,
      marked: (name) => `${name} ditandai sudah diberi tahu`,
      all: (count) => `Tampilkan semua (${n(count)})`,
    },
    today: {
      title: "Privasi",
      due: "Ada orang yang tidak aktif lebih lama dari masa simpan. Tidak ada yang dihapus sebelum dilihat dulu.",
      silent: (count) => `${people(count)} yang tersimpan sudah lama tidak aktif: simpan terus?`,
      look: "Lihat",
    },
  };
}
