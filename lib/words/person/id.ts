/** The words of a contact's own screen, in Indonesian. */
import type { DetailField } from "../../model/known";
import type { Speech } from "../speech";
import type { PersonWords } from "./en";

export function personInIndonesian(speech: Speech): PersonWords {
  const fields: Record<DetailField, string> = {
    name: "Nama",
    company: "Perusahaan",
    role: "Jabatan",
    place: "Lokasi",
    birthday: "Ulang tahun",
    informedAt: "Diberi tahu pada",
    emails: "Email",
    phones: "Telepon",
    links: "Tautan",
  };

  return {
    unstored: (field) => `${field} tidak bisa disimpan. Yang diketik tetap ada di sini.`,

    stage: {
      label: "Tahap",
      suggested: (stage) => `${stage}, sesuai saran`,
      byYou: (stage, why) => `Diatur oleh Anda. Sarannya ${stage}: ${why}`,
      byRule: (stage, why) => `Diatur oleh aturan. Sarannya ${stage}: ${why}`,
      history: "Perjalanannya",
      empty: "Belum ada perubahan. Setiap perubahan tahap tercatat di sini.",
      set: (name, stage) => `${name} sekarang di tahap ${stage}`,
      left: (name) => `Tahap ${name} mengikuti saran`,
    },

    touch: {
      label: "Jaga hubungan",
      never: "Tanpa jadwal",
      every: (n) =>
        n === 7
          ? "Tiap minggu"
          : n === 30
            ? "Tiap bulan"
            : n === 90
              ? "Tiap tiga bulan"
              : n === 180
                ? "Tiap setengah tahun"
                : `Tiap ${speech.number(n)} hari`,
      next: (date) => `Berikutnya paling lambat ${date}`,
      due: (date) => `Sudah waktunya sejak ${date}`,
      set: (name) => `Jadwal menyapa ${name} diubah`,
    },

    details: {
      title: "Detail",
      fields,
      rating: "Penilaian Anda",
      rate: (n) => `Beri nilai ${speech.number(n)} dari 5`,
      unrate: (n) => `Nilainya ${speech.number(n)} dari 5. Tarik kembali`,
      rated: (name) => `Penilaian ${name} diubah`,
      add: (field) => `Tambah: ${field}`,
      edit: (field) => `Ubah: ${field}`,
      remove: (value) => `Hapus ${value}`,
      changed: (field) => `${field} diubah`,
      typed: (date) => `Diisi oleh Anda, ${date}`,
      headline: (network, date) => `Terbaca di headline pada ${network}, ${date}`,
      links: (network, date) => `Terbaca di antara tautan pada ${network}, ${date}`,
      shownName: (network, date) => `Terbaca sebagai nama pada ${network}, ${date}`,
      sources: "Dari mana?",
      none: "Belum ada yang diketahui. Isi profil mereka muncul di sini, di samping yang Anda tambahkan.",
    },

    custom: {
      fresh: "Kolom baru",
      label: "Nama kolom",
      kind: "Jenis kolom",
      kinds: { text: "Teks", number: "Angka", date: "Tanggal", choice: "Pilihan" },
      options: "Pilihan, dipisahkan koma",
      define: "Tambah kolom",
      defined: (label) => `Kolom ditambahkan: ${label}`,
      remove: (label) => `Hapus kolom ${label} dari semua kontak`,
      removed: (label) => `Kolom dihapus: ${label}`,
      choose: "Pilih",
    },

    kind: {
      mark: { person: "Ini orang", organisation: "Ini organisasi" },
      set: (name, kind) => `${name} ditandai sebagai ${kind === "person" ? "orang" : "organisasi"}`,
    },

    company: {
      create: (name) => `Tambahkan “${name}” sebagai organisasi`,
      label: "Bagian dari",
      add: "Organisasi",
      find: "Cari organisasi",
      people: (n) => `Orang di organisasi ini: ${speech.number(n)}`,
      noPeople: "Belum ada yang terhubung. Buka kontak seseorang, lalu pilih organisasi ini di sana.",
      linked: (name, organisation) => `${name} bagian dari ${organisation}`,
      unlinked: (name) => `${name} tidak terhubung ke organisasi`,
      leave: (organisation) => `Tidak lagi bagian dari ${organisation}`,
    },

    find: {
      none: (query) => `Tidak ada yang cocok dengan “${query}”.`,
      found: (n) => `${speech.number(n)} ditemukan`,
    },

    joins: {
      title: "Orang yang sama?",
      sure: (percent) => `${percent} yakin`,
      because: (reasons) => {
        const text = speech.list(reasons);
        return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
      },
      reason: (why) => {
        switch (why.is) {
          case "name": {
            const rarity = { rare: " dan jarang dipakai", uncommon: "", common: " tetapi umum" }[why.rarity];
            return `nama ${why.likeness === "same" ? "sama" : "mirip"}${rarity}`;
          }
          case "handle":
            return `handle ${why.likeness === "same" ? "sama" : "mirip"} (${why.value})`;
          case "nameInHandle":
            return `nama ada di handle ${why.value}`;
          case "avatar":
            return "gambar profil sama";
          case "link":
            return why.mutual ? "saling menautkan" : "yang satu menautkan yang lain";
          case "mention":
            return `yang satu menyebut @${why.value}`;
          case "email":
            return `email sama (${why.value})`;
          case "phone":
            return `telepon sama (${why.value})`;
          case "site":
            return `situs sama (${why.value})`;
          case "sharedLink":
            return `keduanya menautkan ${why.value}`;
          case "company":
            return `perusahaan sama (${why.value})`;
          case "place":
            return `lokasi sama (${why.value})`;
          case "otherName":
            return "nama berbeda";
          case "otherCompany":
            return `perusahaan berbeda (${speech.list(why.values)})`;
          case "otherPlace":
            return `lokasi berbeda (${speech.list(why.values)})`;
          case "otherKind":
            return "salah satunya organisasi";
          case "admirer":
            return "salah satunya menyatakan bukan orangnya";
        }
      },
      join: "Gabungkan",
      joinWith: (name) => `Gabungkan dengan ${name}`,
      different: "Beda orang",
      differentFrom: (name) => `Beda orang: ${name}`,
      later: "Nanti",
      laterFor: (name) => `Putuskan nanti soal ${name}`,
      open: (name) => `Buka ${name}`,
      joined: (one, other) => `${one} dan ${other} jadi satu kontak`,
      nowDifferent: (name) => `${name} tetap kontak tersendiri`,
      nowLater: (date) => `Ditanyakan lagi pada ${date}`,
      another: "Gabungkan dengan kontak lain",
      file: "Semua yang disimpan…",
      erase: "Hapus selamanya…",
      find: "Cari siapa yang digabungkan",
      name: "Nama dan isian tunggal siapa yang dipakai?",
      text: "Selebihnya tetap ada dari keduanya, dan bisa diurungkan.",
    },

    tagged: (name) => `Label ${name} diubah`,
    saved: (name) => `${name} disimpan`,
    unsaved: (name) => `${name} tidak lagi disimpan`,

    accounts: {
      byHand: "Diisi manual",
      split: (account) => `Pisahkan ${account}`,
      done: (account) => `${account} jadi kontak tersendiri`,
    },

    notes: {
      add: "Tambah catatan",
      fresh: "Catatan lain",
      of: (date) => `Catatan ${date}`,
      edited: (date) => `diubah ${date}`,
      remove: "Hapus catatan ini",
      added: "Catatan ditambahkan",
      deleted: "Catatan dihapus",
    },

    numbers: {
      title: "Semua angka",
      byNetwork: "Per jaringan",
      byMonth: "Per bulan",
      types: "Yang mereka lakukan",
      breadth: "Jangkauan",
    },
  };
}
