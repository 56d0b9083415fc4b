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
  };
}
