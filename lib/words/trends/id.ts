/** The words of what is rising, in Indonesian: a part of the catalogue. */
import type { Mood } from "../../model/facts";
import type { Speech } from "../speech";
import type { TrendsWords } from "./en";

export function trendsInIndonesian(speech: Speech): TrendsWords {
  const { number } = speech;
  const people = (n: number) => `${number(n)} orang`;
  const moods: Record<Mood, string> = { positive: "positif", neutral: "netral", negative: "negatif" };
  return {
    title: "Sedang naik",
    says: "Yang dibicarakan atau ditanggapi lebih banyak orang daripada biasanya. Satu orang dihitung sekali. Hari berganti pukul 00.00 UTC.",
    windows: "Hari yang dilihat",
    window: { day: "Hari ini", week: "7 hari terakhir" },
    loading: "Tren sedang dicari",
    terms: "Dibicarakan",
    posts: "Posting",
    counts: (now, usual, window) => {
      if (usual < 0.95) return `${people(now)}, biasanya ${usual < 0.05 ? "" : "hampir "}tidak ada`;
      return `${people(now)}, biasanya ${number(Math.round(usual))} per ${window === "day" ? "hari" : "minggu"}`;
    },
    of: (of) => `dari ${people(of)} yang aktif`,
    spark: (days) =>
      `Jumlah orang per hari selama ${number(days.length)} hari terakhir: ${days.map(number).join(", ")}`,
    columns: { kind: "Jenis", name: "Apa", people: "Orang", usual: "Biasanya", of: "Dari orang yang aktif" },
    untitled: "Posting tanpa teks",
    by: (name) => `oleh ${name}`,
    began: "Dimulai oleh",
    carried: "Diramaikan oleh",
    uses: (n) => `${number(n)} kali`,
    felt: "Perasaan mereka",
    moods: (mood, n) => `${number(n)} ${moods[mood]}`,
    notFelt: "Perasaan tidak diketahui",
    texts: (n) => `Yang dikatakan (${number(n)})`,
    deeds: (n) => `Yang dilakukan (${number(n)})`,
    part: (first, last) =>
      `Tidak semuanya dibaca di sini: siapa yang memulai dan meramaikan, serta bagaimana perasaan mereka, dilihat dari ${number(first)} yang pertama dan ${number(last)} yang terbaru.`,
    more: "Tampilkan lebih banyak",
    toPost: "Buka posting",
    none: {
      day: "Tidak ada yang menonjol hari ini.",
      week: "Tidak ada yang menonjol dalam 7 hari ini.",
    },
    noneText: "Akan muncul di sini begitu dibicarakan lima orang atau lebih, dua kali lipat dari biasanya.",
    past: {
      title: (until) => `Naik hingga ${until}`,
      window: { day: "Hari itu", week: "7 hari hingga hari itu" },
      none: {
        day: "Tidak ada yang menonjol pada hari itu.",
        week: "Tidak ada yang menonjol dalam 7 hari itu.",
      },
      noneText: "Yang muncul di sini dibicarakan lima orang atau lebih, dua kali lipat dari biasanya.",
    },
    early: "Belum cukup yang terlihat untuk mengenali tren",
    earlyText: (days) =>
      `Sesuatu disebut tren kalau dibicarakan lima orang atau lebih, dua kali lipat dari biasanya. Yang biasa dipelajari Jalin dari hari-hari sebelumnya: perlu sekitar dua minggu membaca. Sejauh ini baru terlihat percakapan pada ${number(days)} hari.`,
    among: "Dibandingkan dengan tiga minggu terakhir dari orang-orang ini saja.",
  };
}
