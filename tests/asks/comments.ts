/**
 * Invented comments with what each asks: `q` a question, `c` a complaint, `-` nothing. What stands before the bar is there
 * to tune on. What follows was written after that was done, and is only measured: whoever tunes on it writes a new one.
 */
import type { Asks } from "../../lib/model/asks";

export interface Comment {
  text: string;
  asks: Asks | undefined;
}

/** A list with one comment a line; a bar ends the part to tune on. */
function parts(list: string): { tuned: Comment[]; aside: Comment[] } {
  const [tuned = "", aside = ""] = list.split("\n====\n");
  return { tuned: commentsIn(tuned), aside: commentsIn(aside) };
}

const labels: Record<string, Asks | undefined> = { q: "question", c: "complaint", "-": undefined };

function commentsIn(list: string): Comment[] {
  return list
    .trim()
    .split("\n")
    .map((line) => ({ asks: labels[line.charAt(0)], text: line.slice(2).replaceAll("⏎", "\n") }));
}

export const english = parts(`
q How much is the 250g bag?
q do you ship to Penang
q Is there a decaf version of this one
q hi! what time do you close on sundays 😊
q whats the difference between the blue and the green one
q price pls
q Anyone know if they take cards here?
q Can I order this without the lid
q any chance of a restock before christmas??
q Love it!! Where did you get that lamp
q @kopitetes are the workshops open to beginners
q Available in size 9?
q I was wondering if you still do the student discount.
q could someone tell me which grinder is in the video
q Is it me who has to bring the tools, or do you provide them
q Beautiful colour. Does it fade in the wash?
q how long does delivery take to surabaya
q Will this work with the older model too
q what beans are these 👀
q Link please 🙏
q hey do u guys have parking
q When is the next drop
q Does anyone have the recipe for the second one
q so is it vegan or not
q Would love to know what you used for the topping.
q who do I contact about a wholesale order
q is the free trial still on
q Ok but where can we buy this
q need the details please, for two people on friday
q Is shipping included? Asking for my sister
q How do I reset the timer after a power cut
q Can you do a tutorial on the edges?
c Still waiting for my order, it's been three weeks.
c The mug arrived in four pieces.
c Worst customer service I have ever had
c I emailed you twice and nobody answered
c this app keeps crashing since the update
c You charged me twice and support ignores me
c Received the wrong size and now the link for returns is dead.
c why is it still not fixed??
c The zipper broke on day two. Really disappointed.
c never got my refund
c Coffee was cold and the staff were rude
c Stopped working after one week
c it says delivered but nothing came
c misleading ad, the discount doesn't apply to anything
c Not happy with the quality this time, the seams are coming apart
c how can you sell something that leaks like this
c Please fix the login, I can't get into my account
c been on hold for 40 minutes, what a joke
c half of the beans were burnt, I want my money back
c your website won't load on my phone
- Who doesn't love a good flat white?
- How cute is this!!
- what a beautiful place
- Good morning everyone, how are you?
- Best coffee in town, hands down
- https://example.com/watch?v=abc123&ref=home
- Why not? Life is short
- Thank you so much for the quick reply 🙏
- When I was a kid we had one just like it
- isn't she lovely?
- wow
- My cat does the same thing lol
- That's how it's done 👏
- I know what I'm getting for christmas
- Not bad at all
- No complaints from me, ten out of ten
- Never disappoints!
- You know what? I like it
- This is sick 🔥🔥
- I asked my mum and she said yes
- Who else is watching this in 2026?
- What could possibly go wrong?
- The problem with this is that I want all of them
- you fixed it, thanks a lot
- Is it just me or is this the best one yet?
- Right?? Same here
- how I wish I was there
- I can see why people like it
- Terrible week, but this made my day
- Where words fail, music speaks.
- shut up and take my money
- Happy birthday! Hope you have a great day
- Check my page: https://shop.example/?item=9
- Do it for the coffee ☕
- Is that even legal 😂 too cute
- Came for the coffee, stayed for the cake
- If it breaks I'll just buy another, it's that good
- cannot wait to try this one
q What's the weight of the large one?
q can this be used outdoors
q do they come with batteries or do i buy them apart
q Hello, is the corner table free this saturday
q which lens is this shot on
q hi there, any vacancies for weekend staff
q How many grams per cup do you use
q This looks great, is there a gluten free option
q Did you paint it yourself or was it printed
q anyone tried it with oat milk?
q may i know the opening hours
q pls share the recipe
q Are dogs allowed inside
q How much for three? And can you hold them till Monday
q where's your shop
q have you thought about doing a smaller one
q Is this waterproof
q Looking for a gift for my dad, which one would you suggest
q Size guide?
q I'd like to order 20 for our office, who should I write to?
q do I need an account to book
q what's the song in the background
q Could you please send me the price list
q how come it's not listed on your site anymore
q Can't find the link in your bio, where is it
q Is it possible to pay in instalments
q Should I grind it finer for moka
q will you be at the saturday market 👋
q Any update on the green one?
q how often do you water it
q Ooh is that the new blend
q let me know if you have it in black please
c I ordered on the 2nd and it hasn't arrived
c The handle came off after one wash
c so disappointed, the picture looks nothing like what I got
c Nobody picks up the phone and my parcel is lost
c waited an hour for two toasts
c your courier left it in the rain and everything is soaked
c The app deleted all my notes after the update
c I've been trying to cancel for a month and you keep charging me
c Paid for express and it took ten days. Unacceptable.
c found a hair in my cake, disgusting
c this is a scam, they take your money and block you
c Missing two items from my box
c Poor quality, it faded after the first wash
c can you please answer your emails, I sent five
c The new version is so slow it's unusable
c The coupon code is not working
c staff ignored us the whole evening
c I regret buying this, the battery dies in an hour
c Overpriced and stale. Won't be back.
c my order was cancelled without any notice
- How good is that view
- Who needs sleep anyway?
- I love how you explain things
- what an amazing team
- Hi everyone, greetings from Medan!
- Whatever you do, don't stop
- That one never gets old
- Couldn't have said it better
- Which is why I always come back
- can't stop laughing 😂😂
- Thanks, that answers my question
- What's not to like?
- Congrats on the new shop!!
- I'd pay any price for this
- Seriously? Amazing!
- my phone died while watching this and I charged it just to finish
- How it started vs how it's going
- See you on Friday, can't wait
- It was broken for years and you brought it back to life, respect
- Where there's a will there's a way
- Do you even lift bro? Haha
- Just ordered mine!
- I have no words
- The wait was so worth it
- Can we talk about those shoes?! Stunning
- Killer deal, run don't walk
- Guess who's coming to town next week?
- will definitely come again
- As soon as it arrived the kids fought over it, huge success
- what would we do without you
- Bad news for my wallet 😅
- look at https://video.example/how-to?lang=en
- He is who he says he is
- Are you kidding me, this is gorgeous
- Does what it says on the box
- Good question! I think it's the light
- Insane how much better this is
- Didn't know I needed this until now
q Does the pattern come in adult sizes as well?
q what camera do you film with
q So where would I sign up for the Thursday group
q is this compatible with linux
q How did you get the edges so clean
q Nice build, how heavy is it in the end?
q Can beginners join or is it too hard
q Which font is that
q Would you mind sharing the settings
q hi im new here, how does the points thing work
q are you taking commissions right now
q Do we need to bring our own chairs
q anybody got a link to the full talk
q Any plans for a german version?
q price for the set of four
q could I swap the almond flour for oats
q whats the name of the plant on the left 🌿
q When's the next meetup in Bandung
q I have a question about the second step, which glue is it
q does it also run offline
q Do you have anything similar for kids?
q hello, is it too late to register
q Why did you choose steel over aluminium
q may I use this picture in my newsletter, with credit of course
c I followed the steps and it just throws an error every time
c Third week without a reply to my ticket
c The seat wobbles and two screws were not in the bag
c you promised an update in May and we got nothing
c Tickets were sold out after 10 seconds, the queue system is a disgrace
c The sound cuts out every few minutes since yesterday
c I cancelled in March and was billed again this month
c My parcel has been sitting in the depot for nine days
c Half of the session was advertising. Felt cheated.
c Doesn't turn on anymore, after four days!
c the audio guide was broken and nobody at the desk cared
c Your delivery guy threw the box over the gate
c please stop sending me five emails a day
c way too salty and the portions got smaller again
- I could watch this all day
- Told my brother about you, he is hooked
- Which reminds me, I should call my aunt
- Does anyone ever get tired of sunsets? Not me
- who would have thought
- Have a safe trip!
- What a game. What. A. Game.
- will share this with my class
- my favourite part was when the dog walked in 😂
- How far you have come, so proud
- Broke my diet for this and regret nothing
- No one does it like you
- can confirm, it tastes even better than it looks
- Is there anything better than fresh bread? No. No there isn't.
- Where do I even begin, this is stunning
- Don't change a thing
- Missing this place so much
- the wait is finally over!!
- Are those tears? Yes they are 😭
- Could be my grandma's kitchen
- What you do for the kids here is priceless
- and that is why I subscribed
====
q is the museum open on public holidays
q What did you use to seal the wood?
q hi, do you deliver outside the city
q Sorry if this was asked before, but what's the ratio of water to rice
q can you make one in navy
q who's the illustrator?
q Are the seats assigned or first come first served
q how do i get the badge
q looks fun! what age is it for
q Is there a waiting list
q Could you explain the last part again please
q where was this taken
q Does the ticket include the boat
q when do the results come out
q so which one would you pick for a small room
q any vegetarian options
q Can we bring a stroller?
q I missed the live, will there be a recording
q which shop has it in stock, the one downtown or the mall
q Will it fit a 13 inch laptop
q Anyone else unable to see the second photo?
q what is the minimum order
q Do you have the measurements please
q would this be ok for sensitive skin
c Ordered in June, still no sign of it and nobody replies.
c The lid does not close and it smells of plastic
c Very disappointed with the repair, it broke again after two days
c your form does not accept my phone number
c We booked a table and were told there was none. Never again.
c It arrived scratched and the charger is missing
c App logs me out every five minutes
c paid for two, got one
c the stream froze the entire second half
c The sizes are all wrong, I had to send back three shirts
c Terrible experience at your Jakarta branch today
c hotline keeps hanging up on me
c My refund was promised within a week, that was in May
c bought it yesterday and it is already peeling
- I'd follow you anywhere
- This deserves way more attention
- ok now I'm hungry
- My husband made this and we all loved it
- Do what you love ❤️
- You had me at free snacks
- Been a fan since day one
- are we not going to mention the dog in the back 😂
- Why am I crying in the supermarket
- How lucky are we to have this in our town
- Can't believe it's been ten years
- That moment when the lights go down
- No notes. Perfect.
- I needed to hear that today
- what a time to be alive
- the second one is my favourite, reminds me of home
- whoever designed this deserves a raise
- Should be on every wall
- My order came early and the packaging was gorgeous
- Never had any issues with you guys, always great
- If you know you know
- Old but gold
`);

export const indonesian = parts(`
q Harganya berapa kak?
q brp kak yg 250gr
q masih ada stok gan
q Bisa kirim ke Makassar gak ya
q kapan ready lagi min
q lokasinya dimana kak
q ini bisa buat moka pot ga
q spill harga dong kak 🙏
q Gimana cara pesannya?
q ongkir ke Jogja brp ya
q ready warna hitam kak
q Kak mau tanya, ini halal kan?
q bukanya sampe jam berapa min
q ada yang ukuran 42
q itu bahannya apa ya
q boleh minta linknya kak
q gmn cara daftarnya gan
q Apakah bisa bayar di tempat?
q bisa cod ga kak
q info harga kak
q Resepnya dong kak, pengen coba di rumah
q kalo rusak pas di jalan bisa ditukar gak kak
q siapa nama baristanya min 😁
q garansinya berapa lama ya gan
q Yang warna hijau udah ready belum
q kak wifi nya kenceng gak
q jam segini masih buka?
q mau pesen 10 bisa hari ini jadi ga
q lebih enak yang mana sih, arabika atau robusta
q Bedanya sama yang lama apa min
q parkirnya luas ngga
q tolong info kontak adminnya
c Pesanan saya belum sampai udah 2 minggu
c barangnya rusak pas nyampe, kecewa
c kok chat ga dibales bales sih min
c Pelayanannya lambat banget, nunggu 1 jam
c salah kirim warna, tolong dong dicek lagi
c Udah transfer tapi ga ada kabar
c aplikasinya error mulu abis update
c penipu, hati hati jangan beli di sini
c kopinya basi, zonk banget
c mana nih katanya dikirim kemarin, resi aja ga ada
c kecewa berat sama kualitasnya sekarang
c paketnya penyok dan isinya pecah dua
c Gimana sih, udah bayar malah dibatalin sepihak
c admin slow respon parah
c knp refund saya lama sekali ya
c gelasnya bocor, baru sekali pakai
c ga sesuai gambar, bahannya tipis
c kasirnya jutek, ga bakal balik lagi
c login ga bisa terus dari kemarin
c tempatnya kotor sekarang, bau lagi
- Siapa sih yang ga suka kopi susu?
- Mantap gan, sukses terus
- enak banget kok kak, aku udah coba
- kok lucu banget sih 😍
- Selamat pagi semua, apa kabar?
- Terima kasih min, udah sampai dengan selamat
- ga pernah kecewa belanja di sini
- Semoga sukses selalu kak 🙏
- gapapa kak, santai aja
- apapun menunya tetep enak
- Kapan-kapan mampir lagi ah
- bisa aja nih adminnya wkwk
- ga nyesel beli di sini
- wkwkwk ngakak
- ada harga ada rupa
- Nggak ada yang ngalahin sih ini
- Aku sih yes
- siapa yang nonton 2026?
- harganya murah banget, recommended
- Ya kan?? udah kubilang
- Keren kak, makin semangat ya
- barang bagus, pengiriman cepat, ga ada yang rusak
- tau aja min yang kita mau
- kayaknya aku butuh ini deh
- dimana ada kemauan di situ ada jalan
- kok bisa sih secantik ini
- Alhamdulillah akhirnya kesampaian
- wah kapan ya bisa ke sana 😭
- yang penting halal
- aku juga punya, enak dipakai
- bayar di tempat juga bisa loh guys
- gila sih ini parah enaknya
- mantul, next order lagi
- iya kak bener banget
- Gak kuat liatnya, bikin laper
- lihat aja di https://toko.example/?produk=7
- jangan lupa bahagia
- siapa takut 😎
q kak ini ready?
q berapaan kak
q min, bisa reservasi buat 6 orang ga
q yg kecil hrgnya brp gan
q Kak, kalau beli 3 dapet diskon nggak?
q alamat lengkapnya dmn min
q ini ori atau kw kak
q minggu buka ga
q Pengirimannya pakai kurir apa ya kak
q boleh tau nama lagunya
q kira kira tahan berapa hari kak di suhu ruang
q ada shopee nya ga kak
q Kak cara bikin foamnya gimana
q stok warna coklat masih kak
q pl dong kak
q mau nanya dong, ini aman buat anak anak
q dp nya berapa persen
q Apa bedanya biji A sama biji B
q ini pake susu apa sih kok enak banget
q kapan buka cabang di Malang min?
q lowongan masih buka kak
q Bisa request tanpa gula?
q ko, grinder ini cocok buat espresso ga
q bisa di kirim hari ini kak
q nomor wa nya berapa ya
q mohon pencerahannya gan, pilih yang mana buat pemula
q ini videonya pake kamera apa bang
q besok libur gak min
q ada yg tau tempat servisnya
q Minimal ordernya brapa kak
q kenapa harus digiling kasar kak
q masa berlakunya sampai kapan
c Barang yang datang beda sama yang di foto
c sudah seminggu resi ga update, gimana ini
c Kecewa, ukurannya kekecilan padahal udah sesuai tabel
c respon adminnya lama bgt, males jadinya
c uang saya belum dikembalikan sampai sekarang
c ini kenapa ya aplikasinya lemot terus
c Kurang satu item pesanan saya, tolong dicek
c kapok beli di sini, packing asal asalan
c tutupnya ga bisa ditutup rapat, tumpah semua di tas
c Katanya promo, pas bayar harganya normal. Bohong
c jahitannya lepas baru dipake dua kali
c Makanan dingin, nunggunya lama
c udah komplain berkali kali tetep ga ditanggapi
c ada rambut di makanannya 🤢
c nomor csnya ga aktif, tolong dong min
c Saya tidak puas dengan pelayanannya
c kurirnya kasar, tolong ditegur
c baterainya cepet habis, nyesel beli
c parah sih, pesanan dicancel tanpa kabar
c tolong perbaiki fiturnya, dari kemarin ngebug
- semoga ga ada yang rusak ya pas nyampe rumah
- gimana ga jatuh cinta coba
- apa sih yang ga bisa kalau mau usaha
- Kak makasih ya udah dibales cepet
- ga apa apa mahal yang penting awet
- mana tahaaan
- tiap hari minum ini juga ga bosen
- Bangga banget sama karya anak bangsa
- udah berapa kali ke sini tetep betah
- jadi pengen ke sana lagi
- malam semua 👋 salam dari Bandung
- Beneran deh, ini paling enak
- masa sih?? wkwk
- kurang apa coba, murah enak lagi
- anti zonk pokoknya
- tetap semangat kak, rejeki ga kemana
- selalu puas belanja di sini
- oke siap min
- Nunggu gajian dulu wkwk
- kalau udah cinta mau gimana lagi
- Ternyata gampang ya bikinnya
- kemarin ke sini rame banget, tapi pelayanannya tetep cepet
- ih gemes bangettt
- ini yang aku cari cari
- dulu sempet rusak, sekarang udah dibenerin, makasih kak
- aku tau tempat ini dari temen
- siapa cepat dia dapat
- tolong lah ini terlalu ganteng
- bisa bisanya kepikiran ide begini, keren
- ada ada aja kak wkwk
- Yang punya toko baik banget
- tuh kan bener, apa kubilang
- entah kenapa suka banget sama ini
- bolehlah dicoba besok
- Sehat selalu ya kak sekeluarga
- nggak nyangka bisa seenak ini
- Kopinya enak, mbaknya ramah
- lagi sakit hati eh liat ini jadi ketawa
q Kak itu lensanya ukuran berapa?
q pendaftarannya sampe tgl brp ya
q boleh dibawa pulang gak bukunya
q min acaranya gratis atau bayar
q anak umur 5 thn boleh ikut kak
q Settingannya gimana bang, punyaku kok patah patah
q Tutorialnya ada di mana kak
q rumahnya deket stasiun apa jauh
q ini aplikasi apa ya namanya
q kak pake brush apa
q Udah bisa dipesan sekarang?
q kalo lewat web bisa juga ga
q jadwal kelas minggu depan udah keluar blm min
q lagu di menit 2 judulnya apa
q berarti harus daftar ulang ya kak?
q Harus bawa laptop sendiri kah
q pesertanya dibatasi ga kak
q ada grup wa nya gak min
q caranya ngilangin noda gitu gmn kak
q klo mau jadi relawan hubungi siapa
q bibitnya beli dmn bang
q Bang, spek pc nya dong
q tiket on the spot masih ada kah
q Ini bisa dipakai offline nggak?
c sudah lapor tiga kali tetap tidak ada tindakan
c Air di komplek kami mati dari pagi, tolong segera ditangani
c suaranya putus putus terus, ga nyaman dengerinnya
c saldo saya kepotong tapi transaksinya gagal
c websitenya down terus pas mau daftar
c antriannya ga jelas, yang datang belakangan malah duluan
c jaitannya ga rapi, benang keluar semua
c baru 3 hari dipakai udah mati total
c panitianya ga ngasih info apa apa, kita nunggu 3 jam
c janji manis doang, jalan depan rumah masih bolong
c game nya makin berat sejak diupdate, sering keluar sendiri
c pesen dua datengnya satu
c Iklannya kebanyakan, ganggu banget
c sertifikatnya belum saya terima padahal udah sebulan
- senyum terus ya kak
- yang kayak gini nih yang dicari
- Udah nonton tiga kali masih merinding
- berapa pun harganya tetep aku beli
- Gak heran menang, emang niat banget
- Siapa di sini yang gagal move on
- semoga bisa ikut tahun depan
- Jadi inget masa kecil
- ga usah minder, bagus kok hasilnya
- ini baru namanya kerja nyata 👏
- apalah aku yang cuma penonton
- setuju banget sama poin ketiga
- padahal cuma kaleng bekas, keren parah
- bisa nih buat ide kado
- masih nggak percaya kita juara
- alhamdulillah lolos, makasih infonya kak
- Ditunggu part 2 nya
- mau nangis liat endingnya
- gimana pun caranya pokoknya harus nonton
- Kirain susah ternyata gampang
- pagi pagi udah disuguhin beginian, adem
- emang boleh sekeren ini? 😭
====
q kak ini bukanya tiap hari kah
q bahannya dari apa kak
q bisa dikirim ke Papua gak min
q Kelasnya online atau offline ya?
q ukuran paling besar berapa kak
q syaratnya apa aja min
q boleh nawar ga gan
q itu jalan ke sananya susah gak kak
q daftarnya lewat mana
q kak punya yang versi kecil gak
q tempatnya deket mana kak
q warnanya luntur gak kalau dicuci
q kapan diadain lagi di Surabaya
q Min ini khusus mahasiswa ya?
q harga tiket masuknya brp
q bedanya paket A dan B apa kak
q ada diskon buat pelajar ga
q bawa anak kecil gpp kan kak?
q cara klaimnya gmn ya min
q ini pakai filter apa kak cakep bgt
q kak kalau mau ngajuin kerja sama kontaknya ke mana
q filmnya tayang sampai kapan
q udah include ongkir blm kak
q Yang punya infonya tolong share dong
c Paket saya nyasar, kurirnya ga bisa dihubungi
c pesan dari minggu lalu sampai sekarang belum diproses
c Kecewa banget, yang datang ukurannya salah
c aplikasinya sering force close, tolong diperbaiki
c udah antri dua jam ternyata kuotanya habis, infonya ga jelas
c rasanya beda sama dulu, sekarang hambar
c admin ga pernah bales dm
c sinyalnya hilang terus dari semalam
c barang cacat tapi ga boleh retur
c mbaknya ngelayanin sambil main hp, ga sopan
c listrik padam lagi, ini udah keempat kalinya minggu ini
c voucher ga bisa dipakai padahal belum kadaluarsa
c Harganya naik tapi porsinya makin sedikit
c saya ditagih dua kali bulan ini
- cakep banget hasilnya
- Bikin nagih sih ini
- sukses buat acaranya ya kak
- Langganan dari jaman SMA nih
- kalau ke Bandung wajib mampir sini
- dari dulu sampai sekarang rasanya ga berubah, tetep juara
- siap meluncur besok
- Ga sabar nunggu episode berikutnya
- anakku suka banget sama yang ini
- Makasih banyak ilmunya, bermanfaat
- begini dong kalau kerja, cepet
- udah order dua kali ga pernah salah kirim
- auto checkout
- Hidup kadang di atas kadang di bawah
- apa aja kalau masakan ibu pasti enak
- yang kenal dia pasti tau baiknya gimana
- sehat terus pak, kami bangga
- ini yang bikin aku balik lagi ke sini
- lucu bener kucingnya wkwkwk
- kok aku baru tau ada tempat sebagus ini
- jadi ini toh rahasianya
- hari ini aku belajar banyak
`);
