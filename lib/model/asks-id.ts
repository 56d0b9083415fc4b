/** Indonesian, see asks-words.ts. */
import { any } from "./asks-words";

const no = "(?:ga|gak|gk|g|nggak|ngga|ngg|engga|enggak|kagak|tidak|tdk|tak|ndak|nda|ora)";
const notYet = "(?:belum|blm|blom|blum|belom)";
const called =
  "(?:kak|kakak|ka|kk|min|mimin|admin|gan|agan|sis|sist|bang|bg|bro|mas|mbak|mba|om|bu|pak|bund?|bunda|ko|koh|ci|cik|teh|kang|dok|guys|mak)";
const particle = `(?:${called}|ya|yaa|y|yah|sih|nih|dong|donk|deh|kah|tuh|pls|plis|please)`;
const tail = `(?: ${particle})*$`;

export const lead = new RegExp(
  `^(?:${called}|halo|hai|hallo|permisi|maaf|oh|eh|nah|terus|trus|tapi|dan|oiya|oh iya|iya|btw|assalamualaikum|punten|misi|wah|wih|ih)(?=[\\s,]|$)[\\s,]*`,
  "u",
);

export const rhetorical = any(
  `siapa (?:sih )?(?:yang|yg) (?:${no}|bisa|mau|nolak|nonton|masih|setuju|sama|di ?sini)`,
  "siapa di ?sini (?:yang|yg)",
  "(?:berapa|gi?mana|apa|siapa|kapan) ?pun",
  "(?:emang|emg|memang) boleh",
  `(?:makasih|mksh|terima ?kasih|trims|thanks|thx) (?:\\S+ )?(?:info|link|resep|tips|tutorial|ilmu|jawaban|rekomendasi)\\w*`,
  "siapa (?:takut|cepat|tau|tahu|pun|coba|suruh)",
  `gi?ma?na? (?:${no}|bisa ${no}|${no} (?:mau )?)`,
  "(?:mau )?gi?mana lagi",
  `apa (?:sih )?(?:yang|yg) ${no}`,
  "apa (?:kabar|coba|kubilang|kataku|lagi coba)",
  "(?:gi?mana|gmn) kabar\\w*",
  "kurang apa",
  "apa kabar\\w*",
  "mana (?:tahan|mungkin|bisa|ada)",
  "masa (?:sih|iya)",
  "^(?:ya|iya|bener|betul|tuh|nah|yakan|iyakan) ?kan",
  "kok (?:\\w+ ){0,2}(?:lucu|cantik|ganteng|cakep|bagus|keren|gemes|imut|secantik|seenak|enak|manis|gemas)",
  "(?:kenapa|knp|kok) (?:bisa )?(?:\\w+ )?(?:enak|lucu|cantik|ganteng|keren|bagus) (?:banget|bgt|sih|amat)",
  "kok bisa sih",
  "(?:entah|ga tau|gak tau|tau) (?:kenapa|knp)",
  `kenapa (?:${no}|baru (?:tau|tahu|nemu))`,
  "kapan ya (?:bisa|aku|gue|saya|kita|gw)",
  "^(?:serius|beneran|hah|eh|loh|lah|apa|masa|oh|iya|ya|wow)(?: (?:sih|nih|ya|kak))?$",
);

export const yesOrNo = any(
  `^(?!(?:aku|saya|gue|gw) )(?:\\S+ ){1,9}${no}${tail}(?<!(?:sih|udah|sudah|aku|saya) ${no}${tail})`,
  `(?:udah|sudah|udh|sdh|dah) (?:\\S+ )?${notYet}${tail}`,
  `(?:bisa|ada|boleh|perlu|harus|jadi) ${no}(?! (?:bisa|ada|boleh|jadi|perlu|harus|sih))`,
  `^(?:\\S+ ){1,6}${no} ya`,
  "(?:apa|bisa|ada|boleh|harus|benar|masih|sudah|perlu|mungkin|dapat)kah",
  "^(?:apa|apakah) (?:bisa|ada|masih|udah|sudah|ini|itu|boleh|harus|perlu|benar|bener|aman|beda\\w*)",
  `^(?:\\S+ ){0,2}(?:ini|itu|mending|enakan|bagusan|pilih) (?:\\S+ ){1,3}(?:atau|ato|apa) \\w+${tail}`,
  `^(?:\\w+ ){0,5}(?:bisa|boleh|ada|masih|perlu|harus|sudah|udah) (?:\\S+ ){1,6}${called}$`,
  `(?:bisa|boleh|ada|perlu|harus|dapet|dapat) (?:\\S+ ){1,3}${no} \\S+nya${tail}`,
  `^(?:\\S+ ){1,4}(?:atau|ato) (?!pun)\\S+${tail}`,
  `^(?:\\S+ ){2,4}apa (?!lagi|adanya|pun|kabar|apa|aja|saja)\\S+${tail}`,
  "\\S+ kah$",
);

const wanted =
  "(?:info\\w*|spill|link\\w*|pl|price ?list|pricelist|resep\\w*|harga\\w*|hrg\\w*|alamat\\w*|lokasi\\w*|tutorial\\w*|rekomendasi\\w*|bocoran|tips\\w*|nama\\w*|judul\\w*|caranya|detail\\w*|kontak\\w*|nomor\\w*|no wa|review\\w*)";

export const asking = any(
  "(?:berapa|brp|brapa|brpa|berapaan|brpan|brapaan|berp)(?! ?kali)",
  `(?<!kapan[ -])(?:kapan|kpn)(?! ?-?(?:kapan|pun|lagi ah))`,
  `(?<!${no} )(?:di ?mana|dmn|dmana|ke ?mana|da?ri? ?mana)(?! ?-?(?:mana|pun|ada|saja|aja|${no}))`,
  "(?<!(?:lupa|bingung) )(?:yang|yg) mana",
  "(?<!(?:alasan|penyebab|lupa|tau|tahu) )(?:kenapa|knp|knapa|napa|ngapa|mengapa)",
  "(?:gimana|gmn|gmana|gimn|gmna|bagaimana|bgmn)",
  `(?:^siapa|siapa${tail}|siapa (?:nama\\w*|yang|yg))`,
  `apa(?: (?:aja|saja|namanya|bedanya|itu|isinya))?${tail}(?<!(?:apa|${no}|ga|gapa) apa${tail})`,
  "apa (?:bedanya|beda|isinya|syarat\\w*|ya|(?:aja|saja)(?! (?:ada|bisa|boleh|enak))|sih)",
  `${wanted}(?: \\w+)?(?: ${particle})+$`,
  `${wanted} (?:dong|donk)`,
  "(?:nya|\\p{L}+nya) (?:dong|donk)$",
  "(?:mau|numpang|izin|ijin|pengen|boleh) (?:tanya|nanya|bertanya)",
  "info (?:harga|lokasi|alamat|kontak|jadwal|jam|loker|ongkir|stok|order|cara)",
  "(?:tolong|mohon|minta|bagi|kasih|kasi|izin|ijin|numpang|mau|pengen|boleh) (?:info|tau|tahu|tanya|nanya|bertanya|link\\w*|resep\\w*|alamat\\w*|pencerahan\\w*|penjelasan\\w*|kontak\\w*|nomor\\w*|rekomendasi\\w*|pl|price ?list)",
  "boleh (?:minta|tau|tahu|nanya|tanya)",
  `${notYet} paham`,
  `(?:${called}|ini|itu|yg|yang|warna|ukuran|size)(?: \\S+){0,2} ready(?! (?:to|for|nih|guys))`,
  `^ready (?:stok|stock|lagi|warna|ukuran|size|ya|${no}|${called})`,
  `(?:masih|msh)${tail}(?<=masih ${particle}.*|msh ${particle}.*)`,
  `(?:masih|msh) (?:ada|buka|open|bisa|available)(?: \\S+){0,3} ${particle}$`,
  "^(?:masih|msh) (?:ada|buka|open|bisa)",
  `(?<!${no} )(?<!tuh )ada (?:yang|yg) (?:tau|tahu|jual|punya|bisa|ukuran|size|warna|kecil|besar|versi|model|lebih)`,
  `(?:harga|hrg|ongkir|lokasi|alamat)\\w*${tail}(?<= ${particle})`,
);

const staff = "(?:kurir|admin|kasir|pelayan|staf|staff|cs|satpam|penjual|seller)";

/** Bad in what is offered to others, whatever it may be elsewhere. */
export const bad = any(
  `mati|mati total|down|gagal|kepotong|terpotong|bolong|berantakan|amburadul|ribet|telat|molor|ngaret|php|payah|parah|jelek|buruk|lag|ngelag|hang|ngehang|putus putus|patah patah|keluar sendiri|nutup sendiri|mental|berat|ganggu|mengganggu|kebanyakan|bau|amis|asin banget|alot|gosong|mentah|kusam|kotor|lengket|karatan|${no} (?:\\S+ )?(?:jelas|rapi|nyaman|becus|profesional|beres|adil|konsisten|akurat|jalan|berfungsi|layak|muncul|masuk|keluar|kebaca|terbaca)`,
);
/** What is offered. */
export const offered = any(
  "(?:pesanan|paket|barang|produk|pelayanan|layanan|admin|kurir|kasir|panitia|petugas|penjual|toko|aplikasi|apk|web|website|situs|server|sistem|game|gim|update|diupdate|login|saldo|transaksi|pembayaran|tiket|antrian|antrean|iklan|suara|audio|sinyal|listrik|air|jalan|jembatan|lampu|jahitan|jaitan|kain|bahan|kemasan|packing|makanan|minuman|porsi|nasi|ayam|kamar|toilet|wc|ac|wifi|kursi|meja|fitur|verifikasi|otp|cs|pendaftaran|sertifikat|refund)(?:nya)?",
);

export const complaining = any(
  "baru (?:\\S+ ){0,4}(?:udah|sudah|dah|langsung) (?:mati|rusak|lepas|sobek|robek|copot|luntur|patah|bocor|jamuran|error)",
  "(?:tolong|mohon) (?:\\w+ )?(?:segera|cepat|cepet|ditangani|diatasi|ditertibkan|dikembalikan|dicarikan)",
  "(?:udah|sudah|dah) (?:lapor|laporan|komplain|dm|chat|email|telpon|nelpon|wa|hubungi)\\w* (?:\\S+ ){0,5}(?:tetap|tetep|masih|tapi|tp|ga|gak|tidak|belum|blm)",
  "janji (?:doang|manis|terus|mulu|tinggal|palsu)",
  "(?:pesen|pesan|beli|order) (?:dua|tiga|empat|lima|\\d+) (?:\\S+ ){0,2}(?:datang|dateng|sampe|sampai|nyampe)\\w* (?:cuma |hanya )?(?:satu|dua|tiga|\\d+)",
  "nunggu (?:\\w+ )?(?:\\d+ )?(?:jam|hari|minggu|bulan)",
  "(?:makin|tambah|malah) (?:lemot|berat|parah|jelek|mahal|buruk|lambat|ribet|ancur)",
  "kecewa\\w*",
  "mengecewakan",
  "(?:nyesel|nyesal|menyesal)",
  "kapok",
  "zonk",
  "penipu(?:an)?",
  "(?:ke|ter|di)?tipu",
  "nipu",
  "(?<!(?:isu|berita|kabar|kata|cerita) )bohong",
  "(?:komplain|complain)",
  "rusak",
  "cacat",
  "pecah",
  "penyok",
  "bocor",
  "basi",
  "busuk",
  "lecet",
  "sobek",
  "robek",
  "kotor",
  "lemot",
  "lelet",
  "err?or",
  "nge-?(?:bug|lag|hang)",
  "asal[ -]asalan",
  "slow ?resp\\w*",
  "sepihak",
  "jutek",
  "judes",
  "refund",
  "lambat",
  "(?:di ?)?(?:batalin|batalkan|cancel)(?: \\w+)? (?:sepihak|tanpa)",
  "(?:di ?)cancel",
  "dibatalin",
  "malah (?:ga|gak|nggak|kena|salah|err?or|rusak|hilang|di(?:batal|tolak|tipu|php|marah|usir|diem|cuek)\\w*)",
  "salah (?:kirim|barang|warna|ukuran|alamat|produk|pesanan)",
  "kurang (?:satu|dua|tiga|1|2|3|item|barang|isi\\w*)",
  "beda (?:jauh )?(?:sama|dengan|dari) (?:yang|yg|foto|gambar|pesanan)",
  "(?:kekecilan|kebesaran|kesempitan|kependekan|kepanjangan)",
  "(?<!(?:tahan|awet|udah|sudah|dah|kangen) )(?<!tahan )lama (?:banget|bgt|sekali|amat|bener)",
  "nunggu\\w* (?:\\w+ )?(?:jam|lama|berjam-?jam|berhari-?hari)",
  "(?:makanan|nasi)\\w* (?:\\w+ )?dingin",
  "(?:jahitan|tutup|gagang|kancing|resleting|lem|baterai|batre|layar|tombol|warna|cat)\\w* (?:\\w+ ){0,2}(?:lepas|copot|patah|mati|luntur|habis|boros)",
  "tumpah semua",
  "ada (?:rambut|ulat|lalat|kecoa|semut|jamur)",
  `${staff}\\w* (?:\\w+ )?(?:kasar|galak|cuek|sombong)`,
  "(?:tolong|mohon) (?:\\w+ )?(?:di ?cek|dicek|diperbaiki|perbaiki|benerin|dibenerin|ditegur|ditindak|ditindaklanjuti|diproses|respon\\w*|balas|dibalas)",
  "(?:gi?mana|gmn) (?:sih|ini|nih)$",
  "^(?:gi?mana|gmn) sih",
  "uang (?:saya |aku |gue )?(?:kembali|balik|hilang)",
  "hilang",
  "(?:bau|jelek|buruk) (?:lagi|banget|bgt|sekali)",
);

export const failing = any(
  `(?:${no}|${notYet}) (?:juga |pernah |kunjung |pada |bisa |mau |kun)?(?:sampai|sampe|nyampe|nyampai|dikirim\\w*|(?:saya |aku |kami )?terima|datang|dateng|diterima|diproses|dibal[ea]s|direspon|respon|ditanggap\\w*|dijawab|dikembalikan|update|aktif|ramah|sesuai|berfungsi|dibuka|login|diakses|ditutup|dipakai|dipake|puas|dihubungi)`,
  `(?:${no}|${notYet}) ada (?:tindakan|tanggapan|solusi|perubahan|hasil|itikad|kabar|resi|respon|balasan|kejelasan|tanggapan|konfirmasi)`,
  `resi\\w* (?:\\w+ )?(?:${no}|${notYet}) ada`,
  `(?:login|masuk|bayar|checkout|daftar|dibuka|buka) ${no} bisa`,
  `^kok (?:.* )?(?:${no}|${notYet}|malah|lama|gini|begini|gitu|err?or)`,
  `katanya (?:.* )?(?:tapi|malah|padahal|${no}|${notYet}|harganya|kemarin)`,
  "tanpa (?:kabar|konfirmasi|pemberitahuan|alasan)",
  "(?:udah|sudah) (?:bayar|transfer|tf|order|pesan|pesen)\\w* (?:.* )?(?:belum|blm|malah|ga ada|gak ada)",
);

export const denied = new RegExp(
  `(?:^|\\s)(?:${no}|${notYet}|anti|bebas|tanpa|jangan|bukan|dulu|sempet|sempat|takut|daripada)(?: \\S+){0,2} $`,
  "u",
);
export const supposed = any(
  "kalau",
  "kalo",
  "klo",
  "kl",
  "jika",
  "semoga",
  "moga",
  "biar",
  "supaya",
  "takut\\w*",
  "misal\\w*",
  "andai\\w*",
);
export const relief = any(
  "makasih",
  "mksh",
  "terima kasih",
  "terimakasih",
  "trims",
  "tengkyu",
  "alhamdulillah",
  "wkwk\\w*",
  "hehe\\w*",
);
export const but = any("tapi", "tp", "cuma", "sayang(?:nya)?", "padahal", "namun");
export const reply =
  /^(?:ya iya|iya dong|jelas|tentu|pasti|nggak lah|ga lah|gak lah|aku sih|ya (?:enggak|nggak|gak))(?=[\s,]|$)/u;
