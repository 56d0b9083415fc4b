/** The help, in Indonesian. */
import type { Speech } from "../speech";
import type { Article, ArticleId } from "./articles";
import type { HelpWords } from "./en";

export function helpInIndonesian(speech: Speech): HelpWords {
  const articles: Record<ArticleId, Article> = {
    start: {
      title: "Langkah pertama",
      text: [
        "Jalin mengingat siapa yang berinteraksi dengan Anda, dan apa yang perlu dikerjakan berikutnya. Tiga langkah sudah cukup untuk melihatnya bekerja.",
        [
          "Nyalakan jaringan yang dipakai bekerja.",
          "Buka salah satu posting Anda di sana dan gulir ke bagian komentar.",
          "Klik Jalin di bilah alat: orang-orang yang menulis sudah ada di sana. Simpan yang ingin terus dipantau.",
        ],
        "Belum ada bahan? Muat data contoh dan lihat-lihat dulu; bisa dihapus lagi dengan satu klik.",
      ],
      find: "mulai awal pasang baru bilah alat sematkan contoh demo",
      go: "Ke halaman jaringan",
    },
    reading: {
      title: "Yang dibaca Jalin, dan yang tidak pernah dilakukannya",
      text: [
        "Di jaringan yang menyala, Jalin membaca siapa yang berkomentar, membalas, membagikan, atau memberi reaksi di halaman yang dibuka sendiri. Yang dilihat Jalin sama dengan yang Anda lihat, tidak lebih.",
        [
          "Tidak mengeklik, tidak menggulir, dan tidak meminta apa pun dari situsnya.",
          "Tidak menulis apa pun di halaman, kecuali tombol simpan dinyalakan.",
          "Jendela privat tidak pernah dibaca.",
          "Pesan dan grup tertutup hanya dibaca kalau memang dinyalakan.",
        ],
        "Yang sudah dibaca disimpan di browser ini dan tidak dikirim ke siapa pun.",
      ],
      find: "privasi izin host mata-mata lacak ketentuan linkedin privat samaran pesan grup",
      go: "Ke halaman jaringan",
    },
    coverage: {
      title: "“34 dari 120”: kenapa tidak semua terbaca",
      text: [
        "Halaman sering menyebut jumlah komentar yang lebih banyak daripada yang ditampilkannya. Jalin menghitung yang terbaca di samping jumlah menurut halaman, dan memberi tahu cara menampilkan lebih banyak.",
        [
          "Buka balasan di bawah komentar.",
          "Gulir terus sampai halaman habis.",
          "Pilih “semua komentar” kalau situsnya hanya menampilkan pilihan.",
          "Masuk dulu kalau sisanya hanya untuk anggota.",
        ],
        "Sebagian memang tidak ditampilkan situs kepada siapa pun. Angkanya lalu tetap kurang, dan itu bukan kesalahan Anda.",
      ],
      find: "kurang tidak lengkap jumlah komentar balasan cakupan gulir",
    },
    contacts: {
      title: "Kontak, simpan, dan label",
      text: [
        "Semua orang yang berinteraksi otomatis menjadi kontak. Menyimpan seseorang artinya: orang ini ingin terus dipantau. Yang tersimpan punya saringan sendiri.",
        "Label adalah kata-kata Anda sendiri, sebanyak yang diperlukan. Catatan langsung tersimpan selagi diketik. Yang ditemukan sendiri oleh Jalin selalu menyebut di mana dan kapan terbaca.",
        "Menghapus kontak berarti menghapus semua yang mereka lakukan. Untuk sementara waktu itu masih bisa diurungkan.",
      ],
      find: "bintang simpan orang daftar hapus catatan label saringan",
      go: "Ke daftar kontak",
    },
    stages: {
      title: "Tahap: mendapatkan, meningkatkan, mempertahankan",
      text: [
        "Tahap menunjukkan sejauh mana sebuah hubungan sudah berjalan. Jalin memberi saran beserta alasannya; pilihan Anda selalu yang berlaku.",
        [
          "Mendapatkan: baru terlihat satu hari, atau selalu dengan cara yang sama.",
          "Meningkatkan: kembali dengan lebih dari satu cara, atau sudah saling membalas.",
          "Mempertahankan: berbulan-bulan berturut-turut, atau sudah menjadi pelanggan.",
        ],
        "Mulai menjauh artinya: orang yang biasanya rutin sudah diam jauh lebih lama dari kebiasaannya. Kembali aktif artinya mereka muncul lagi.",
      ],
      find: "mendapatkan meningkatkan mempertahankan akuisisi peningkatan retensi menjauh diam kembali siklus fase cincin",
      go: "Ke daftar kontak",
    },
    heat: {
      title: "Kehangatan",
      text: [
        "Kehangatan menunjukkan seberapa banyak seseorang berinteraksi belakangan ini. Setiap interaksi menambah bobotnya, dan bobot itu memudar seiring waktu, jadi minggu lalu lebih berarti daripada tahun lalu.",
        "Berapa bobot sebuah komentar atau suka, dan secepat apa memudarnya, bisa diatur sendiri.",
      ],
      find: "skor hangat bobot waktu paruh peringkat urutan keterlibatan",
      go: "Ke pengaturan",
    },
    own: {
      title: "Akun sendiri",
      text: [
        "Beri tahu Jalin akun mana yang milik Anda. Balasan Anda lalu masuk ke riwayat orang yang dibalas, Anda tidak menjadi kontak sendiri, dan pertanyaan orang masuk ke inbox.",
        "Halaman jaringan menawarkan akun yang sedang dipakai masuk; akun lain bisa diketik.",
      ],
      find: "saya milik merek akun nama profil keluar balasan",
      go: "Ke halaman jaringan",
    },
    inbox: {
      title: "Inbox: siapa yang perlu dibalas",
      text: [
        "Pertanyaan dan keluhan kepada salah satu akun Anda masuk ke sini, dan hilang sendiri begitu Jalin melihat jawabannya. Postingnya dibuka dari sini; jawabannya ditulis di sana.",
        [
          "j dan k untuk berpindah.",
          "e untuk selesai.",
          "s untuk menunda: sampai nanti, besok, atau hari yang dipilih.",
          "h untuk menyembunyikan.",
        ],
      ],
      find: "balas pertanyaan keluhan jawab belum dijawab tunda selesai",
      go: "Ke inbox",
    },
    joins: {
      title: "Satu orang di beberapa jaringan",
      text: [
        "Akun yang saling menyebut, atau memakai alamat yang sama, digabungkan sendiri. Kalau baru kemungkinan, Jalin bertanya, lengkap dengan alasan yang mendukung dan yang tidak.",
        "Menggabungkan dan memisahkan tidak menghilangkan apa pun dan selalu bisa diurungkan.",
      ],
      find: "gabung duplikat ganda orang sama pisah identitas saran",
      go: "Ke saran penggabungan",
    },
    segments: {
      title: "Segmen dan aturan",
      text: [
        "Segmen adalah saringan yang diberi nama, misalnya “pemilik kedai yang aktif sebulan terakhir”. Jumlahnya selalu jumlah saat ini. Pilih semua orang di dalamnya untuk memberi label, mengubah tahap, menambah tugas, atau mengekspor. Perubahan untuk lebih dari 500 orang berjalan sendiri, juga setelah halaman ditutup: kemajuannya terlihat, dan bisa dihentikan atau diurungkan.",
        "Aturan bekerja sendiri saat ada yang baru terbaca: memberi label semua yang menanyakan harga, menambah tugas saat pelanggan mengeluh. Coba dulu sebelum dinyalakan; hasilnya bisa diurungkan.",
      ],
      find: "saringan daftar tersimpan massal pilih otomatis aturan label kelompok",
      go: "Ke daftar kontak",
    },
    tasks: {
      title: "Tugas dan menjaga hubungan",
      text: [
        "Tugas bisa terkait seseorang atau tidak, punya tanggal, bisa berulang, dan bisa mengingatkan. Yang jatuh tempo tampil di Hari ini, dan sebagai angka di bilah alat.",
        "“Jaga hubungan” menentukan seberapa sering seseorang perlu disapa. Kalau sudah waktunya, mereka muncul di Hari ini.",
      ],
      find: "tugas pengingat jatuh tempo ulang tindak lanjut pemberitahuan hari ini tunda",
      go: "Ke daftar tugas",
    },
    pipeline: {
      title: "Alur penjualan",
      text: [
        "Peluang adalah sesuatu yang mungkin dibeli seseorang: dengan nilai, kemungkinan, dan tanggal. Buka sebuah kontak untuk menambahkannya, lalu pindahkan di papan dengan diseret atau dengan ← dan →.",
        "Berhasil menjadikan orangnya pelanggan; gagal menanyakan alasannya, supaya bisa dipelajari. Nama dan urutan tahap bisa diatur sendiri.",
      ],
      find: "peluang penjualan papan tahap berhasil gagal nilai uang perkiraan",
      go: "Ke alur penjualan",
    },
    numbers: {
      title: "Asal setiap angka",
      text: [
        "Setiap angka menghitung apa yang dilakukan orang lain di halaman yang Anda buka, sejauh yang terbaca oleh Jalin. Angka yang berwarna membuka daftar orangnya, beserta berapa kali masing-masing melakukannya. Yang tidak ditampilkan halaman mana pun tidak ikut terhitung.",
        [
          "Keterlibatan: komentar, balasan, sebutan, dan pesan adalah percakapan; bagikan dan kutipan adalah amplifikasi; suka, reaksi lain, dan ikuti adalah reaksi.",
          "Waktu: menurut halamannya, dengan jam Anda. Kalau hanya tanggalnya yang disebut, hitungan jam tidak memuatnya; kalau hanya bulannya, hitungan hari dan minggu tidak memuatnya, dan jumlahnya disebutkan.",
          "Orang: dihitung sekali, berapa pun akunnya. Baru berarti keterlibatan pertamanya jatuh di hari-hari ini; kembali aktif berarti baru terlibat lagi setelah enam puluh hari.",
          "Mulai menjauh: orang yang terlibat setiap bulan selama sembilan puluh hari atau lebih, paling sedikit pada enam hari yang diketahui, dan sekarang diam tiga kali lebih lama dari jeda biasanya (median), serta lebih dari 21 hari. Untuk hari-hari yang lalu dipakai apa yang diketahui sampai hari itu; waktu yang hanya disebut minggunya tidak punya tanggal di sana, jadi angkanya bisa sedikit lebih kecil.",
          "Tahap: siapa yang berpindah, sekali untuk tiap langkah, sesuai catatan, dan untuk kontak baru tahap saat mereka datang. Ketiga tahap mengikuti Kalakota dan Robinson (2001).",
          "Kehangatan: jumlah dari bobot × 2^(−umur ÷ waktu paruh), disebut forward decay (Cormode dkk., 2009).",
          "Porsi suara: keterlibatan dengan posting akun Anda ÷ keterlibatan dengan semua posting.",
          "Waktu menjawab: median dari pertanyaan atau keluhan sampai jawaban pertama Anda, pada hari jawabannya. Yang masih menunggu tidak ikut.",
          "Tingkat keterlibatan terlihat: keterlibatan dengan sebuah posting yang terbaca ÷ jumlah pengikut menurut halaman penulisnya.",
          "Tren: berapa dari orang yang sedang aktif memakai sebuah kata, dibandingkan dengan masa lalu yang makin memudar. Sebuah kata naik mulai dari lima orang, dengan porsi dua kali lipat dari sebelumnya, dan hanya kalau sulit dijelaskan sebagai kebetulan (rasio log-likelihood, Dunning 1993). Orang yang paling ramai pun dihitung sekali; hari dimulai pukul 00.00 UTC.",
          "Minat: yang sering disebut seseorang dan jarang disebut orang lain, yang lama makin kecil hitungannya (c-TF-IDF, Grootendorst 2022), paling sedikit di dua posting atau dua hari. Kesehatan, agama, politik, dan sejenisnya tidak dimuat kecuali diizinkan.",
          "Perasaan: lihat “Perasaan dan maksud sebuah teks”. Teks yang perasaannya tidak bisa dikenali tidak ikut.",
        ],
        "Yang tidak bisa diketahui angka-angka ini:",
        [
          "Siapa yang melihat posting tanpa berbuat apa-apa. Yang terlihat oleh Jalin adalah keterlibatan, bukan jangkauan.",
          "Yang disembunyikan, dipotong, atau hanya ditampilkan situs kepada orang lain, dan posting yang tidak pernah dibuka. Minggu yang ramai bisa jadi minggu saat Anda lebih sering membuka halaman.",
          "Apakah pengikut dan suka berasal dari orang sungguhan.",
          "Jawaban Anda di tempat lain: lewat telepon, di toko, di halaman yang tidak dibuka.",
          "Sebabnya. Angka yang bergerak bersamaan belum tentu saling menggerakkan.",
        ],
        "Kalau orangnya sedikit, angka naik turun karena kebetulan: dari 2 menjadi 4 memang dua kali lipat, tetapi hampir tidak berarti apa-apa.",
      ],
      find: "insight wawasan rumus sumber cara hitung statistik tingkat porsi suara waktu menjawab tren menjauh baru kembali tahap kehangatan terlihat jangkauan ketepatan median",
      go: "Ke halaman Insight",
    },
    feelings: {
      title: "Perasaan dan maksud sebuah teks",
      text: [
        "Model-model kecil di komputer ini membaca setiap teks: bahasanya apa, apa yang dirasakan penulisnya, dan apa maksudnya. Tidak ada teks yang keluar dari browser.",
        [
          "Perasaan: negatif, netral, atau positif, masing-masing dengan peluangnya. Kalau tidak ada yang mencapai 55%, teksnya dihitung belum pasti.",
          "Maksud: pertanyaan, keluhan, minat beli, pujian, terima kasih, atau spam; bisa beberapa sekaligus atau tidak ada. Spam selalu sendiri, dan tidak menambah kehangatan siapa pun.",
          "Bahasa: Inggris dan Indonesia; Jawa dan Sunda tidak seyakin itu. Dari bahasa lain hanya emoji dan emotikon yang dibaca.",
          "Koreksi: pilihan Anda selalu menang dan tidak hilang, apa pun yang dibaca kemudian, dan Jalin belajar darinya untuk teks berikutnya. Itu pun tetap di browser ini.",
        ],
        "Peluangnya disetel dengan teks yang tidak dipakai untuk belajar, supaya dari teks yang disebut 80% kira-kira delapan dari sepuluh memang benar (temperature scaling, Guo dkk. 2017; Platt 1999). Untuk orang yang gaya menulisnya jauh berbeda, modelnya terlalu yakin.",
        "Yang tidak bisa diketahui:",
        [
          "Ironi dan sindiran tanpa tanda: “bagus, rusak lagi” bisa terbaca sebagai pujian.",
          "Gambar, posting, dan percakapan sebelumnya. Setiap teks dibaca sendiri; “sama” di bawah sebuah keluhan tidak berarti apa-apa.",
          "Ditujukan kepada siapa: marah kepada kurir terlihat seperti marah kepada Anda.",
          "Kata dan bahasa gaul yang belum pernah ditemui, dan candaan antarteman.",
          "Perasaan orang yang tidak menulis apa pun.",
        ],
        "Dari ulasan kira-kira sembilan dari sepuluh terbaca benar, dari cuitan hanya enam dari sepuluh, dan yang belum pasti disebut begitu. Jadi lihatlah banyak teks sekaligus, dan buka teksnya dulu sebelum bertindak.",
      ],
      find: "sentimen suasana emosi positif negatif netral belum pasti maksud pertanyaan keluhan pujian spam bahasa sindiran ironi model ketepatan koreksi salah emoji",
    },
    panel: {
      title: "Popup, panel samping, dan bilah alamat",
      text: [
        "Popup dibuka dari bilah alat dan menampilkan tab ini lebih dulu. Panel samping tetap terbuka di samping halaman dan mengikutinya.",
        "Ketik “jl” dan sebuah nama di bilah alamat untuk langsung membuka kontak. Di tautan dan halaman jaringan, menu klik kanan bisa menyimpan orangnya.",
      ],
      find: "panel samping popup omnibox jl menu konteks bilah alat",
    },
    hosts: {
      title: "Mastodon, forum, dan situs lain yang bisa dibuat siapa saja",
      text: [
        "Ada perangkat lunak yang dipakai banyak situs. Tambahkan alamat situs Anda di bawah jaringannya; browser meminta izin untuk situs itu saja.",
        "Saat situs seperti itu dibuka, popup mengenalinya dan menawarkan untuk menyalakannya.",
      ],
      find: "mastodon discourse server host forum fediverse alamat tambah situs",
      go: "Ke halaman jaringan",
    },
    changed: {
      title: "Kalau tampilan jaringan berubah",
      text: [
        "Jaringan sesekali merombak halamannya. Kalau Jalin melihat ada yang seharusnya terbaca tetapi tidak bisa, ikon di bilah alat diberi titik. Yang sudah dibaca tetap tersimpan.",
        "Anda bisa meneruskan laporan: isinya susunan halaman, nama elemen dan atribut; tanpa tulisan, tanpa orang, tanpa tautan. Semuanya bisa diperiksa dulu, dan tidak ada yang terkirim dengan sendirinya.",
      ],
      find: "rusak tampilan berubah galat laporan masalah tidak terbaca titik",
      go: "Ke halaman jaringan",
    },
    data: {
      title: "Di mana data Anda",
      text: [
        "Semuanya ada di penyimpanan browser ini, di komputer ini. Tidak ada akun dan tidak ada server. Kalau Jalin dihapus dari browser, datanya ikut terhapus.",
        "Cadangan memuat semuanya dalam satu file, juga otomatis setiap hari, minggu, atau bulan; halaman Cadangan membuat, mengunci, dan memulihkannya.",
      ],
      find: "privasi cadangan penyimpanan hapus awan impor spreadsheet",
      go: "Ke halaman data",
    },
    exports: {
      title: "Membawa kontak ke aplikasi lain",
      text: [
        "Di halaman Ekspor pada Data, pilih apa, siapa, dan dalam bentuk apa: semua orang, satu segmen, atau daftar tadi; di daftar kontak juga yang sedang dipilih. Isi file ditampilkan dulu sebelum disimpan.",
        [
          "Untuk spreadsheet: Excel, atau CSV dengan kolom pilihan sendiri menurut urutan sendiri.",
          "Untuk Google Kontak, Outlook, HubSpot, Salesforce, Pipedrive, Odoo, atau Twenty: CSV dengan judul kolom yang diminta masing-masing. Nama depan dan belakang adalah tebakan; sebaiknya diperiksa.",
          "Untuk buku alamat: vCard, dengan profil di semua jaringan. Pilih 3.0 kalau 4.0 tidak dipahami.",
          "Untuk program: JSON berisi kontak, NDJSON berisi interaksi. Tugas juga bisa masuk ke kalender.",
        ],
        "Sel yang bisa dijalankan spreadsheet sebagai rumus diawali apostrof supaya tetap menjadi teks. Nyalakan “Nilai apa adanya” kalau berkasnya dibaca program.",
      ],
      find: "ekspor csv excel xlsx vcard vcf json ndjson ics kalender google outlook hubspot salesforce pipedrive odoo twenty crm spreadsheet file unduh",
      go: "Ke halaman ekspor",
    },
    importing: {
      title: "Memasukkan kontak",
      text: [
        "Pilih file: CSV, Excel, vCard, atau ekspor JSON dari Jalin. File dari LinkedIn (Connections.csv), Google, Outlook, HubSpot, Salesforce, Pipedrive, Odoo, dan Twenty dikenali; untuk file lain, tentukan isi tiap kolom, dan apakah baris pertamanya berisi judul kolom atau orang.",
        [
          "Orang dikenali lagi dari profil, email, atau telepon. Tidak ada yang digabungkan hanya karena nama, atau kalau satu baris cocok dengan beberapa orang: untuk itu akan ditanyakan.",
          "Kalau isi file berbeda dengan yang sudah ada, pilih tetap yang ada, ambil dari file, atau keduanya: yang dari file lalu menjadi catatan.",
          "Baris-baris yang isinya hanya nama yang sama dianggap orang yang berbeda.",
          "Kalau ada data orang yang berubah antara pemeriksaan dan impor, diperlihatkan dulu apa yang akan terjadi sekarang, sebelum ada yang ditulis.",
          "Yang tidak bisa dibaca kembali sebagai file beserta alasannya. Perbaiki di sana, lalu impor file itu.",
          "Orang yang sudah dihapus dan tidak boleh dibaca lagi tidak diambil.",
        ],
        "Semuanya bisa diurungkan sekaligus, selama masih termasuk 200 langkah terakhir. Yang dilakukan atau dibaca sesudahnya tetap ada. File yang sama sekali lagi tidak mengubah apa-apa.",
      ],
      find: "impor csv xlsx excel vcard vcf spreadsheet buku alamat linkedin koneksi google outlook hubspot salesforce pipedrive odoo twenty kontak kolom pemetaan bentrok ganda urungkan",
      go: "Ke halaman impor",
    },
    keeping: {
      title: "Berapa lama data orang disimpan",
      text: [
        "Orang yang selama 24 bulan tidak melakukan apa-apa dihapus beserta semua yang pernah dilakukannya; lamanya bisa diubah, untuk semua atau untuk satu jaringan, atau dimatikan. Pertama kali, Jalin menampilkan dulu siapa saja yang terkena dan menunggu persetujuan; begitu juga setiap kali lamanya diubah.",
        [
          "Dihitung dari hal terakhir yang mereka lakukan sendiri, atau sejak pertama kali terlihat oleh Jalin kalau itu lebih baru. Yang dilakukan kepada mereka tidak dihitung; terlihat lagi juga tidak.",
          "Setiap jaringan dilihat sendiri-sendiri: satu akun bisa dihapus sementara akun orang yang sama di tempat lain tetap ada.",
          "Kontak tersimpan tetap ada. Begitu juga siapa pun yang punya isian, label, nilai, tahap, catatan, tugas, atau peluang, termasuk yang diisi oleh aturan, serta organisasi yang punya anggota.",
          "Posting tanpa keterlibatan ikut dihapus kalau sudah selama itu tidak terlihat; posting sendiri dan posting kontak tersimpan tidak. Ikut dihapus: baris yang tidak dipahami, angka lama tentang pembacaan, dan langkah yang masih bisa diurungkan.",
        ],
        "Yang dihapus tidak bisa kembali. Kontak tersimpan yang lama tidak aktif didaftar untuk dilihat lagi: kalau disimpan terus, pertanyaannya muncul lagi setelah waktu yang sama.",
      ],
      find: "retensi masa simpan hapus lama tidak aktif bulan uu pdp gdpr bersihkan",
      go: "Ke halaman privasi",
    },
    informing: {
      title: "Memberi tahu bahwa data disimpan",
      text: [
        "Di Indonesia (UU PDP) dan di Uni Eropa (GDPR Pasal 14) orang berhak tahu siapa yang menyimpan data tentang mereka yang tidak mereka berikan sendiri. Untuk keperluan pribadi semata, aturan ini tidak berlaku. Ini bukan nasihat hukum.",
        "Halaman privasi mendaftar siapa yang disimpan lebih dari 30 hari lalu dan belum diberi tahu. Ada teks dalam bahasa Indonesia dan Inggris yang memuat apa yang diminta undang-undang; tujuan pemakaian menentukan alasannya, dan setiap kata bisa diubah.",
        "Pengirimannya di tangan sendiri: Jalin tidak mengirim apa pun. Catat tanggalnya pada kontak, atau untuk banyak orang sekaligus di daftar kontak; segmen bisa menanyakannya.",
      ],
      find: "pemberitahuan transparansi uu pdp gdpr pasal 14 surat teks hak tujuan",
      go: "Ke halaman privasi",
    },
    erasing: {
      title: "Bila seseorang bertanya apa yang disimpan, atau minta dihapus",
      text: [
        "Keduanya ada di kontak, di menu di samping namanya. “Semua yang disimpan” membuat file berisi setiap hal, di mana dan kapan dibaca atau diisi: halaman untuk dibaca atau dicetak, atau JSON. Periksa dulu sebelum diberikan, karena nama orang lain bisa ada di dalamnya.",
        "“Hapus selamanya” menghilangkan mereka di mana-mana, dan mereka tidak pernah dibaca lagi. Di daftar kontak, ini bisa dilakukan untuk beberapa orang sekaligus.",
        [
          "Yang ditulis akun sendiri kepada mereka ikut hilang. Tulisan orang lain tetap ada, juga bila menyebut mereka.",
          "Ini tidak bisa diurungkan, dan langkah tentang mereka yang tadinya bisa diurungkan ikut hilang.",
          "Jalin menyimpan kode acak dari akun mereka agar tahu siapa yang harus dilewati, juga saat cadangan lama dipulihkan. Halaman privasi mencatat kapan itu terjadi dan berapa akun di jaringan mana; bila sebuah entri dilepas, mereka dibaca lagi sejak saat itu.",
          "File yang sudah diekspor dan cadangan lama perlu dihapus sendiri.",
        ],
      ],
      find: "hapus selamanya hak dilupakan uu pdp gdpr pasal 15 17 akses permintaan data pribadi file jangan dibaca lagi",
      go: "Ke halaman privasi",
    },
    less: {
      title: "Menyimpan lebih sedikit",
      text: [
        "Yang tidak disimpan tidak perlu dijaga. Di pengaturan, semua orang yang tidak berhubungan dengan akun sendiri bisa dilewati, teks bisa dipotong atau tidak disimpan, dan alamat foto profil bisa ditinggalkan. Untuk tiap jaringan, jenis interaksi bisa dimatikan.",
        "Semua itu sudah dilewati di halamannya, dan berlaku untuk yang dibaca sejak saat itu. Tanpa teks, perasaan, pertanyaan, dan topik tidak bisa dikenali.",
      ],
      find: "minimal data lebih sedikit hanya posting sendiri panjang teks foto jenis interaksi uu pdp",
      go: "Ke pengaturan",
    },
    keys: {
      title: "Pintasan papan ketik",
      text: [
        "Semuanya bisa dilakukan tanpa tetikus.",
        [
          "⌘K atau Ctrl K: cari apa saja, buka apa saja.",
          "/: cari di halaman ini.",
          "j, k, atau tombol panah: berpindah di daftar. Enter membuka.",
          "s: simpan seseorang.",
          "x: pilih; dengan Shift semua di antaranya.",
          "e: selesai, di Hari ini, inbox, dan tugas. Di sana s menunda.",
          "Ctrl Z atau ⌘Z: urungkan selama pesannya masih tampil.",
          "?: bantuan ini.",
        ],
        "Tombol yang berlaku di luar Jalin, misalnya untuk membukanya, bisa diganti di pengaturan.",
      ],
      find: "pintasan tombol papan ketik palet perintah",
      go: "Ke pengaturan",
    },
  };
  return {
    search: "Cari bantuan",
    clear: "Hapus pencarian",
    all: "Semua artikel",
    found: (n) => `${speech.number(n)} artikel`,
    none: {
      title: (query) => `Tidak ada artikel tentang “${query}”`,
      text: "Coba kata lain, atau lihat semua artikel.",
      button: "Tampilkan semua",
    },
    first: "Mulai dari sini",
    others: "Selebihnya",
    articles,
    next: "Lihat juga",
    welcome: "Lihat lagi halaman pembuka",
  };
}
