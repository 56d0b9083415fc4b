/** The words of the settings, in Indonesian. */
import type { Speech } from "../speech";
import type { SettingsWords } from "./en";

export function settingsInIndonesian(_speech: Speech): SettingsWords {
  return {
    sections: "Bagian pengaturan",
    language: "Bahasa",
    languageText:
      "Langsung berlaku di seluruh Jalin. Hanya halaman milik browser tentang Jalin yang tetap memakai bahasa browser.",
    languages: { auto: "Ikuti browser", en: "English", id: "Bahasa Indonesia" },
    purpose: {
      title: "Jalin dipakai untuk",
      text: "Menentukan bantuan mana yang tampil lebih dulu dan bunyi pemberitahuan kepada orang-orang.",
      community: "Komunitas sebuah merek",
      communityText: "Membalas orang, mengenal yang setia, menyadari siapa yang mulai diam.",
      sales: "Penjualan",
      salesText: "Menemukan yang berminat, menindaklanjuti, sampai jadi.",
      personal: "Diri sendiri",
      personalText: "Mengingat siapa yang membaca tulisan Anda, dan menjaga hubungan.",
    },
    own: {
      title: "Akun sendiri",
      text: "Yang dilakukan akun ini dihitung sebagai tindakan sendiri: balasannya masuk ke riwayat orang yang dibalas, dan pertanyaan orang masuk ke inbox.",
      none: "Nyalakan dulu satu jaringan. Halamannya lalu menawarkan akun yang sedang dipakai masuk.",
      toNetworks: "Ke halaman jaringan",
    },
    button: {
      title: "Tombol simpan di halaman",
    },
    heat: "Kehangatan",
    rules: "Aturan",
    pipeline: "Tahap alur penjualan",
    pipelineText:
      "Jalan sebuah peluang dari minat pertama sampai berhasil atau gagal, dan sebesar apa peluang tiap tahap untuk berhasil.",
    keys: "Papan ketik",
    more: "Lainnya",
    welcome: "Lihat lagi halaman pembuka",
    diagnostics: "Periksa basis data",
    diagnosticsText: "Menghitung ulang semuanya dan memberi tahu apakah cocok.",
  };
}
