/** The words of the first page, in Indonesian. */
import type { Speech } from "../speech";
import type { WelcomeWords } from "./en";

export function welcomeInIndonesian(speech: Speech): WelcomeWords {
  return {
    step: (n, of) => `${speech.number(n)} dari ${speech.number(of)}`,
    steps: "Langkah halaman pembuka",
    skip: "Lewati",
    back: "Kembali",
    next: "Lanjut",
    finish: "Selesai",
    what: {
      name: "Kegunaannya",
      title: "Jalin mengingat siapa yang berinteraksi dengan Anda",
      sentences: [
        "Saat sebuah posting dibuka di jaringan yang dinyalakan, Jalin membaca siapa yang berkomentar, membalas, membagikan, atau memberi reaksi.",
        "Yang dilihat Jalin hanya yang Anda lihat: tidak mengeklik, tidak menggulir, dan tidak meminta apa pun dari situsnya.",
        "Semuanya disimpan di browser ini, di komputer ini, dan tidak dikirim ke siapa pun.",
      ],
    },
    demo: {
      title: "Coba di sini",
      text: "Sebuah posting rekaan. Gulir, buka balasannya, dan lihat siapa yang muncul.",
      thread: "Posting rekaan dengan komentarnya",
      author: "Kopi Sore",
      post: "Kami punya sepuluh kotak contoh untuk pemilik kedai kopi. Ceritakan kedainya, ya.",
      replies: (n) => `Tampilkan ${speech.number(n)} balasan`,
      likes: "Yang membagikan dan menyukai",
      shared: "membagikan ini",
      liked: "menyukai ini",
      people: "Yang disimpan Jalin",
      nobody: "Belum ada orang. Gulir postingnya.",
      read: "terbaca",
      again: "Ulangi",
      whoIs: (name) => `Kenapa ${name} ada di tahap itu`,
      lines: {
        maya: "Kedai kami di Bandung menyeduh sembilan puluh cangkir sehari. Boleh coba satu kotak?",
        tomo: "Bisa kirim ke Malang?",
        ines: "Mereka ini serius. Ambil satu, sebelum habis.",
        mayaAgain: "Sekalian tanggal sangrainya ditulis di kotak, ya?",
        ryo: "Kedai saya cuma enam kursi. Terlalu kecil?",
        sister: "Punya kami dua puluh. Kami ikut.",
      },
    },
    networks: {
      name: "Jaringan",
      title: "Jaringan mana yang dipakai?",
      text: "Nyalakan di sini. Browser meminta izin untuk masing-masing, dan semuanya bisa dimatikan kapan saja.",
      later: "Pesan, grup tertutup, dan situs lain punya tombol sendiri, nanti di halaman Jaringan.",
    },
    you: {
      name: "Anda",
      title: "Akun mana yang milik Anda?",
      text: "Sebutkan akun sendiri, supaya balasannya dihitung sebagai milik Anda dan pertanyaan orang masuk ke inbox.",
      noNetwork:
        "Belum ada jaringan yang menyala. Tidak apa-apa: halamannya nanti menawarkan akun yang sedang dipakai masuk.",
    },
    end: {
      name: "Mulai",
      title: "Siap dimulai",
      pin: "Di Chrome, Jalin mungkin ada di balik ikon puzzle di bilah alat; sematkan supaya selalu terlihat.",
      openTitle: "Buka salah satu posting Anda",
      openText: "Lalu klik Jalin di bilah alat. Orang-orang yang menulis di sana sudah menunggu.",
      noneText: "Belum ada jaringan yang menyala. Nyalakan satu, lalu buka posting di sana.",
      turnOn: "Nyalakan jaringan",
      sampleTitle: "Atau lihat-lihat dulu",
      toContacts: "Lihat kontaknya",
      dashboardTitle: "Dasbor",
      dashboardText: "Semua orang yang sudah ditemui, yang menunggu Anda, dan perkembangannya.",
      dashboard: "Buka dasbor",
      help: "Baca bantuan",
    },
  };
}
