/** Everything Jalin says, in Indonesian. */
import type { Countable } from "../model/coverage";
import type { EngagementClass, InteractionType, PageKind } from "../model/engagement";
import { byWeight } from "../model/heat";
import type { Leaf } from "../model/segment";
import type { Stage } from "../model/stage";
import type { Words } from "./en";
import { personInIndonesian } from "./person/id";
import { type Ends, inWords, rangeWords } from "./segment";
import type { Speech } from "./speech";
import { salesInIndonesian } from "./sales/id";

const types: Record<InteractionType, string> = {
  comment: "komentar",
  reply: "balasan",
  mention: "sebutan",
  quote: "kutipan",
  share: "bagikan ulang",
  reaction: "reaksi",
  follow: "pengikut baru",
  message: "pesan",
};

const countables: Record<Countable, string> = {
  comments: types.comment,
  reactions: types.reaction,
  shares: types.share,
  quotes: types.quote,
};

const classes: Record<EngagementClass, string> = {
  conversation: "Percakapan",
  amplification: "Amplifikasi",
  reaction: "Reaksi",
};

const stages: Record<Stage, string> = { acquire: "Mendapatkan", enhance: "Meningkatkan", retain: "Mempertahankan" };

const pipelineStages: Words["pipeline"]["stages"] = {
  new: "Baru",
  qualified: "Memenuhi syarat",
  proposal: "Penawaran",
  won: "Berhasil",
  lost: "Gagal",
};

const having: Record<Extract<Leaf, { is: "has" }>["what"], string> = {
  emails: "punya alamat email",
  phones: "punya nomor telepon",
  company: "punya perusahaan",
  notes: "punya catatan",
  tasks: "punya tugas terbuka",
  opportunities: "punya peluang terbuka",
  won: "punya peluang yang berhasil",
  asks: "menunggu balasan",
  informed: "sudah diberi tahu bahwa datanya disimpan",
};

const states: Record<"saved" | "organisation" | "twoWay" | "atRisk" | "back" | "touchDue", string> = {
  saved: "tersimpan",
  organisation: "organisasi",
  twoWay: "saling berinteraksi",
  atRisk: "mulai menjauh",
  back: "kembali aktif",
  touchDue: "sudah waktunya disapa",
};

const problems: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "no-author": "tanpa penulis",
    "no-id": "tidak bisa dibedakan",
    "no-type": "jenisnya tidak dikenal",
    "no-list": "tanpa daftarnya",
    "no-visibility": "mungkin bukan untuk semua orang",
    "bad-json": "datanya rusak",
    blocked: "ditahan situsnya",
    "too-large": "terlalu besar untuk dibaca",
    threw: "gagal dibaca Jalin",
    refused: "tidak bisa disimpan",
    "response-dropped": "terlalu banyak sekaligus",
    "layout-changed": "di halaman yang tampilannya berubah",
  }),
);

const pages: Record<PageKind, string> = {
  post: "halaman posting",
  article: "halaman artikel",
  feed: "beranda",
  profile: "profil",
  reactions: "daftar reaksi",
  shares: "daftar bagikan ulang",
  quotes: "daftar kutipan",
  followers: "daftar pengikut",
  notifications: "notifikasi",
  messages: "pesan",
};

const liked: Record<string, string> = { like: "Menyukai", upvote: "Memberi upvote pada", love: "Menyukai" };

/** The Indonesian catalogue over an Indonesian speech. */
export function indonesian(speech: Speech): Words {
  const some = (n: number, noun: string) => `${speech.number(n)} ${noun}`;
  const interactions = (n: number) => some(n, "interaksi");
  const contacts = (n: number) => some(n, "kontak");

  const days = (n: number) => some(n, "hari");
  const person = personInIndonesian(speech);
  const quoted = (text: string) => `“${text}”`;

  const range = (ends: Ends, what: (n: number) => string, any: string) =>
    rangeWords(ends, {
      atLeast: (from) => `${what(from)} atau lebih`,
      atMost: (to) => `paling banyak ${what(to)}`,
      between: (from, to) => `${speech.number(from)} sampai ${what(to)}`,
      any,
    });

  const segmentLeaf = (where: Leaf, label: (network: string) => string): string => {
    switch (where.is) {
      case "network":
        return `di ${speech.either(where.any.map(label))}`;
      case "class":
        return `dengan ${speech.either(where.any.map((each) => classes[each].toLowerCase()))}`;
      case "type":
        return `dengan ${speech.either(where.any.map((each) => types[each]))}`;
      case "stage": {
        const by = where.byHand === undefined ? "" : where.byHand ? ", pilihan Anda" : ", bukan pilihan Anda";
        return `di tahap ${speech.either(where.any.map((each) => stages[each]))}${by}`;
      }
      case "tag":
        return `berlabel ${speech.either(where.any.map(quoted))}`;
      case "heat":
        return `kehangatan ${range(where, (n) => speech.number(n), "berapa pun")}`;
      case "lastSeen":
        return rangeWords(
          { from: where.over, to: where.within },
          {
            atLeast: (over) => `diam lebih dari ${days(over)}`,
            atMost: (within) => `aktif dalam ${days(within)} terakhir`,
            between: (over, within) => `terakhir aktif ${speech.number(over)} sampai ${days(within)} lalu`,
            any: "aktif kapan saja",
          },
        );
      case "firstSeen":
        return rangeWords(
          { from: where.over, to: where.within },
          {
            atLeast: (over) => `pertama terlihat lebih dari ${days(over)} lalu`,
            atMost: (within) => `pertama terlihat dalam ${days(within)} terakhir`,
            between: (over, within) => `pertama terlihat ${speech.number(over)} sampai ${days(within)} lalu`,
            any: "pertama terlihat kapan saja",
          },
        );
      case "interactions":
        return `dengan ${range(where, interactions, "berapa pun interaksi")}`;
      case "breadth":
        return `di ${range(where, (n) => some(n, "jaringan"), "berapa pun jaringan")}`;
      case "rating":
        return `bernilai ${range(where, (n) => speech.number(n), "dari Anda")}`;
      case "has":
        return having[where.what];
      default:
        return states[where.is];
    }
  };

  return {
    ...salesInIndonesian(speech, {
      types: (type) => types[type],
      stages,
      pipelineStages,
      interactions,
      contacts,
      details: person.details.fields,
    }),
    name: "Jalin",
    classes,
    type: (type) => types[type],
    typeMany: (type) => types[type],
    typeCount: (type, n) => some(n, types[type]),
    interactions,
    about: (time) => `sekitar ${time}`,
    quoted,
    did: (type, hasObject, reaction) => {
      const kind = reaction?.toLowerCase();
      switch (type) {
        case "comment":
          return hasObject ? "Berkomentar di" : "Berkomentar";
        case "reply":
          return hasObject ? "Membalas di" : "Membalas";
        case "mention":
          return hasObject ? "Menyebut seseorang di" : "Menyebut seseorang";
        case "quote":
          return hasObject ? "Mengutip" : "Mengutip sebuah posting";
        case "share":
          return hasObject ? "Membagikan" : "Membagikan sebuah posting";
        case "reaction": {
          const verb = kind === undefined ? "Memberi reaksi pada" : (liked[kind] ?? `Memberi reaksi ${reaction} pada`);
          return hasObject ? verb : `${verb} sebuah posting`;
        }
        case "follow":
          return "Mulai mengikuti";
        case "message":
          return "Mengirim pesan";
      }
    },
    aPost: "sebuah posting",
    postBy: (author) => `oleh ${author}`,

    nav: {
      here: "Orang di sini",
      contacts: "Kontak",
      back: "Kembali",
      menu: "Lainnya",
      close: "Tutup",
      views: "Tampilan",
      help: "Bantuan",
    },

    menu: {
      savePerson: "Simpan orang ini",
      dashboard: "Buka dasbor",
      panel: "Buka panel samping",
      wider: "Lebih lega",
      inHere: "Di jendela ini",
      exportContacts: "Ekspor kontak",
      exportInteractions: "Ekspor interaksi",
      pipeline: "Alur penjualan",
      settings: "Jaringan dan pengaturan",
      shortcuts: "Pintasan papan ketik",
    },

    shortcuts: {
      title: "Pintasan papan ketik",
      search: "Cari",
      down: "Berikutnya",
      up: "Sebelumnya",
      open: "Buka",
      save: "Simpan, atau batal simpan",
      quick: "Label, catatan, atau tugas untuk orang yang dipilih",
      back: "Kembali",
      tabs: "Orang di sini, Kontak, Hari ini",
      select: "Pilih di daftar; dengan Shift semua di antaranya",
      done: "Hari ini: selesai, sudah dibalas",
      snooze: "Hari ini: tunda sampai besok",
      hide: "Hari ini: sembunyikan pertanyaan",
      move: "Alur penjualan: pindah tahap, atau di dalam tahap",
    },

    state: {
      reading: (host) => `Membaca ${host}`,
      off: (network) => `${network} belum dinyalakan`,
      found: (host) => `${host} belum dibaca`,
      nothing: "Tidak ada yang dibaca di sini",
      waiting: (host) => `Menunggu di ${host}`,
      full: "Dijeda, penyimpanan penuh",
      layout: (network) => `Tampilan ${network} berubah`,
      stopped: "Tab ini perlu dimuat ulang",
      private: "Jendela privat",
    },

    here: {
      off: {
        title: (network) => `Jalin belum membaca ${network}`,
        text: (network, kinds) =>
          `Nyalakan untuk melihat siapa yang menulis di posting yang dibuka: ${kinds}. Hanya halaman ${network} yang dilihat sendiri yang dibaca, dan hasilnya tetap di browser ini.`,
        button: "Nyalakan di situs ini",
        refused: "Browser tidak memberi izin. Tidak ada yang dinyalakan.",
        terms: (network) =>
          `Ketentuan ${network} membatasi alat yang membaca halamannya. Jalin hanya membaca yang dibuka sendiri dan tidak meminta apa pun dari situs itu.`,
      },
      found: {
        title: (host) => `Jalin belum membaca ${host}`,
        text: (network, kinds) =>
          `Situs ini memakai ${network}. Nyalakan untuk melihat siapa yang menulis di posting yang dibuka: ${kinds}. Hanya halaman yang dilihat sendiri yang dibaca, dan hasilnya tetap di browser ini.`,
      },
      unsupported: {
        title: "Tidak ada yang bisa dibaca di halaman ini",
        text: (networks) => `Buka sebuah posting di ${networks}, dan orang yang menanggapinya muncul di sini.`,
        others: "jaringan lain",
      },
      nothing: {
        title: "Belum ada siapa-siapa di halaman ini",
        text: (network) => `${network} sudah menyala. Buka sebuah posting, profil, atau notifikasi.`,
      },
      unseen: {
        title: "Tidak ada yang boleh dilihat Jalin di sini",
        text: "Jalin melihat halaman jaringan yang dinyalakan. Kalau jaringan ini belum dinyalakan, klik Jalin di bilah alat selagi halamannya terbuka, lalu nyalakan di sana.",
      },
      absent: {
        title: "Muat ulang tab ini untuk mulai",
        text: "Tab ini dibuka sebelum Jalin bisa membacanya.",
        button: "Muat ulang tab ini",
      },
      stopped: {
        title: "Muat ulang tab ini untuk lanjut",
        text: "Jalin diperbarui selagi tab ini terbuka. Semua yang sudah dibaca tetap tersimpan.",
        button: "Muat ulang tab ini",
      },
      private: {
        title: "Jendela privat tidak pernah dibaca",
        text: "Buka halamannya di jendela biasa kalau ingin menyimpan siapa yang menulis di sana.",
      },
      empty: {
        title: "Belum ada orang",
        text: "Orang muncul di sini begitu halaman menampilkannya. Gulir ke bagian komentar.",
      },
      waiting: (n) => `${some(n, "bacaan")} menunggu disimpan. Jalin mencoba lagi sendiri; biarkan tab ini terbuka.`,
      full: "Penyimpanan penuh. Pembacaan dijeda dan semua yang tersimpan tetap aman. Kosongkan sedikit ruang: pembacaan berlanjut sendiri.",
      layout: (network) =>
        `${network} mengubah susunan halamannya, dan Jalin belum bisa membaca yang ini. Yang sudah dibaca tetap tersimpan.`,
      coverage: (read, stated, what) => `${speech.number(read)} dari ${some(stated, countables[what])} terbaca`,
      coverageAll: (stated, what) => `Semua ${some(stated, countables[what])} terbaca`,
      coverageMore: (read, stated, what) =>
        `${some(read, countables[what])} terbaca; menurut halaman ini ${speech.number(stated)}`,
      readHere: (kinds) => `Terbaca di sini: ${kinds}`,
      short: (read, stated) => `${speech.number(read)} dari ${speech.number(stated)}`,
      nth: (n, type) => `${types[type]} ke-${speech.number(n)} minggu ini`,
      why: {
        "open-replies": "Buka balasan untuk membaca lebih banyak.",
        scroll: "Gulir lagi untuk membaca lebih banyak.",
        order: "Situsnya hanya menampilkan pilihan. Pilih semua komentar di sana untuk membaca lebih banyak.",
        "sign-in": "Masuk ke situsnya untuk melihat sisanya.",
        hidden: "Sisanya disembunyikan oleh situs.",
        unknown: "Sisanya belum ditampilkan halaman.",
      },
    },

    save: {
      save: "Simpan",
      saved: "Tersimpan",
      savePerson: (name) => `Simpan ${name}`,
      unsavePerson: (name) => `${name} tersimpan. Batal simpan`,
    },

    health: {
      unread: "Belum ada yang dibaca",
      well: (read, when) => `Terbaca baik · ${speech.number(read)} dibaca · terakhir ${when}`,
      partly: (failed, of, days) =>
        `${failed < of ? "Sebagian" : "Tidak terbaca"}: ${speech.number(failed)} dari ${speech.number(of)} tidak bisa dibaca dalam ${days} hari`,
      changed: (pages, since) => `Tampilan ${pages} berubah sejak ${since}`,
      problem: (kind, n) => `${speech.number(n)} ${problems.get(kind) ?? "karena sebab lain"}`,
      pages,
    },

    report: {
      title: "Laporan ini membantu supaya bisa dibaca lagi",
      text: "Isinya susunan halaman: nama elemen dan atribut; tanpa tulisan, tanpa orang, tanpa tautan. Tidak ada yang terkirim dengan sendirinya. Silakan periksa dulu, lalu teruskan bila mau.",
      preview: "Seluruh laporan",
      copy: "Salin laporan",
      copied: "Tersalin",
      notCopied: "Browser tidak mengizinkan penyalinan. Laporannya bisa disimpan saja.",
      save: "Simpan laporan",
      silent: "Halaman tidak menjawab, jadi laporannya tidak ada. Muat ulang tab lalu buka Jalin lagi.",
      network: "Jaringan",
      page: "Jenis halaman",
      browser: "Browser yang dipakai",
      language: "Bahasa halaman",
      expected: "Perkiraan isi",
      read: "Yang dibaca",
      problems: (days) => `Masalah dalam ${days} hari`,
      none: "tidak ada",
      unknown: "tidak diketahui",
      structure: "Susunan\n… tulisan, × sebanyak itu yang sama,\n* nama yang disamarkan, ✂ sisanya tidak disertakan",
    },

    contactList: {
      search: "Cari nama, akun, atau kata",
      clear: "Hapus pencarian",
      order: "Urutan",
      hot: "Terhangat",
      new: "Terbaru",
      filters: "Saringan",
      network: "Jaringan",
      anyNetwork: "Jaringan",
      class: "Jenis",
      anyClass: "Jenis",
      saved: "Tersimpan",
      reset: "Tampilkan semua",
      empty: {
        title: "Belum ada kontak",
        text: "Buka sebuah posting di jaringan yang sudah dinyalakan. Semua orang yang berkomentar, membagikan, atau memberi reaksi menjadi kontak di sini.",
        button: "Pilih jaringan",
      },
      emptyFilter: {
        title: "Tidak ada kontak seperti itu",
        text: (filter) => `Tidak ada yang cocok dengan ${filter}.`,
      },
      noHit: {
        title: (query) => `Tidak ada hasil untuk “${query}”`,
        text: "Yang dicari: nama, akun, dan tulisan orang. Coba awal katanya.",
      },
      found: (n, more) => (more ? `Lebih dari ${contacts(n)} ditemukan` : `${contacts(n)} ditemukan`),
      filterWords: (filter, network) =>
        speech.list(
          [
            filter.saved === true ? "tersimpan" : undefined,
            network,
            filter.class === undefined ? undefined : classes[filter.class].toLowerCase(),
          ].filter((part) => part !== undefined),
        ),
      more: "Tampilkan lagi",
    },

    stage: {
      names: stages,
      why: (reason) => {
        switch (reason.is) {
          case "nothing":
            return "Belum ada aktivitas mereka yang terlihat.";
          case "one-day":
            return `Baru terlihat pada satu hari, dengan ${interactions(reason.count)}.`;
          case "few":
            return `Sempat muncul lagi, tetapi baru ${interactions(reason.count)}; masih sesekali.`;
          case "one-class":
            return `Ada ${interactions(reason.count)}, tetapi semuanya satu jenis: ${classes[reason.class].toLowerCase()}.`;
          case "varied":
            return `Terus terlibat dengan lebih dari satu cara (${speech.list(reason.classes.map((each) => classes[each].toLowerCase()))}): ${interactions(reason.count)}.`;
          case "exchange":
            return `Komunikasinya dua arah: ${interactions(reason.theirs)} dari mereka, ${speech.number(reason.ours)} dari Anda.`;
          case "steady":
            return `Aktif ${some(reason.months, "bulan")} berturut-turut, kira-kira setiap ${reason.cadenceDays === 1 ? "hari" : some(reason.cadenceDays, "hari")}.`;
          case "customer":
            return "Sudah menjadi pelanggan: ada peluang yang berhasil.";
        }
      },
    },

    segment: {
      words: (where, label) =>
        inWords(where, {
          ...speech,
          leaf: (each) => segmentLeaf(each, label),
          everybody: "semua orang",
          nobody: "tidak seorang pun",
          not: (words) => `kecuali yang ${words}`,
        }),
    },

    rhythm: {
      cadence: "Jeda biasanya",
      days: (days) => some(days, "hari"),
      sinceLast: "Hari sejak terakhir",
      atRisk: "Mulai menjauh",
      atRiskWhy: (days, cadenceDays) => `Sudah ${some(days, "hari")} diam; jeda biasanya ${some(cadenceDays, "hari")}.`,
      back: "Kembali aktif",
      backWhy: (date, days) => `Kembali aktif sejak ${date}, setelah ${some(days, "hari")} diam.`,
      reciprocity: "Timbal balik",
      reciprocityOf: (theirs, ours) => `${speech.number(theirs)} dari mereka, ${speech.number(ours)} dari Anda`,
      breadth: (networks) => some(networks, "jaringan"),
    },

    contact: {
      goneTitle: "Kontak ini sudah tidak ada",
      goneText: "Sudah dihapus atau digabungkan dengan kontak lain.",
      firstSeen: (date) => `Pertama terlihat ${date}`,
      lastSeen: "terakhir",
      followers: (n) => some(n, "pengikut"),
      profileOn: (network) => `Buka profil di ${network}`,
      heat: "Kehangatan",
      heatOf: (value) => `Kehangatan ${value}`,
      heatWhy: "Kenapa?",
      heatText: (days) =>
        `Setiap interaksi menambah bobotnya, dan bobot itu menjadi separuh setiap ${some(days, "hari")}. Hari ini jumlahnya:`,
      weights: (weights) =>
        `Bobot: ${byWeight(weights)
          .map(([each, weight]) => `${speech.list(each.map((type) => types[type]))} ${speech.number(weight)}`)
          .join("; ")}.`,
      counts: "Interaksi",
      note: "Catatan",
      notePlaceholder: "Tulis catatan. Langsung tersimpan selagi diketik.",
      kept: "Tersimpan",
      tags: "Label",
      addTag: "Tambah label",
      removeTag: (tag) => `Lepas label ${tag}`,
    },

    own: {
      title: "Akun sendiri",
      text: "Yang dilakukan akun ini dihitung sebagai tindakan sendiri: balasannya masuk ke riwayat orang yang dibalas, dan akun ini tidak menjadi kontak.",
      offer: (account, network) => `Masuk ke ${network} sebagai ${account}. Apakah ini akun sendiri?`,
      mine: "Ya, akun saya",
      notMine: "Bukan",
      addFor: (network) => `Tambah akun sendiri di ${network}`,
      placeholder: "Nama akun atau alamat profil",
      add: "Tambah",
      wrong: (network) => `Itu bukan nama akun dan bukan alamat profil di ${network}. Tidak ada yang ditambahkan.`,
      remove: (account) => `${account} bukan akun saya`,
      you: "Anda",
    },

    entry: {
      missing: (field) => `${field} belum diisi.`,
      long: (field) => `${field} terlalu panjang.`,
      small: (field) => `${field} terlalu kecil.`,
      large: (field) => `${field} terlalu besar.`,
      wrong: (field) => `${field} belum sesuai. Periksa lagi.`,
      past: (field) => `${field} harus di waktu mendatang.`,
    },

    pipeline: {
      stages: pipelineStages,
    },

    tasks: {
      due: (n) => `${speech.number(n)} tugas jatuh tempo`,
      reminder: "Pengingat",
      reminders: (n) => `${speech.number(n)} pengingat`,
      done: "Selesai",
      later: "Nanti hari ini",
    },

    person,

    toast: {
      working: "Sedang dikerjakan…",
      undo: "Urungkan",
      undone: "Sudah diurungkan",
      tooLate: "Ini tidak bisa diurungkan lagi.",
      busy: "Masih ada perubahan untuk banyak orang, atau impor dari file, yang berjalan. Coba lagi setelah selesai.",
      failed: "Ini tidak bisa disimpan. Tidak ada yang berubah; coba lagi.",
      erased: "Orang ini sudah dihapus selamanya, jadi tidak disimpan. Halaman privasi bisa mengubahnya.",
    },

    omnibox: "Cari “%s” di Jalin",

    trouble: {
      settings:
        "Pengaturan tidak bisa dibaca, jadi semua jaringan dimatikan. Yang tersimpan tidak berubah; nyalakan lagi yang diperlukan.",
      workFull:
        "Penyimpanan penuh, jadi Jalin belum bisa menyelesaikan pekerjaannya, misalnya impor. Yang sudah selesai tetap tersimpan dan tidak ada yang tertulis setengah. Kosongkan sedikit ruang, lalu coba lagi.",
      again: "Coba lagi",
      title: "Ada yang tidak beres di sini",
      text: "Yang tersimpan tetap aman. Tutup jendela ini lalu buka lagi.",
      newer: "Data ini ditulis oleh Jalin yang lebih baru. Perbarui Jalin untuk membacanya; tidak ada yang diubah.",
    },
  };
}
