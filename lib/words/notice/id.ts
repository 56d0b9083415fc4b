/** The notice to people whose data are kept, in Indonesian: UU PDP Art. 5 to 13 say what people may know and ask for. */
import type { InteractionType } from "../../model/engagement";
import type { Speech } from "../speech";
import type { NoticeText } from "./en";

export function noticeInIndonesian(speech: Speech): NoticeText {
  const types: Record<InteractionType, string> = {
    comment: "komentar",
    reply: "balasan",
    mention: "sebutan",
    quote: "kutipan",
    share: "bagikan ulang",
    reaction: "reaksi",
    follow: "status mengikuti kami",
    message: "pesan",
  };
  return {
    why: {
      community:
        "kami mengelola komunitas di sekitar merek kami: kami ingin membalas dan berterima kasih kepada orang yang ikut serta, serta memahami apa yang penting bagi mereka. Dasarnya kepentingan yang sah (UU PDP Pasal 20 ayat (2) huruf f).",
      sales:
        "kami ingin tahu apakah yang kami tawarkan berguna, dan menghubungi untuk itu. Dasarnya kepentingan yang sah (UU PDP Pasal 20 ayat (2) huruf f); keberatan boleh disampaikan kapan saja, tanpa perlu alasan.",
      personal: "saya ingin menjaga hubungan baik, untuk diri sendiri saja dan bukan untuk usaha.",
    },
    what: ({ networks, done, has, isEmployed, isDetailed, isNoted }) =>
      speech.list(
        [
          networks.length === 0 ? "nama" : "nama dan akun seperti yang tampil di sana",
          ...done.map((type) => types[type]),
          has.emails && "alamat surel",
          has.phones && "nomor telepon",
          isEmployed && "tempat kerja dan jabatan",
          isDetailed && "rincian lain yang kami catat, misalnya tempat atau tanggal lahir",
          isNoted && "catatan, label, dan rencana kami sendiri tentang hubungan ini",
          done.length > 0 && "kesimpulan dari itu, misalnya seberapa puas dan seberapa dekat dengan kami",
        ].filter((each) => typeof each === "string"),
      ),
    source: ({ networks, done, isEntered }) =>
      speech.list(
        [
          networks.length > 0 && `halaman ${speech.list(networks)} yang kami buka sendiri`,
          done.includes("message") && "pesan di sana antara kita",
          (networks.length === 0 || isEntered) && "yang kami catat sendiri atau ambil dari file kami",
        ].filter((each) => each !== false),
      ),
    long: (months) =>
      months === 0
        ? "sampai tidak diperlukan lagi, atau sampai ada permintaan untuk menghapusnya."
        : `kalau tidak ada kabar selama ${speech.number(months)} bulan, kami menimbang lagi apakah masih diperlukan. Data dihapus kapan pun diminta.`,
    standard: `Halo {name},

Kami menyimpan beberapa data yang tidak kami terima langsung, karena itu kami ingin memberi tahu.

Siapa yang menyimpan: {holder}. Bisa dihubungi di: {reach}
Apa yang disimpan: {what}.
Dari mana: {source}, sejak {since}.
Untuk apa: {why}
Siapa yang melihat: data ada di peramban kami sendiri, dalam daftar kontak pribadi. Data tidak kami teruskan kepada siapa pun.
Berapa lama: {long}

Kapan saja boleh bertanya data apa yang kami simpan, meminta salinannya, meminta data diperbaiki, dibatasi, atau dihapus, dan menyatakan keberatan. Bila diminta, data dihapus dan tidak pernah direkam lagi. Pengaduan juga bisa disampaikan kepada lembaga pelindungan data pribadi.

{holder}`,
  };
}
