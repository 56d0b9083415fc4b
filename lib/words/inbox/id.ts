/** The words of the inbox in Indonesian. */
import type { Speech } from "../speech";
import { durationWords } from "./duration";
import type { inboxInEnglish } from "./en";

export function inboxInIndonesian(speech: Speech): ReturnType<typeof inboxInEnglish> {
  const some = (n: number, noun: string) => `${speech.number(n)} ${noun}`;
  const tabs = { open: "Perlu dibalas", snoozed: "Ditunda", answered: "Sudah dibalas", hidden: "Disembunyikan" };
  return {
    tabs,
    views: "Isi inbox",
    list: (state) => tabs[state],
    order: "Urutan",
    newest: "Terbaru dulu",
    oldest: "Paling lama menunggu",
    empty: {
      open: {
        title: "Tidak ada yang menunggu balasan",
        text: "Pertanyaan dan keluhan untuk Anda masuk ke sini: komentar di posting Anda, balasan, sebutan, dan pesan dari halaman yang Anda buka.",
      },
      snoozed: {
        title: "Tidak ada yang ditunda",
        text: "Yang ditunda menunggu di sini, lalu kembali sendiri pada waktunya.",
      },
      answered: {
        title: "Belum ada yang dibalas",
        text: "Yang sudah dibalas pindah ke sini: otomatis saat Jalin membaca balasan Anda di halamannya, atau saat Anda menandainya.",
      },
      hidden: {
        title: "Tidak ada yang disembunyikan",
        text: "Yang disembunyikan tetap tersimpan di sini, siapa tahu ternyata perlu dibalas.",
      },
    },
    own: "Sebutkan akun Anda sendiri, supaya Jalin tahu apa yang ditujukan untuk Anda.",
    ownButton: "Sebutkan akun Anda",
    back: "Kembali ke daftar",

    asks: { question: "Pertanyaan", complaint: "Keluhan" },
    under: (author) => `Di posting ${author}`,
    yourPost: "Di posting Anda",
    aPost: "Di sebuah posting",
    you: "Anda",
    answerTook: (ms) => `Balasan pertama setelah ${durationWords(ms, speech.locale)}`,
    snoozedUntil: (until) => `Ditunda sampai ${until}`,
    conversation: "Percakapan",
    thisOne: "Yang ditanyakan",

    open: "Buka posting",
    answered: "Sudah dibalas",
    snooze: "Tunda",
    hide: "Sembunyikan",
    reopen: "Kembalikan ke perlu dibalas",
    nowOpen: "Kembali ke perlu dibalas",

    glance: {
      label: "Sekilas",
      lastExchange: "Komunikasi terakhir",
      none: "Belum terlihat",
      theyWait: (n) => `Menunggu ${some(n, "balasan")} dari Anda`,
      theirTurn: "Giliran mereka: Anda yang terakhir menulis",
      even: "Tidak ada yang berutang balasan",
      openPerson: (name) => `Buka ${name}`,
    },

    times: {
      button: (time) => `Separuh balasan Anda dalam ${time}`,
      title: "Waktu sampai balasan pertama",
      text: (n, time) =>
        `Dari pertanyaan sampai balasan pertama Anda. Separuh dari ${some(n, "pertanyaan")} yang Anda balas dalam 26 minggu terakhir sudah dijawab dalam ${time}.`,
      week: (monday, n, time) => `Minggu ${monday}: separuh dalam ${time}, dari ${some(n, "balasan")}`,
      quiet: (monday) => `Minggu ${monday}: tidak ada balasan`,
      thisWeek: "minggu ini",
      byWeek: "Menurut minggu balasannya",
      duration: (ms) => durationWords(ms, speech.locale),
    },
  };
}
