/** The words of the page of insights, in Indonesian: a part of the catalogue. */
import { feelingInIndonesian } from "../../feeling/id";
import { durationWords } from "../../inbox/duration";
import type { Speech } from "../../speech";
import { clockHour, dayNames, shortly } from "../../week";
import { type Compared, enoughToCompare, type insightsInEnglish } from "./en";

export function insightsInIndonesian(speech: Speech): ReturnType<typeof insightsInEnglish> {
  const { number, percent } = speech;
  const interactions = (n: number) => `${number(n)} interaksi`;
  const whole = (share: number) => percent(Math.round(share * 100) / 100);
  const sentence = (...parts: string[]) => `${parts.filter((part) => part !== "").join(", ")}.`;
  const change = ({ now, before, than }: Compared): string => {
    if (before === undefined || (now === 0 && before === 0)) return "";
    if (before === 0) return `belum ada pada ${than} sebelumnya`;
    if (before < enoughToCompare) return `${number(before)} pada ${than} sebelumnya`;
    const by = (now - before) / before;
    if (Math.abs(by) < 0.005) return `sama dengan ${than} sebelumnya`;
    return `${whole(Math.abs(by))} lebih ${by > 0 ? "banyak" : "sedikit"} dari ${than} sebelumnya`;
  };
  const share = ({ now, before, than }: Compared): string => {
    if (before === undefined) return "";
    const points = Math.round((now - before) * 100);
    if (points === 0) return `sama dengan ${than} sebelumnya`;
    return `${points > 0 ? "naik" : "turun"} ${number(Math.abs(points))} poin dari ${than} sebelumnya`;
  };
  const took = (minutes: number) => durationWords(minutes * 60_000, speech.locale);
  return {
    note: "Yang sudah dibaca Jalin dari orang lain, menurut jam Anda",
    how: "Asal setiap angka",
    loading: "Angka sedang dijumlahkan",
    filters: "Yang dihitung",
    range: "Rentang hari",
    ranges: {
      "7d": "7 hari terakhir",
      "30d": "30 hari terakhir",
      "90d": "90 hari terakhir",
      "12m": "12 bulan terakhir",
      own: "Tanggal pilihan",
    },
    from: "Dari",
    to: "Sampai",
    reset: "Atur ulang",
    than: (days) => `${number(days)} hari`,
    thanMonths: "12 bulan",
    table: "Tabel",
    tableOf: (chart) => `Sebagai tabel: ${chart}`,
    exportOf: (chart) => `Simpan: ${chart}`,
    exports: { png: "Sebagai gambar (PNG)", svg: "Sebagai gambar vektor (SVG)", csv: "Angkanya (CSV)" },
    saved: (how) => `Tersimpan sebagai ${how}`,
    open: (count, of) => `${count}: tampilkan ${of}`,
    nothing: "—",
    plotHint: (chart) => `${chart}. Tombol panah untuk berpindah, Enter untuk melihat orangnya.`,
    tipHint: "Enter atau klik untuk melihat orangnya",
    total: "Jumlah",
    week: (day) => `Minggu mulai ${day}`,
    units: { day: "Tanggal", week: "Minggu", month: "Bulan" },
    part: (part, of) => `${part} · ${of}`,
    weekday: "Hari",
    weekdays: dayNames(speech.locale, "long"),
    weekdaysShort: dayNames(speech.locale, "short"),
    hourSays: (weekday, hour, n) =>
      `${dayNames(speech.locale, "long")[weekday] ?? ""} pukul ${clockHour(hour)} sampai ${clockHour(hour + 1)}: ${interactions(n)}`,
    classNames: { conversation: "percakapan", amplification: "amplifikasi", reaction: "reaksi" },

    engagement: {
      title: "Keterlibatan",
      says: (n) => sentence(interactions(n.now), change(n)),
      undated: (n) => `${interactions(n)} lain tidak ikut digambar: hanya bulannya yang diketahui.`,
      none: "Tidak ada yang terlibat pada hari-hari ini, sejauh yang dibaca Jalin.",
    },
    people: {
      title: "Orang",
      says: (people, fresh, back) =>
        `${number(people)} orang, ${fresh.now === 0 ? "tidak ada yang " : fresh.now === people ? (people === 1 ? "" : "semuanya ") : `${number(fresh.now)} di antaranya `}baru pertama kali${change(fresh) === "" ? "" : ` (${change(fresh)})`}${back > 0 ? `; ${number(back)} kembali setelah lama diam` : ""}.`,
      fresh: "Baru",
      back: "Kembali aktif",
      others: "Sudah dikenal",
      risk: "Sedang mulai menjauh",
      all: "Jumlah orang",
      none: "Tidak ada orang yang terlibat pada hari-hari ini.",
    },
    sentiment: {
      title: "Sentimen",
      says: (texts, positive, negative) =>
        `Dari ${number(texts)} teks, ${whole(positive.now)} positif dan ${whole(negative.now)} negatif${
          positive.before === undefined || negative.before === undefined
            ? ""
            : `; ${positive.than} sebelumnya ${whole(positive.before)} dan ${whole(negative.before)}`
        }.`,
      moods: feelingInIndonesian(speech).moods,
      none: "Tidak ada teks pada hari-hari ini yang perasaannya bisa dikenali Jalin. Yang terbaca: bahasa Inggris, Indonesia, dan emoji.",
    },
    hours: {
      title: "Jam dalam seminggu",
      says: (hour, n, of) => `Paling ramai ${hour}: ${number(n)} dari ${interactions(of)} yang jamnya diketahui.`,
      day: (weekday, n) => `Hari paling ramai ${dayNames(speech.locale, "long")[weekday] ?? ""}: ${number(n)}.`,
      when: (weekday, hour) =>
        `${dayNames(speech.locale, "long")[weekday] ?? ""} pukul ${clockHour(hour)} sampai ${clockHour(hour + 1)}`,
      none: "Tidak ada halaman yang menyebutkan jamnya pada hari-hari ini.",
    },
    flow: {
      title: "Perpindahan tahap",
      fresh: "Kontak baru",
      says: (fresh, on, back) =>
        `${number(fresh)} kontak baru; ${number(on)} langkah maju${back > 0 ? `, ${number(back)} mundur` : ""}.`,
      move: (from, to, n) => `${from} ke ${to}: ${number(n)} orang`,
      step: (from, to) => `${from} ➝ ${to}`,
      steps: "Langkah",
      none: "Tidak ada yang berpindah tahap pada hari-hari ini.",
    },
    networks: {
      title: "Jaringan",
      says: (network, n, of) => `${whole(n / of)} datang dari ${network}: ${number(n)} dari ${interactions(of)}.`,
      network: "Jaringan",
      none: "Belum ada yang terbaca di jaringan mana pun.",
    },
    voice: {
      title: "Porsi suara",
      says: (n) => sentence(`${whole(n.now)} keterlibatan dengan posting terjadi di posting Anda`, share(n)),
      share: "Di posting Anda",
      of: (own, all) => `${number(own)} dari ${number(all)}`,
      count: "Jumlah di posting Anda",
      posts: "Terlibat di posting Anda",
      any: "Terlibat di suatu posting",
      onPosts: "Di semua posting",
      none: "Tidak ada keterlibatan dengan posting yang terbaca pada hari-hari ini.",
      noOwn: "Sebutkan akun Anda sendiri, lalu di sini terlihat seberapa banyak keterlibatan di posting Anda.",
    },
    answers: {
      title: "Waktu menjawab",
      says: (minutes, best, worst) =>
        best === worst
          ? `Separuh jawaban pertama datang dalam ${took(minutes)}.`
          : `Separuh jawaban pertama datang dalam ${took(minutes)}; tercepat ${took(best)}, terlama ${took(worst)}.`,
      time: "Separuh dalam",
      whom: "Yang mendapat jawaban",
      minutes: "Menit sampai jawaban pertama, median",
      took,
      short: (minutes) => shortly(minutes, speech.locale),
      none: "Belum ada pertanyaan pada hari-hari ini yang dijawab akun Anda.",
    },
    drift: {
      title: "Mulai menjauh dari waktu ke waktu",
      says: (now, before) =>
        `${now === 0 ? "Tidak ada" : `${number(now)} orang`} yang mulai menjauh di akhir hari-hari ini, ${now === before ? "sama seperti" : number(before)} di awalnya.`,
      end: "Menjauh di akhirnya",
      none: "Tidak ada yang mulai menjauh pada hari-hari ini. Yang dihitung: orang yang rutin berbulan-bulan, lalu diam jauh lebih lama dari kebiasaannya.",
    },
    posts: {
      title: "Posting teratas",
      says: (n) => `Yang paling ramai punya ${interactions(n)}.`,
      post: "Posting",
      count: "Interaksi",
      noText: "Posting tanpa teks",
      all: "Tampilkan semua posting",
      none: "Tidak ada posting yang ramai pada hari-hari ini.",
    },
    top: {
      title: "Orang teratas",
      says: (name, n) => `${name} paling sering terlibat: ${interactions(n)}.`,
      person: "Orang",
      all: "Tampilkan semua kontak",
      none: "Belum ada yang terlibat pada hari-hari ini.",
    },
    drawer: {
      count: (n) => `${number(n)} orang`,
      none: "Tidak ada, atau mereka sudah bukan kontak.",
      label: "Orang",
      more: "Tampilkan lagi",
    },
    little: (n) => `Dengan ${interactions(n)}, gambar-gambar ini baru sketsa: jangan terlalu percaya pada satu puncak.`,
    nobody: {
      title: "Kosong pada hari-hari ini",
      text: "Belum ada yang terbaca dari pilihan di atas. Perpanjang rentang harinya, atau pilih semua orang.",
      year: "Tampilkan 12 bulan",
      all: "Tampilkan semua orang",
    },
    empty: {
      title: "Angka muncul setelah posting pertama dibuka",
      text: "Buka sebuah posting di jaringan yang sudah dinyalakan. Yang dilakukan orang di sana dihitung di sini per hari, per jenis, dan per jaringan.",
      button: "Pilih jaringan",
    },
  };
}
