/** The words of the pages of posts, in Indonesian: a part of the catalogue. */
import type { Countable } from "../../model/coverage";
import type { InteractionType } from "../../model/engagement";
import type { Speech } from "../speech";
import type { postsInEnglish } from "./en";

export function postsInIndonesian(speech: Speech): ReturnType<typeof postsInEnglish> {
  const some = (n: number, what: string) => `${speech.number(n)} ${what}`;
  const countables: Record<Countable, string> = {
    comments: "komentar",
    reactions: "reaksi",
    shares: "bagikan ulang",
    quotes: "kutipan",
  };
  const done: Record<Exclude<InteractionType, "reaction">, string> = {
    comment: "Berkomentar",
    reply: "Membalas",
    mention: "Menyebut",
    quote: "Mengutip",
    share: "Membagikan",
    follow: "Mengikuti",
    message: "Menulis pesan",
  };
  const liked: Record<string, string> = { like: "Menyukai", upvote: "Mendukung", love: "Menyukai" };
  return {
    loading: "Posting sedang dibaca",
    filters: "Posting yang ditampilkan",
    whose: "Milik",
    all: "Semua",
    own: "Milik Anda",
    network: "Jaringan",
    anyNetwork: "Semua jaringan",
    order: "Urutan",
    orders: { new: "Terbaru", most: "Paling ramai" },
    unknownAuthor: "Penulis tidak diketahui",
    noText: "Posting tanpa teks",
    you: "Anda",
    read: (when) => `dibaca ${when}`,
    coverage: (read, stated, what) => `${speech.number(read)} dari ${some(stated, countables[what])}`,
    coverageOf: (read, stated, what) =>
      `${speech.number(read)} dari ${some(stated, countables[what])} yang tertera di halaman`,
    rate: (percent) => `tingkat terlihat ${percent}`,
    empty: {
      title: "Posting akan muncul di sini",
      text: "Buka posting di jaringan yang sudah dinyalakan: yang dilakukan orang di sana dihitung di sini.",
      button: "Pilih jaringan",
    },
    none: {
      title: "Tidak ada posting seperti itu",
      own: "Sebutkan akun milik Anda, lalu buka salah satu postingnya: posting itu akan muncul di sini.",
      text: "Belum ada posting yang terbaca dari jaringan itu.",
      settings: "Akun milik Anda",
      all: "Tampilkan semua posting",
    },
    did: (type, reaction) => {
      if (type !== "reaction") return done[type];
      return reaction === undefined ? "Bereaksi" : (liked[reaction.toLowerCase()] ?? `Bereaksi: ${reaction}`);
    },
    page: {
      back: "Posting",
      open: "Buka di jaringannya",
      gone: "Posting ini sudah tidak ada",
      goneText: "Tidak ada lagi yang tersimpan tentangnya.",
      goneBack: "Kembali ke daftar posting",
      loading: "Posting sedang dibaca",
      numbers: "Dalam angka",
      coverage: "Yang terbaca dari yang tertera",
      coverageWhy: (date) =>
        `Jumlah yang tertera saat halaman terakhir dibaca, ${date}. Halaman bisa menghitung lebih banyak dari yang ditampilkan, termasuk komentar yang sudah dihapus.`,
      noCoverage: "Halaman tidak menampilkan jumlah.",
      coverageOf: (read, stated) => `${speech.number(read)} dari ${speech.number(stated)}`,
      what: (what) => countables[what].charAt(0).toUpperCase() + countables[what].slice(1),
      views: (n) => some(n, "tayangan"),
      rate: "Tingkat keterlibatan yang terlihat",
      rateWhy: (captured, followers) =>
        `${some(captured, "keterlibatan")} yang terlihat oleh Jalin, dari ${some(followers, "pengikut")} yang ditampilkan halaman. Bisa jadi ada yang tidak terlihat.`,
      noRate: "Halaman tidak menampilkan jumlah pengikut, jadi tingkatnya tidak bisa dihitung.",
      overTime: "Keterlibatan dari waktu ke waktu",
      untimed: (n) => `${some(n, "interaksi")} tidak digambar: waktunya tidak tertera cukup jelas di halaman.`,
      noTimes: "Waktunya tidak tertera cukup jelas di halaman, jadi tidak ada yang bisa digambar.",
      latest: (n) => `Dari ${some(n, "interaksi")} terakhir.`,
      units: { hour: "per jam", day: "per hari", week: "per minggu", month: "per bulan", year: "per tahun" },
      weekOf: (day) => `Minggu ${day}`,
      table: "Sebagai tabel",
      time: "Waktu",
      total: "Jumlah",
      bar: (time, n) => `${time}: ${some(n, "interaksi")}`,
      people: "Yang paling sering terlibat",
      peopleCount: (n) => some(n, "orang"),
      noPeople: "Belum ada yang terlibat selain Anda.",
      interactions: "Semua yang terbaca",
      kinds: "Jenis",
      nothing: "Tidak ada yang terbaca dari jenis itu.",
      nobody: "Seseorang yang sudah dihapus",
    },
  };
}
