/** The words of the page on privacy, in Indonesian. */
import type { PrivacyWords } from "./en";

export function privacyInIndonesian(): PrivacyWords {
  return {
    title: "Privasi",
    text: "Satu atau banyak orang bisa dihapus dari daftar kontak, beserta semua yang mereka lakukan. Penghapusan menurut umur data, dan janji untuk tidak merekam seseorang lagi, belum tersedia.",
  };
}
