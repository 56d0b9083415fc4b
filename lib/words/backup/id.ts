/** The words of the page on backups, in Indonesian. */
import type { Speech } from "../speech";
import type { BackupWords } from "./en";

export function backupInIndonesian({ number, date, clock }: Speech): BackupWords {
  const rows = (count: number): string => `${number(count)} baris`;
  const size = (bytes: number): string =>
    bytes < 1_000_000 ? "kurang dari 1 MB" : `${number(Math.round(bytes / 1_000_000))} MB`;
  const when = (at: number): string => `${date(at)}, ${clock(at)}`;
  return {
    make: {
      title: "Cadangkan sekarang",
      text: "Satu file berisi semuanya: orang, yang mereka lakukan, catatan dan isian, serta pengaturan. Bentuknya arsip zip yang juga bisa dibaca tanpa Jalin; caranya ada di README di dalamnya.",
      lockedText: "Satu file berisi semuanya, dikunci dengan frasa sandi.",
      button: "Cadangkan sekarang",
      working: "Membuat cadangan",
      stay: "Proses ini berlanjut saat halaman lain di sini dibuka. Biarkan tab ini terbuka sampai selesai.",
      restoring: "Cadangan lain sedang dipulihkan. Cadangan baru bisa dibuat setelah itu selesai.",
      done: (name, count, bytes) => `${name} ada di folder unduhan: ${rows(count)}, ${size(bytes)}.`,
      failed: "Cadangan tidak berhasil dibuat. Isi Jalin tidak berubah. Silakan coba lagi.",
      full: "Ruang penyimpanan tidak cukup untuk cadangan. Isi Jalin tidak berubah. Kosongkan sebagian ruang, lalu coba lagi.",
      busy: "Terlalu banyak yang sedang ditulis. Isi Jalin tidak berubah. Silakan coba lagi beberapa menit lagi.",
    },
    auto: {
      title: "Cadangan otomatis",
      text: "File disimpan ke folder Jalin di unduhan, sesering yang dipilih, selama browser terbuka. Jalin tidak pernah menghapus file itu: jumlah yang disimpan terserah pemiliknya.",
      rhythm: "Seberapa sering",
      rhythms: { off: "Mati", daily: "Setiap hari", weekly: "Setiap minggu", monthly: "Setiap bulan" },
      refused: "Browser tidak mengizinkan Jalin memakai unduhan, jadi ini tetap mati.",
      last: (at, name, byItself) => `Cadangan terakhir: ${when(at)}, ${name}${byItself ? "" : " (dibuat sendiri)"}.`,
      none: "Belum ada cadangan.",
      failed: (at, why) => `Cadangan ${when(at)} gagal: ${why}`,
      why: {
        permission: "browser tidak lagi mengizinkan Jalin memakai unduhan. Silakan pilih lagi seberapa sering.",
        download: "browser tidak menerima filenya. Jalin mencoba lagi dalam satu jam.",
        full: "ruang penyimpanan tidak cukup. Kosongkan sebagian ruang; Jalin mencoba lagi dalam satu jam.",
        busy: "terlalu banyak yang sedang ditulis. Jalin mencoba lagi dalam satu jam.",
        stopped: "browser menghentikannya sebelum selesai. Jalin mencoba lagi dalam satu jam.",
        other: "Jalin mencoba lagi dalam satu jam.",
      },
      reminder: "Lihat cadangan",
    },
    lock: {
      title: "Kunci",
      text: "Dengan frasa sandi, cadangan dienkripsi sebelum keluar dari Jalin: siapa pun yang menemukan filenya tidak bisa membacanya. Isi di browser ini tidak ikut dienkripsi.",
      warning:
        "Frasa sandi yang hilang tidak bisa dipulihkan oleh siapa pun. Tanpa frasa itu, cadangan yang terkunci tidak berguna. Simpan di tempat kata sandi lainnya disimpan.",
      on: "Cadangan dikunci mulai sekarang, termasuk yang otomatis.",
      passphrase: "Frasa sandi",
      again: "Sekali lagi",
      short: "Minimal 10 karakter; paling baik beberapa kata.",
      differs: "Keduanya tidak sama.",
      button: "Kunci cadangan",
      change: "Ganti frasa sandi",
      off: "Berhenti mengunci",
      offText: "File yang sudah terkunci tetap memerlukan frasa sandi saat file itu dibuat.",
      store: "Kunci",
    },
    restore: {
      title: "Pulihkan",
      text: "Pilih file cadangan. Seluruh isinya diperiksa dulu; tidak ada yang diubah sebelum disetujui.",
      choose: "Pilih cadangan",
      file: "File cadangan",
      copying: "Membaca file",
      checking: "Memeriksa setiap baris",
      passphrase: "Frasa sandi cadangan ini",
      needed: (name) => `${name} terkunci.`,
      wrong: "Itu bukan frasa sandinya.",
      open: "Buka",
      none: (name) => `${name} bukan cadangan Jalin. Tidak ada yang diubah.`,
      newer: (name) =>
        `${name} dibuat oleh Jalin yang lebih baru. Perbarui Jalin, lalu pulihkan. Tidak ada yang diubah.`,
      damaged: (name, part) =>
        `${name} rusak${part === undefined ? "" : `, di ${part}`}. Tidak ada yang diubah. Gunakan cadangan lain, jika ada.`,
      failed: (name) => `${name} tidak bisa dibaca. Tidak ada yang diubah.`,
      full: "Ruang penyimpanan tidak cukup untuk memeriksa cadangan ini. Tidak ada yang diubah.",
      whole: (name) => `${name} utuh.`,
      madeAt: (at, app) => `Dibuat ${when(at)} oleh Jalin ${app}.`,
      holds: "Isinya",
      people: "kontak",
      interactions: "interaksi",
      posts: "posting",
      entered: "catatan, tugas, peluang",
      intoEmpty: "Jalin masih kosong: setelah ini isinya sama dengan cadangan ini, beserta pengaturannya.",
      intoFilled:
        "Isinya digabungkan dengan yang sudah ada. Yang diubah di sini setelah cadangan dibuat tetap seperti sekarang; yang dihapus atau dikosongkan sejak itu kembali, kecuali orang yang dihapus selamanya. Orang yang sudah dihapus selamanya saat cadangan dibuat kembali dilewati, kecuali yang sejak itu diizinkan dan sudah dibaca lagi. Daftar urungkan tidak berubah. Memulihkan dua kali tidak mengubah apa-apa lagi.",
      withSettings: "Gunakan juga pengaturan dari cadangan ini",
      start: "Pulihkan",
      leave: "Jangan pulihkan",
      running: "Memulihkan",
      runningText: {
        whole:
          "Proses ini berlanjut walaupun halaman atau browser ditutup. Jika dibatalkan, Jalin kembali kosong. Sampai selesai, tidak ada yang baru dibaca dari halaman.",
        joined:
          "Proses ini berlanjut walaupun halaman atau browser ditutup. Jika dibatalkan, yang sudah masuk tetap ada. Daftar lengkap setelah selesai.",
      },
      stuck: {
        full: "Pemulihan terhenti: ruang penyimpanan tidak cukup. Kosongkan sebagian ruang, lalu coba lagi.",
        damaged: "Pemulihan terhenti: sisa salinan cadangan di Jalin tidak bisa dibaca.",
        other: "Pemulihan terhenti: sudah gagal beberapa kali.",
      },
      stuckText: {
        whole:
          "Sampai pemulihan selesai atau dihentikan, tidak ada yang baru dibaca dari halaman. Jika dihentikan, Jalin kembali kosong dan cadangan bisa dipilih lagi.",
        joined: "Jika dihentikan, yang sudah masuk tetap ada. Cadangan bisa dipilih lagi.",
      },
      again: "Coba lagi",
      stop: "Hentikan",
      over: {
        done: {
          whole: "Cadangan sudah dipulihkan.",
          joined: "Cadangan sudah dipulihkan. Hitungan dan daftar dibuat ulang; perlu beberapa saat lagi.",
        },
        stopped: {
          whole: "Pemulihan dihentikan. Jalin kembali kosong.",
          joined:
            "Pemulihan dihentikan. Yang sudah masuk tetap ada, sisanya belum masuk. Pulihkan cadangan yang sama sekali lagi untuk memasukkan sisanya.",
        },
        gone: {
          whole:
            "Cadangan belum dipulihkan: browser terlalu cepat menghapus salinannya di Jalin. Jalin kembali kosong. Silakan pilih cadangannya sekali lagi.",
          joined:
            "Cadangan baru sebagian dipulihkan: browser terlalu cepat menghapus salinannya di Jalin. Yang sudah masuk tetap ada. Pilih cadangannya sekali lagi untuk memasukkan sisanya.",
        },
        updated: {
          whole:
            "Cadangan belum dipulihkan: Jalin diperbarui di tengah proses. Jalin kembali kosong. Silakan pilih cadangannya sekali lagi.",
          joined:
            "Cadangan baru sebagian dipulihkan: Jalin diperbarui di tengah proses. Yang sudah masuk tetap ada. Pilih cadangannya sekali lagi untuk memasukkan sisanya.",
        },
      },
      reminder: "Ada cadangan yang belum dipulihkan sampai selesai.",
    },
  };
}
