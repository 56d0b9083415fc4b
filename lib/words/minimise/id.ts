/** The words of keeping less, in Indonesian: a part of the catalogue. */
import type { Speech } from "../speech";
import type { minimiseInEnglish } from "./en";

export function minimiseInIndonesian(speech: Speech): ReturnType<typeof minimiseInEnglish> {
  return {
    title: "Simpan lebih sedikit",
    text: "Semua ini berlaku untuk yang dibaca mulai sekarang. Yang sudah dibaca tetap seperti adanya.",
    onlyOurs: "Hanya orang yang berinteraksi dengan saya",
    onlyOursText:
      "Menyimpan siapa yang mengomentari, membagikan, atau menyukai posting sendiri, membalas atau menyebut, mengikuti, atau mengirim pesan; yang lain dilewati. Akun sendiri perlu diisi dulu; di jaringan tanpa akun sendiri, tidak ada yang disimpan.",
    length: "Panjang teks",
    lengthText:
      "Teks yang lebih panjang dipotong. Tanpa teks, Jalin tidak bisa mengenali perasaan, pertanyaan, dan topik pembicaraan.",
    lengthOf: (length) =>
      length === undefined
        ? "Seperti aslinya"
        : length === 0
          ? "Tanpa teks"
          : `Paling banyak ${speech.number(length)} karakter`,
    avatars: "Alamat foto profil",
    avatarsText: "Foto tidak pernah dimuat. Bila dimatikan, alamatnya pun tidak disimpan.",
    kinds: "Yang disimpan",
    kindsText: "Yang dimatikan dilewati mulai sekarang. Yang sudah dibaca tetap ada.",
    kindOf: (network, kind) => `${network}: simpan ${kind}`,
  };
}
