/** The words of the week in sentences, in Indonesian: a part of the catalogue. */
import { changeFrom, type Finding, type Usual } from "../../model/digest";
import type { EngagementClass } from "../../model/engagement";
import type { Stage } from "../../model/stage";
import { durationWords } from "../inbox/duration";
import type { Speech } from "../speech";
import { clockHour, dayNames } from "../week";
import type { DigestWords } from "./en";
import { apart, piecesOf, to } from "./linked";

export function digestInIndonesian(speech: Speech): DigestWords {
  const { number, percent, list, locale } = speech;
  const interactions = (n: number) => `${number(n)} interaksi`;
  const people = (n: number) => `${number(n)} orang`;
  const weeks = (n: number) => `${number(n)} minggu`;
  const whole = (share: number) => percent(Math.round(share * 100) / 100);
  const took = (minutes: number) => durationWords(minutes * 60_000, locale);
  const classes: Record<EngagementClass, string> = {
    conversation: "Percakapan",
    amplification: "Amplifikasi",
    reaction: "Reaksi",
  };
  const stages: Record<Stage, string> = { acquire: "mendapatkan", enhance: "meningkatkan", retain: "mempertahankan" };
  const moods = { positive: "positif", negative: "negatif" };
  const days = dayNames(locale, "long");
  const hour = (weekday: number, at: number) =>
    `${days[weekday] ?? ""} pukul ${clockHour(at)} sampai ${clockHour(at + 1)}`;
  const called = (name: string | undefined) => (name === undefined ? "posting tanpa teks" : `“${apart(name)}”`);
  const compared = (count: number, usual: Usual, link: number): string => {
    const by = changeFrom(count, usual);
    const value = number(Math.round(usual.value));
    if (by === undefined) return `pada minggu biasa ${to(link, value)}`;
    if (Math.abs(by) < 0.05) return `kurang lebih sama dengan minggu biasa (${to(link, value)})`;
    return `${to(link, `${whole(Math.abs(by))} lebih ${by > 0 ? "banyak" : "sedikit"}`)} dari minggu biasa (${to(link, value)})`;
  };
  const says = (finding: Finding): string => {
    switch (finding.is) {
      case "total": {
        const { count, people: who, usual, record } = finding;
        const than = usual ? `, ${compared(count, usual, 2)}` : "";
        const of =
          record && usual ? `: ${record === "most" ? "terbanyak" : "tersedikit"} dalam ${weeks(usual.weeks + 1)}` : "";
        return `${to(0, interactions(count))} dari ${to(1, people(who))}${than}${of}.`;
      }
      case "class": {
        const { class: kind, count, usual } = finding;
        const way = count > usual.value ? "naik" : "turun";
        return `${classes[kind]} paling banyak ${way}: ${to(0, interactions(count))}, ${compared(count, usual, 1)}.`;
      }
      case "hour":
        return `Jam paling ramai: ${hour(finding.weekday, finding.hour)}, dengan ${to(0, `${number(finding.count)} dari ${interactions(finding.of)}`)} yang jamnya diketahui.`;
      case "weekday":
        return `Hari paling ramai: ${days[finding.weekday] ?? ""}, dengan ${to(0, `${number(finding.count)} dari ${interactions(finding.of)}`)} yang jamnya diketahui.`;
      case "posts":
        return `Keterlibatan terbanyak ada di ${list(finding.posts.map(({ name, count }, at) => to(at, `${called(name)} (${number(count)})`)))}.`;
      case "new": {
        const { count, usual } = finding;
        const before = usual ? `; pada minggu biasa ${to(1, number(Math.round(usual.value)))}` : "";
        return `${to(0, people(count))} terlibat untuk pertama kali${before}.`;
      }
      case "back":
        return `${to(0, people(finding.count))} kembali setelah lama diam.`;
      case "moves": {
        const steps = finding.moves.map(
          (move, at) => `${to(at, people(move.count))} dari tahap ${stages[move.from]} ke tahap ${stages[move.to]}`,
        );
        return `Naik tahap: ${list(steps)}.`;
      }
      case "risk":
        return `${to(0, people(finding.count))} sekarang mulai menjauh: diamnya lebih lama dari biasanya.`;
      case "people":
        return `Paling banyak terlibat: ${list(finding.people.map(({ name, count }, at) => to(at, `${apart(name ?? "")} (${number(count)})`)))}.`;
      case "felt": {
        const { positive, negative, texts, isCompared, weeks: of } = finding;
        const share = (n: number) => whole(n / texts);
        const before = isCompared ? `; tidak jauh beda dengan ${to(3, weeks(of))} sebelumnya` : "";
        return `Dari ${to(0, `${number(texts)} teks`)}, ${to(1, share(positive))} positif dan ${to(2, share(negative))} negatif${before}.`;
      }
      case "feltMore": {
        const { feeling, share, texts, before, weeks: of } = finding;
        return `${to(0, whole(share))} dari ${to(1, `${number(texts)} teks`)} ${moods[feeling]}; dalam ${weeks(of)} sebelumnya ${to(2, whole(before))}. Bedanya lebih dari kebetulan.`;
      }
      case "rising":
        return `Lebih ramai dari biasanya: ${list(finding.names.map(({ name, people: who }, at) => to(at, `${called(name)} (${people(who)})`)))}.`;
      case "answers": {
        const { count, minutes, usual } = finding;
        const before = usual ? `; pada minggu biasa ${to(2, took(usual.value))}` : "";
        if (count === 1) return `Anda menjawab ${to(0, "1 permintaan")}, setelah ${to(1, took(minutes))}${before}.`;
        return `Anda menjawab ${to(0, `${number(count)} permintaan`)}, separuhnya dalam ${to(1, took(minutes))}${before}.`;
      }
      case "waiting":
        return `${to(0, `${number(finding.count)} permintaan`)} masih menunggu jawaban sekarang.`;
    }
  };
  return {
    sentence: (finding) => piecesOf(says(finding)),
    of: (from, until) => `${from} sampai ${until}`,
    loading: "Ringkasan minggu sedang disusun",
    choose: "Pilih minggu",
    before: "Minggu sebelumnya",
    after: "Minggu berikutnya",
    latest: "Minggu lalu",
    copy: "Salin sebagai teks",
    copied: "Tersalin",
    notCopied: "Browser tidak mengizinkan Jalin menyalin. Tandai teksnya lalu salin sendiri.",
    print: "Cetak",
    tell: "Notifikasi mingguan",
    insights: "Semua grafik minggu ini",
    running:
      "Minggu ini belum selesai: yang tampil baru hari-hari yang sudah lewat, tanpa dibandingkan dengan minggu lain.",
    usual: (n) => `Minggu biasa adalah median ${weeks(n)} sebelumnya: yang di tengah kalau diurutkan.`,
    parts: {
      engagement: "Keterlibatan",
      people: "Orang",
      talk: "Perasaan dan obrolan",
      answers: "Jawaban",
    },
    untold: (what) =>
      `Datanya belum cukup untuk mengatakan ${list(what.map((each) => ({ feelings: "perasaan orang", hour: "jam terbaik", usual: "seperti apa minggu biasa" })[each]))}.`,
    nothing: {
      title: "Tidak ada yang terbaca pada minggu ini",
      text: "Sejauh yang dilihat Jalin, tidak ada yang terlibat pada hari-hari ini. Yang mereka lakukan muncul setelah posting tempatnya dibuka.",
      waits: (n) => `${number(n)} permintaan menunggu jawaban`,
    },
    empty: {
      title: "Minggu pertama akan muncul di sini",
      text: "Buka posting di jaringan yang sudah dinyalakan. Yang dilakukan orang di sana diceritakan di sini minggu demi minggu.",
      button: "Pilih jaringan",
    },
    people: {
      all: "Yang terlibat",
      new: "Baru",
      back: "Kembali aktif",
      risk: "Mulai menjauh",
      answered: "Yang mendapat jawaban",
      class: (kind) => classes[kind],
      feeling: (feeling) =>
        ({ positive: "Teks positif", negative: "Teks negatif", neutral: "Teks netral", unsure: "Belum pasti" })[
          feeling
        ],
      move: (from, stage) =>
        from === undefined ? `Baru, di tahap ${stages[stage]}` : `Dari tahap ${stages[from]} ke tahap ${stages[stage]}`,
      hour,
      weekday: (weekday) => days[weekday] ?? "",
    },
    setting: {
      title: "Minggu dalam kalimat",
      text: "Seminggu sekali muncul notifikasi tentang minggu sebelumnya, Senin sampai Minggu. Isinya disusun di komputer ini; klik untuk membuka halamannya. Kalau komputer mati pada jam itu, notifikasi muncul kemudian pada hari yang sama, atau tidak sama sekali.",
      on: "Beri tahu seminggu sekali",
      day: "Hari",
      hour: "Jam",
      days,
      clock: clockHour,
      open: "Lihat minggu lalu",
    },
    notification: "Minggu Anda",
  };
}
