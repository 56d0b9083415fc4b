/** The words of the page on imports, in Indonesian. */
import type { ImportWords } from "./en";

export function importInIndonesian(): ImportWords {
  return {
    title: "Impor",
    text: "Memasukkan kontak dari spreadsheet atau CRM lain belum tersedia.",
  };
}
