/** The words of the dashboard's page of one contact, in Indonesian: a part of the catalogue. */
import type { Speech } from "../speech";
import type { contactInEnglish } from "./en";

export function contactInIndonesian(speech: Speech): ReturnType<typeof contactInEnglish> {
  return {
    back: "Kontak",
    backTo: "Kembali ke daftar",
    steps: "Daftar asalnya",
    previous: "Kontak sebelumnya",
    next: "Kontak berikutnya",
    place: (at, of) => `${speech.number(at)} dari ${speech.number(of)}`,
    who: "Siapa mereka",
    todo: "Yang perlu dilakukan",
    loading: "Kontak sedang dibaca",
  };
}
