/** The words of what is to be done, sold and sorted, in Indonesian. */
import type { DetailField } from "../../model/known";
import type { Action } from "../../model/rule";
import type { Stage } from "../../model/stage";
import type { Task } from "../../model/task";
import type { Speech } from "../speech";
import type { SalesTerms, WorkWords } from "./en";

const fields: WorkWords["form"]["fields"] = {
  title: "Judul",
  text: "Rincian",
  dueOn: "Tanggal",
  dueMinute: "Jam",
  reminder: "Pengingat",
  repeat: "Pengulangan",
  value: "Nilai",
  probability: "Kemungkinan dalam persen",
  closeOn: "Perkiraan selesai",
};

const units: Record<NonNullable<Task["repeat"]>["unit"], string> = {
  day: "hari",
  week: "minggu",
  month: "bulan",
  year: "tahun",
};

const by = { you: "", rule: " oleh aturan", auto: " secara otomatis" } as const;

/** The Indonesian words of it. */
export function salesInIndonesian(speech: Speech, terms: SalesTerms): WorkWords {
  const some = (n: number, noun: string) => `${speech.number(n)} ${noun}`;
  const { stages } = terms;
  const fieldNames = (names: readonly string[]) =>
    speech.list(names.map((name) => ((fields as Record<string, string>)[name] ?? name).toLowerCase()));
  const pipelineStage = (label: string): string => (terms.pipelineStages as Record<string, string>)[label] ?? label;
  const deedWords = (deed: Action): string => {
    if (deed.do === "tag") return `beri label #${deed.tag}`;
    if (deed.do === "stage") return `ubah tahap ke ${stages[deed.stage]}`;
    const when = deed.inDays === 0 ? "untuk hari yang sama" : `untuk ${some(deed.inDays, "hari")} kemudian`;
    return `tambahkan tugas “${deed.title}” ${when}`;
  };

  return {
    form: {
      fields,
      save: "Simpan",
      cancel: "Batal",
      edit: "Ubah",
      remove: "Hapus",
      more: "Tampilkan lagi",
      moreFor: (title) => `Lainnya untuk ${title}`,
    },

    today: {
      tab: "Hari ini",
      tasks: "Tugas",
      reply: "Perlu dibalas",
      closing: "Segera selesai",
      risk: "Mulai menjauh",
      back: "Kembali aktif",
      touch: "Jaga hubungan",
      joins: "Saran penggabungan",
      joinsText: (n) => `${some(n, "pasang kontak")} mungkin orang yang sama.`,
      joinsButton: "Lihat",
      all: (n) => `Semua ${speech.number(n)}`,
      allOf: (part, n) => `${part}: semua ${speech.number(n)}`,
      emptyTitle: "Tidak ada yang menunggu",
      emptyText:
        "Di sini muncul tugas yang jatuh tempo, pertanyaan yang belum dijawab, peluang yang segera selesai, dan orang yang mulai menjauh, kembali aktif, atau sudah waktunya disapa. Buka sebuah kontak untuk menambah tugas atau menjaga hubungan.",
      emptyButton: "Lihat kontak",
      done: "Semua sudah beres.",
      late: "terlambat",
      touchWhy: (days, every) =>
        `${some(days, "hari")} sejak komunikasi terakhir; rencananya setiap ${some(every, "hari")}`,
      silent: (days) => `Sudah ${some(days, "hari")} diam`,
      backSince: (date) => `Aktif lagi sejak ${date}`,
      answeredFor: (name) => `Tandai ${name} sudah dibalas`,
      hide: "Sembunyikan",
      openPost: "Buka posting",
      openPerson: (name) => `Buka ${name}`,
      nowAnswered: "Ditandai sudah dibalas",
      nowHidden: "Disembunyikan",
      nowSnoozed: (until) => `Ditunda sampai ${until}`,
    },

    snooze: {
      later: "Tunda: nanti hari ini",
      tomorrow: "Tunda: besok",
      "next-week": "Tunda: minggu depan",
    },

    task: {
      title: "Tugas",
      add: "Tambah tugas",
      what: "Apa yang perlu dikerjakan",
      today: "Hari ini",
      tomorrow: "Besok",
      nextWeek: "Minggu depan",
      remind: "Ingatkan",
      remindAt: "Ingatkan pada",
      never: "Tidak berulang",
      units: { day: "Setiap hari", week: "Setiap minggu", month: "Setiap bulan", year: "Setiap tahun" },
      every: (n, unit) => (n === 1 ? `setiap ${units[unit]}` : `setiap ${speech.number(n)} ${units[unit]}`),
      everyHow: "Setiap berapa",
      finish: (title) => `Selesai: ${title}`,
      reopen: (title) => `Belum selesai: ${title}`,
      doneCount: (n) => `${speech.number(n)} selesai`,
      finished: (title) => `Selesai: ${title}`,
      deleted: (title) => `Dihapus: ${title}`,
      empty: "Belum ada yang perlu dikerjakan. Tugas bisa mengingatkan, dan bisa berulang sendiri.",
    },

    opportunity: {
      title: "Peluang",
      add: "Tambah peluang",
      what: "Apa yang mungkin dibeli",
      amount: "Nilai",
      currency: "Mata uang",
      stage: (title) => `Tahap ${title}`,
      chance: "Kemungkinan dalam persen",
      chanceOfStage: "Sesuai tahapnya",
      close: "Perkiraan selesai",
      closes: (date) => `selesai ${date}`,
      lostWhy: "Mengapa gagal?",
      lostReason: (reason) => `Gagal: ${reason}`,
      markLost: "Tandai gagal",
      deleted: (title) => `Dihapus: ${title}`,
      moved: (title, stage) => `${title} sekarang ${stage}`,
      empty: "Belum ada peluang. Catat apa yang mungkin dibeli, lalu ikuti sampai berhasil atau gagal.",
    },

    log: {
      title: "Yang sudah dilakukan",
      empty: "Belum ada. Perubahan pada orang ini dicatat di sini.",
      deed: (deed) => {
        switch (deed.is) {
          case "stage":
            return `Tahap ${stages[deed.to as Stage]}${by[deed.by]}`;
          case "joined":
            return `Digabungkan dengan ${deed.name}`;
          case "split":
            return `Dipisahkan dari ${deed.name}`;
          case "field":
            return `Diubah: ${terms.details[deed.field as DetailField] ?? deed.field}`;
          case "task-added":
            return `Tugas ditambahkan: ${deed.title}`;
          case "task-done":
            return `Tugas selesai: ${deed.title}`;
          case "task-undone":
            return `Tugas dibuka lagi: ${deed.title}`;
          case "task-deleted":
            return `Tugas dihapus: ${deed.title}`;
          case "task-restored":
            return `Tugas dikembalikan: ${deed.title}`;
          case "task-changed":
            return `Tugas diubah: ${deed.title} (${fieldNames(deed.fields)})`;
          case "task-snoozed":
            return `Tugas ditunda ke ${speech.date(deed.until)}: ${deed.title}`;
          case "opportunity-added":
            return `Peluang ditambahkan: ${deed.title}`;
          case "opportunity-deleted":
            return `Peluang dihapus: ${deed.title}`;
          case "opportunity-restored":
            return `Peluang dikembalikan: ${deed.title}`;
          case "opportunity-changed":
            return `Peluang diubah: ${deed.title} (${fieldNames(deed.fields)})`;
          case "opportunity-moved": {
            const why = deed.reason === undefined ? "" : ` (${deed.reason})`;
            return `${deed.title}: ${pipelineStage(deed.from)} → ${pipelineStage(deed.to)}${why}`;
          }
          case "back":
            return "Kembali aktif setelah lama diam";
        }
      },
    },

    board: {
      title: "Alur penjualan",
      hint: "← → pindah tahap, Shift ↑ ↓ di dalam tahap",
      count: (n) => some(n, "peluang"),
      weighted: (sum) => `${sum} tertimbang`,
      emptyTitle: "Belum ada peluang",
      emptyText: "Buka sebuah kontak dan tambahkan apa yang mungkin dibeli. Dari situ peluangnya melewati tahap ini.",
      emptyStage: "Kosong",
      moved: (title, stage, place, of) => `${title}: ${stage}, urutan ${place} dari ${of}`,
      editStages: "Ubah tahap",
      endEdit: "Selesai",
      addStage: "Tambah tahap",
      stageName: "Nama tahap",
      name: "Nama",
      chance: "Kemungkinan",
      nameOf: (stage) => `Nama ${stage}`,
      chanceOf: (stage) => `Kemungkinan di ${stage} dalam persen`,
      up: (stage) => `Naikkan ${stage}`,
      down: (stage) => `Turunkan ${stage}`,
      remove: (stage) => `Hapus ${stage}`,
      moveTo: (stage, n) => `${stage} berisi ${some(n, "peluang")}. Pindahkan ke`,
      moveAndRemove: "Pindahkan dan hapus",
      removed: (stage) => `Dihapus: ${stage}`,
    },

    segments: {
      label: "Segmen",
      everybody: "Semua",
      fresh: "Segmen baru…",
      edit: "Ubah segmen",
      name: "Nama",
      join: { all: "Semua ini", any: "Salah satu dari ini" },
      joinLabel: "Hubungan antarsyarat",
      not: "bukan",
      condition: "Syarat",
      addCondition: "Tambah syarat",
      addGroup: "Tambah kelompok",
      removeCondition: (what) => `Hapus syarat: ${what}`,
      from: "dari",
      to: "sampai",
      days: "hari",
      tagsHint: "Label, dipisahkan koma",
      fits: (n) => `${terms.contacts(n)} saat ini`,
      incomplete: "Isi yang masih kosong untuk melihat siapa yang cocok.",
      asNew: "Simpan sebagai baru",
      deleted: (name) => `Dihapus: ${name}`,
      kinds: {
        network: "Jaringan",
        class: "Jenis keterlibatan",
        type: "Interaksi",
        stage: "Tahap",
        tag: "Label",
        heat: "Kehangatan",
        within: "Aktif dalam",
        over: "Diam lebih dari",
        firstWithin: "Pertama terlihat dalam",
        firstOver: "Pertama terlihat lebih dari … lalu",
        interactions: "Jumlah interaksi",
        breadth: "Jumlah jaringan",
        rating: "Nilai dari Anda",
        emails: "Punya alamat email",
        phones: "Punya nomor telepon",
        company: "Punya perusahaan",
        informed: "Sudah diberi tahu",
        notes: "Punya catatan",
        tasks: "Punya tugas terbuka",
        opportunities: "Punya peluang terbuka",
        won: "Pernah membeli",
        asks: "Menunggu balasan",
        saved: "Tersimpan",
        organisation: "Berupa organisasi",
        twoWay: "Saling berinteraksi",
        atRisk: "Mulai menjauh",
        back: "Kembali aktif",
        touchDue: "Sudah waktunya disapa",
      },
    },

    bulk: {
      select: "Pilih",
      selectPerson: (name) => `Pilih ${name}`,
      selected: (n) => `${speech.number(n)} dipilih`,
      all: (n) => `Pilih semua ${speech.number(n)}`,
      clear: "Akhiri pemilihan",
      bar: "Untuk orang yang dipilih",
      tag: "Beri label",
      untag: "Lepas label",
      tagName: "Nama label",
      stage: "Tahap",
      auto: "Sesuai saran",
      task: "Tugas",
      addTask: "Tambahkan untuk semua",
      inform: "Tandai sudah diberi tahu",
      export: "Ekspor",
      remove: "Hapus",
      erase: "Hapus selamanya…",
      tagged: (n, tag) => `#${tag} untuk ${terms.contacts(n)}`,
      untagged: (n, tag) => `#${tag} dilepas dari ${terms.contacts(n)}`,
      staged: (n, stage) => `Tahap ${stage}: ${terms.contacts(n)}`,
      tasked: (n) => `Tugas ditambahkan untuk ${terms.contacts(n)}`,
      informed: (n) => `${terms.contacts(n)} ditandai diberi tahu hari ini`,
      removed: (n) => `${terms.contacts(n)} dihapus`,
      removeSure: (n) => `Hapus ${terms.contacts(n)} beserta semua yang mereka lakukan?`,
      tagging: (tag) => `Memberi label #${tag}`,
      untagging: (tag) => `Melepas label #${tag}`,
      staging: (stage) => `Mengubah tahap: ${stage}`,
      informing: "Menandai sudah diberi tahu",
      tasking: (title) => `Menambahkan tugas “${title}”`,
      removing: "Menghapus",
      undoing: "Sedang diurungkan",
      goesOn: "Ini tetap berjalan walaupun halaman ini ditutup.",
      stopped: (n, of) => `Berhenti setelah ${speech.number(n)} dari ${terms.contacts(of)}`,
      missed: (n) => `${speech.number(n)} sudah tidak ada`,
    },

    heat: {
      title: "Kehangatan",
      text: "Berapa yang ditambahkan setiap interaksi, dan secepat apa memudarnya. Kehangatan menentukan siapa yang tampil teratas di daftar.",
      weightOf: (type) => `Bobot ${terms.types(type)}`,
      halfLife: "Menjadi separuh setiap … hari",
      save: "Pakai ini",
      reset: "Nilai awal",
      working: (done, total) =>
        `Sedang dihitung ulang: ${speech.number(done)} dari ${terms.interactions(total)}. Sampai selesai, daftar memakai kehangatan yang lama.`,
      wrong: "Bilangan bulat 0 sampai 100; waktu paruh 1 sampai 3.650 hari.",
      inForce: "Sedang dipakai.",
    },

    rules: {
      title: "Aturan",
      text: "Yang dilakukan Jalin sendiri saat ada bacaan baru. Setiap aturan bekerja sekali untuk satu interaksi, dan hasilnya selalu bisa diurungkan.",
      add: "Tambah aturan",
      empty:
        "Belum ada aturan. Misalnya, beri label semua yang menanyakan harga, atau tambahkan tugas saat pelanggan mengeluh.",
      name: "Nama aturan",
      whenLabel: "Kalau ada",
      anything: "Apa saja yang baru",
      networks: "Di",
      contains: "Dengan kata",
      asks: "Yang perlu dibalas",
      whoLabel: "Dari orang yang cocok dengan",
      thenLabel: "Lalu",
      doTag: "Beri label",
      doStage: "Ubah tahap",
      doTask: "Tambah tugas",
      addDeed: "Tambah langkah",
      removeDeed: "Hapus langkah",
      taskTitle: "Apa yang perlu dikerjakan",
      inDays: "dalam … hari",
      turnOn: (name) => `Aturan ${name}`,
      try: "Coba dulu",
      tried: (hits, last) =>
        hits === 0
          ? `Dari paling banyak ${terms.interactions(last)} terakhir, tidak ada yang cocok.`
          : `Dari paling banyak ${terms.interactions(last)} terakhir, ${speech.number(hits)} cocok:`,
      wouldDo: (name, what) => `${name} → ${what}`,
      runs: "Yang sudah dilakukan aturan ini",
      noRuns: "Belum melakukan apa-apa.",
      ran: (n) => terms.interactions(n),
      deleted: (name) => `Dihapus: ${name}`,
      deeds: (deeds) => speech.list(deeds.map(deedWords)),
      sentence: ({ when, deeds }, who, label) => {
        const kinds = when.types ? `${speech.either(when.types.map(terms.types))} baru` : "apa saja yang baru";
        const on = when.networks ? ` di ${speech.either(when.networks.map(label))}` : "";
        const saying = when.contains === undefined ? "" : ` dengan kata “${when.contains}”`;
        const asks = when.asks ? " yang perlu dibalas" : "";
        const from = who === undefined ? "siapa pun" : `orang (${who})`;
        return `Kalau ada ${kinds}${on}${saying}${asks} dari ${from}, ${speech.list(deeds.map(deedWords))}.`;
      },
    },
  };
}
