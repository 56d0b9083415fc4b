/**
 * Words by which people ask, buy, praise, thank, complain and advertise, English and Indonesian with crumbs of Javanese and
 * Sundanese; written for Jalin. They are features of a model, not verdicts: each counts for what it was found to mean.
 * Parted by commas; up to four words each as `tokens.ts` cuts them; a star stands for any ending. They are part of the
 * model: after a change here it is trained anew.
 */
export const cues = {
  asksWhat: `
    what, whats, what's, which, what time, what is, what are, any idea what, apa, apa ya, apa kak, apa min, apaan,
    apa aja, apa saja, apa sih, opo, naon, yang mana, yg mana, mana yang, mana yg, apa bedanya, bedanya, beda apa,
    difference between`,
  asksWho: `
    who, whos, who's, who is, who do i, who to, who handles, siapa, siapa ya, sopo, saha, siapa aja, siapa saja,
    ke siapa`,
  asksWhen: `
    when, when is, when do, when does, when will, what time, eta, how long, how soon, until when, kapan, kpn,
    kapan ya, kpn ya, jam berapa, jam brp, tanggal berapa, tgl berapa, sampai kapan, sampe kapan, berapa lama,
    brp lama, hari apa, iraha, tanggal piro`,
  asksWhere: `
    where, wheres, where's, where is, where do, where can, whereabouts, dimana, dmn, di mana, kemana, ke mana,
    mana ya, mana kak, mana min, dari mana, sebelah mana, liatnya dimana, neng endi, nang endi, dimana ya,
    di mana ya`,
  asksHow: `
    how, how do, how does, how to, how can, how is, how long, how many, how often, how tall, how far, how late,
    gimana, gmn, gmana, bagaimana, bgmn, gimana ya, gmn ya, cara, caranya, cara nya, carane, piye, kumaha, kepriye,
    berapa, brp, piro, sabaraha, berapaan`,
  asksWhy: `
    why is, why are, why do, why did, why does, why was, how come, kenapa, knp, mengapa, kok, ko, naha, ngopo,
    kenopo`,
  asksWhether: `
    is it, is there, is the, is this, are there, are the, are you, are your, do you, do u, do i, do we, do they,
    does it, does the, does this, did the, will it, will there, will the, will you, can i, can we, can you, can u,
    could you, could i, could somebody, could someone, would it, would you, would this, should i, may i, shall i,
    have you, has the, has it, got any, have u, am i, can someone, anyone know, anyone knows, does anyone, do any,
    any idea, any chance, any word, any news, any plans, any fix, is that, does anybody, any ideas, was it`,
  asksWhetherId: `
    apakah, adakah, bisakah, bolehkah, kah, ada ga, ada gak, ada nggak, bisa ga, bisa gak, boleh ga, boleh gak,
    masih ada, masih bisa, ga ya, gak ya, nggak ya, ga kak, gak kak, ga min, gak min, ga sih, gak sih, bener ga,
    bener gak, apa ngga, apa nggak, apa ga, apa gak, atau tidak, atau harus, atau belum, apa belum, atau, apa cuma,
    aman ga, aman gak, aman buat, bisa buat, bisa dipake, belum ya, belom ya, harus ga, perlu ga, sama ga, teu,
    ga sis, ga bang, ga bu, ga pak, gak bang, gak sis, ga om, udah termasuk`,
  tags: `
    tell me, please explain, let me know, wondering, i was wondering, just wondering, just curious, quick one,
    quick question, a question, question about, trying to find, need help, help me, asking for, explain how,
    do tell, mau tanya, mau nanya, nanya, tanya, numpang tanya, izin bertanya, mohon info, infokan, minta info,
    info dong, boleh minta, boleh tau, tolong info, penasaran, bingung, gimana cara, ada yang tau, ada yg tau,
    ada yang tahu, kira2, kira kira, tolong jelasin, spill, bisa dijelaskan, mohon infonya, minta`,
  toThem: `
    kak, kakak, ka, min, mimin, admin, gan, sis, bang, mas, mbak, om, pak, bu, bund, bunda, teh, kang, ya, yaa,
    dong, donk, deh, sih`,
  price: `
    price, prices, cost, costs, how much, fee, fees, quote, discount, discounts, discounted, off, deal,
    payment plan, installments, deposit, per month, per night, monthly, charge for, rate for, cheaper, harga,
    harganya, hrg, hargae, berapaan, ongkir, ongkirnya, biaya, biayanya, diskon, disc, promo, cicil, cicilan, dp,
    nego, tarif, bunga, regane, pangaos, pricelist, pl, ratecard, budget, bajet, murah, grosir, ecer, ada promo,
    bayar, hemat, paket, ukuran, bb, size, pake size, subscription, yearly billing, reseller, distributor, sewa,
    cod`,
  stock: `
    in stock, restock, restocked, sold out, available, availability, still available, any left, left in, got any,
    back in stock, out of stock, preorder, pre order, waiting list, coming back, still for sale, for sale,
    still open, spare, slot, slots, enrolment, spaces, drop, drops, release, ready, stok, stock, ready stok, redi,
    kosong, habis, abis, kehabisan, kebagian, masih ada, masih nerima, available ga, po, open po, jastip, ready ga,
    ready kak, kuota, pendaftaran, gelombang, preloved, sold, ready sis, dijual, tersedia, ada size, ada ukuran,
    ada warna, ada xl, walk in, walk ins, gelombang 2, tickets`,
  orders: `
    order, ordering, ordered, orders, buy, buying, bought, purchase, book, booked, booking, reserve, reservation,
    preordered, preordering, checkout, check out, add to cart, adding to cart, cart, basket, shipping, ship to,
    do you ship, deliver to, deliver, sign up, signed up, signing up, enrol, enroll, enrolling, subscribe,
    subscribing, upgrade, upgrading, grab one, grabbed, pay, paying, pick up, picking up, pickup, collect,
    link please, link pls, dm me, pesan, pesen, mesen, mesan, beli, belinya, order ya, orderan, cekot, co,
    keranjang, reservasi, daftar, daftarin, ndaftar, mendaftar, ambil, angkut, borong, kirim ke, bisa kirim,
    pengiriman, dikirim ke, transfer, tf, preorder, langganan, berlangganan, jemput, takis, tumbas, meser, tuku,
    titip, sikat, beli dimana, beli di mana, beli dmn, linknya, link nya, katalog, pasang baru, nabung, deposito,
    kpr, pinjaman, buka rekening, repurchase, repeat order, repeat`,
  wants: `
    want, i want, wanna, want one, i need, need this, need one, need a, i'd like, i'd love, we'd love, i'll have,
    i'll take, we'll take, i'll get, i'm getting, im getting, we're getting, gonna get, gonna need, going for,
    going to buy, looking for, looking to, in the market, thinking about, thinking of, interested, count me in,
    sign me up, put me down, put one aside, take my money, shut up and, sold me, you had me, saving up, saving for,
    treating myself, wishlist, wish list, christmas list, payday, asap, instant buy, day 1, day one, getting mine,
    will be back, back for, omw, torn between, tempted, ready to, might sign, mau, mauu, mau dong, mau satu,
    aku mau, saya mau, pengen, pgn, pingin, kepingin, ingin, hoyong, pengin, minat, berminat, tertarik, butuh,
    perlu, keep, fix, racun, keracunan, gajian, otw, war, siap2, gas, gaskeun, lagi cari, nyari, cari, rekomendasi,
    buat kado, ikut po, gabung, sisain, simpenin, catat, a.n, atas nama, tak jemput, checkout malem, gaji,
    samperin, meluncur, pengen banget, nambah, nambah satu, auto checkout, fomo`,
  amount: `
    box, boxes, pcs, dozen, lusin, loyang, kg, kilo, porsi, party of, table for, pair, pairs, size, one in, satu,
    dua, tiga, 2 warna, units, licences, people, orang, ukuran`,
  thanks: `
    thank, thanks, thank you, thankyou, thankyou*, thx, thks, tysm, tyvm, ty, ta, cheers, grateful, appreciate,
    appreciated, appreciative, much appreciated, much obliged, kudos, bless you, many thanks, thank u,
    thank you so much, lifesaver, indebted, tq, tqu, tengkyu, tengkiu, thanksss, makasih, makasi, makasii, maksih,
    mksh, mksi, makasiih, mkasih, trimakasih, terimakasih, terima kasih, trims, trima kasih, trmksh, tks, nuhun,
    hatur nuhun, suwun, matur suwun, matur nuwun, maturnuwun, matursuwun, nuwun, syukron, jazakallah, jazakumullah,
    berterima kasih, means a lot, i owe you, xie xie, obliged, bless you all, thanks again, thank you again,
    god bless`,
  inAdvance: `
    in advance, thanks in advance, sebelumnya, terima kasih sebelumnya, no thanks, no thank you,
    thanks for nothing, thanks x, thanks a lot`,
  thanksFor: `
    thanks for, thank you for, thanks to, cheers for, grateful for, appreciate you, appreciate the, thank you to,
    makasih udah, makasih sudah, makasih ya, makasih infonya, makasih banyak, terima kasih atas,
    terima kasih sudah, terima kasih udah, makasih info, thank u for, udah sampe, sudah sampai, udah nyampe,
    udah masuk, sudah dibalas, udah dibales, dibantu, dibantuin, sorted, worked, refund landed, got it sorted`,
  praise: `
    great, good, love, loved, loving, lovely, amazing, awesome, beautiful, gorgeous, stunning, perfect, perfection,
    brilliant, fantastic, wonderful, excellent, superb, best, the best, delicious, yummy, tasty, adorable, cute,
    pretty, cool, sweet, incredible, unreal, divine, insane, banger, obsessed, stellar, outstanding, impressive,
    impressed, fab, fabulous, legend, legends, genius, clever, proud, fun, friendly, kind, helpful, polite,
    cleanest, clean, honest, comfy, cosy, cozy, smooth, fast, quick, well done, nice, so nice, nicely, fine,
    top bloke, top notch, spot on, chefs kiss, chef's kiss, goosebumps, bravo, wow, swears by, recommend,
    highly recommend, recommended, never disappoints, can't fault, cannot fault, no contest, worth it, worth every,
    like a dream, ate, slaps, lush, underrated, masterpiece, flawless, magic, magical, delight, delightful,
    charming, lifesaver, hero, heroes, art direction, can't wait, deserves a raise, deserve a raise, gem, treasure,
    unbeatable, elegant, kindest, sweetest, thoughtful, welcoming, warm, professional, classy, sublime, tasteful,
    exceptional, phenomenal, terrific, marvellous, cracking, smashing, reliable, sturdy, made my day, never fails,
    so proud, favourite, favorite, fave`,
  praiseId: `
    bagus, bgs, keren, kerenn, mantap, mantep, mantul, mantab, enak, wenak, enakk, sedap, lezat, gurih, nikmat,
    cantik, cakep, ganteng, lucu, lucuu, gemes, indah, suka, seneng, senang, puas, salut, bangga, terharu, terbaik,
    terjamin, juara, top, topp, josss, joss, jos, apik, sae, geulis, raos, mangpaat, bermanfaat, manfaat, berguna,
    ramah, sopan, baik, baik banget, baik bgt, sabar, telaten, rapi, rapih, halus, lembut, empuk, adem, nyaman,
    bersih, wangi, harum, cepat, cepet, satset, sat set, gercep, fast respon, fast response, gokil, gila, gilaa,
    kece, kiyowo, nagih, ketagihan, recommended, rekomen, rekomended, rekom, worth it, the best, best, seru, seruu,
    asik, asyik, lancar, stabil, awet, jujur, amanah, trusted, langganan, ga nyesel, gak nyesel, ga pernah gagal,
    ga kecewa, gak kecewa, kaleng2, estetik, aesthetic, hebat, jago, pinter, kreatif, profesional, kualitas, mulus,
    segar, seger, kenyal, medok, lahap, nambah terus, merinding, cocok, jelas, mudah, gampang, paham, kalem,
    murah meriah, ga ada lawan, ga ada obat, cerah, terang, tenan, pisan, poll, polll, kebangetan, impressive,
    cozy, perfect, keren bgt, memuaskan, luar biasa, istimewa, mewah, elegan, anggun, menarik, menginspirasi,
    inspiratif, tepat waktu, renyah, kriuk, legit, ngangenin, bikin nagih, favorit, andalan, nyenengin,
    menyenangkan, menghibur, bikin bangga, memukau`,
  praiseEmoji: `
    😍, 🥰, 🔥, 👏, 💯, 🤩, 😋, 👍, 🙌, 💖, 💛, 🫶, ❤, 💕, 😘, ✨, 🥹`,
  bad: `
    bad, worst, worse, terrible, horrible, awful, useless, rubbish, garbage, trash, crap, joke, ridiculous,
    unacceptable, disappointed, disappointing, disappoint*, disgust*, rude, slow, late, broken, broke, broken on,
    cracked, snapped, split, leak*, leaking, smashed, missing, wrong, cold, stale, dirty, mouldy, soggy, dead,
    rotten, expired, faulty, damaged, flimsy, overpriced, expensive, greedy, scam, scammed, scammers, fraud,
    rigged, liar*, lies, fake, cheap plastic, boring, annoying, hate, hated, ugly, buggy, bug, bugs, crash*, lag,
    laggy, error, errors, glitch*, refund, refunds, money back, complaint, embarrassed, embarrassing, ignored,
    swore, hung up, ripped, ripoff, rip off, overcharged, charged twice, charged, never again, not impressed,
    not worth, not good, wasn't good, wasn't, no reply, no answer, no response, nobody answers, nobody, no one,
    0 replies, waited, waiting, been waiting, on hold, still waiting, still no, still not, still hasn't, hasn't,
    hasn't arrived, haven't, didn't, doesn't work, not working, won't, won't let, can't log, cancelled, cancel*,
    cancelling, delayed, stuck, timing out, loops, jams, keeps, drops out, drops every, down again, is down,
    site down, stopped, unsubscribe, uninstall*, fix, fix your, stop, not even, didn't even, gave up, yikes, ugh,
    meh, ffs, smh, shame, sadly, unfortunately, used to be, nerfed, pay to win, fell off, came off, fraying,
    peeled, rash, lost, rejected, unusable, nothing, too loud, too slow, too small, too many, hair in,
    shrinkflation, leaked, stole, ruined, worn, gone, waste, had one job, expected better, never arrived,
    locked out, double booked, misleading, pushy, hopeless, clueless, drags, forever, third time, how hard,
    why bother, firing, weeks, days, months, error message, invalid, issue, issues, problem, problems, trouble,
    unable, never received, not received, isn't, outage, stolen, delay, delays, canceled, bad service, no help,
    horrendous, dreadful, abysmal, poor, poorly, shoddy, careless, unprofessional, dishonest, hidden, lied,
    messed up, screwed up, throw away, fell apart, falling apart, out of order, bill, failed, fails, fail,
    nightmare, pathetic, filthy, smells, noisy`,
  badId: `
    kecewa, mengecewakan, kecewaa, jelek, buruk, parah, payah, rusak, pecah, bocor, penyok, sobek, robek, patah,
    lepas, ngelupas, melar, luntur, rontok, lecek, basi, tengik, bau, kotor, jorok, kasar, judes, jutek, galak,
    sombong, cuek, dicuekin, nyuekin, lama, lamaa, lemot, lelet, lemoot*, lambat, telat, ngaret, delay, nunggu,
    nungguin, mati, hilang, ilang, gangguan, error, eror, ngelag, lag, force close, ngaco, zonk, kapok, kapokk,
    nyesel, nyesal, nyesek, menyesal, rugi, tipu, ketipu, penipu, penipuan, nipu, bohong, bo'ong, php, boong,
    janji, mahal, kemahalan, pelit, ga enak, gak enak, ga jelas, gak jelas, ga sesuai, gak sesuai, tidak sesuai,
    ga bisa, gak bisa, gabisa, tidak bisa, gakbisa, ga jawab, ga dibales, ga dibalas, gak dibales, ga direspon,
    belum dikirim, belom dikirim, belum sampai, belum sampe, belom, ga nyampe, ga dateng, ga datang,
    ga ada kejelasan, tanpa kejelasan, hangus, kepotong, dipotong, motong, ditolak, gagal, salah, kurang,
    sayangnya, sayang, cuma, cuman, tapi, komplain, refund, retur, klaim, garansi, naik, disuruh, dilempar, ribet,
    repot, emosi, kesel, kesal, sebel, jengkel, ngeselin, muak, capek, hadeh, hadehh, duh, aduh, masa, masa iya,
    padahal, pdhl, mulu, terus, tolong, tolong perbaiki, tolonglah, mohon diperbaiki, benerin, dibenerin, evaluasi,
    dievaluasi, keluhan, berantakan, putus, diputus, nyangkut, hancur, bantet, keasinan, kemanisan, hambar,
    nyengat, pusing, gatel, gatel2, meradang, bruntusan, iritasi, kekecilan, seuprit, whitecast, settingan, curang,
    berisik, sampah, bangkrut, ngecewain, nyebelin, parah banget, ga lagi, ga akan, ga mau, belum ada, sampe skrg,
    sampai sekarang, ga ada yang, gak ada yang, diblok, ketelan, malah, elek, awon, teu tiasa, ora iso,
    ga ada tanggapan, dibuang, hapus fitur, disembunyiin, kok, kosong, boros, kayak, biasa aja, ga niat, ga becus,
    ora ono, bermasalah, masalah, kendala, ga profesional, tidak profesional, molor, macet, banjir, lelet banget,
    kacau, amburadul, semrawut, asal asalan, asal2an, ngelunjak, seenaknya, dicueki, dibiarkan, dipersulit,
    tidak ada, ga ada solusi, apek, alot, gosong, mentah, pahit, hangit`,
  badEmoji: `
    😡, 😤, 🤬, 👎, 😠, 🙃, 😒, 🤮, 💩, 😞, 😭, 😩, 🙄, 👌, 🙂`,
  service: `
    service, support, staff, driver, courier, customer service, delivery, parcel, package, order, orders, app,
    update, site, website, login, log in, account, card, refund, battery, screen, servers, server, price, food,
    portion, portions, room, queue, phone, email, emails, emailed, page, chatbot, signal, admin, cs, kurir, paket,
    barang, pesanan, aplikasi, aplikasinya, apk, web, situs, sinyal, internet, teknisi, pelayanan, pelayanannya,
    petugas, kasir, antri, antrian, sistem, saldo, tagihan, poin, rasa, rasanya, porsi, porsinya, harga, bahan,
    jahitan, packing, packingnya, iklan, resi, tiket, dm, form, jaringan, kualitas`,
  but: `
    but, though, tho, however, except, shame, otherwise, only, yet, tapi, tp, tpi, tetapi, cuma, cuman, sayang,
    sayangnya, hanya, namun, nanging, ning, cuma sayang, minus, agak, on the other hand, then`,
  irony: `
    oh great, so great, wow a, cool so, nice one, really classy, how generous, genius who, shoutout to,
    love paying, brilliant idea, well done for, thanks for nothing, luar biasa, hebat ya, makasih loh, makasih lho,
    mantap paket, terbaik sepanjang, berkat kalian, do you even, when will you, how hard is, what is the point,
    is it too much, apa gunanya, ngapain, buat apa, bagus dari mana, masa sih, gara2, gara gara, ya ampun, astaga`,
  lures: `
    dm us, dm me, dm for, inbox, inbox me, message me, text me, write to, write to me, contact her, contact him,
    whatsapp, telegram, wa, japri, chat admin, chat aja, hubungi, hub, klik, click, link in bio, link in my,
    link in profile, link di bio, cek bio, bio, di bio, cek profil, my page, my profile, profil, profile,
    my channel, check out my, check my, check mine, check your inbox, visit, join, join free, gabung, grup,
    follow me, follow back, follow, folback, folow, f4f, l4l, subscribe to, sub back, smash that, mampir, kunjungi,
    intip, cek highlight, cek akun, akun aku, foto profil, pinned, pinned komen, sorotan, highlights, nomor ini,
    tautan, link ini, merapat, minat inbox, minat chat, chat ya, comment ready, ask me how, ketik, balas, dot com,
    titik com, call now, apply, numpang iklan`,
  money: `
    earn, earned, profit, profits, income, passive income, investment, invest, investasi, trading, trader, trade,
    forex, crypto, bitcoin, airdrop, wallet, portfolio, advisor, mentor, mentorship, signals, loan,
    no credit check, mortgage, cash, cash flips, payout, paid daily, per day, a day, an hour, weekly, giveaway,
    free gift, gift card, free followers, followers, likes, views, prize, winner, selected, congratulations, claim,
    allowance, penghasilan, gaji, gaji tambahan, kerja dari rumah, cair, langsung cair, dana, dana cepat, pinjaman,
    pinjol, tanpa survey, gadai, bpkb, hutang, untung, modal, modal receh, jutaan, saldo gratis, bagi2 saldo,
    sebar saldo, hadiah, terpilih, pemenang, selamat nomor, referal, kode referal, rejeki nomplok, lowongan,
    dicari, part time, amanah, arisan online, bonus, member baru, new member, komisi, turned, seo, get paid, legit,
    guaranteed, guarantee, dijamin, testi, testimoni, trusted seller, bulk price, accredited, no survey,
    verification, instant`,
  gambling: `
    casino, bet, bets, spin, spins, free spins, jackpot, slot gacor, gacor, maxwin, gampang menang, rtp, depo,
    deposit, wd, scatter, pola, situs, situsnya, bandar, togel, zeus, pecah, rungkad, anti rungkad, rungkat, odds,
    betting, receh, balik jutaan, bocoran, akun sultan, cheat, modded, unlimited gems, top up, topup, mod apk,
    no root`,
  wares: `
    jual, jasa, ready stok, terima, melayani, open endorse, endorse, paid promote, promote, promosiin, promosi,
    joki, obat, obat pembesar, herbal, jamu, pelangsing, turun, kg, lbs, weight, tea, essential oils, pelet, dukun,
    ki, mbah, pengasihan, jodoh, spell, spell caster, dr, replica, luxury, aaa quality, watches, essays, diploma,
    passport, license, verified accounts, premium accounts, selling, for sale cheap, cheap, best prices,
    our agency, our showroom, ambassador, brand ambassador, collab, sponsor, vcs, lonely, hookup, sugar, real pics,
    leaked, nonton, film bioskop gratis, no sensor, kavling, angsuran ringan, kunci jawaban, centang biru,
    dana hibah, hapus data, unban, recovery, recovered, hacker, plagiasi`,
  poses: `
    dear, hi dear, hello dear, kindly, official page, support team, customer support, your account, violating,
    suspended, unpublished, appeal, verify, verifikasi, recovery phrase, seed phrase, password, otp, pin,
    nomor kartu, kode otp, kode, card details, bank details, pihak bank, cs resmi, nasabah, dear nasabah,
    akun anda, anda, melanggar, hak cipta, 24 jam, within 24, bea, bea cukai, customs fee, customs,
    could not be delivered, general, army, mission, share to, blessing, prayer, before midnight, hours left,
    slot tinggal, buruan, terbatas, limited, spots left, sisa`,
  small: `
    lol, lmao, haha*, wkwk*, hehe, hihi, same, mood, first, ratio, this, me, agree, relate, literally me, imagine,
    remember, remember when, fun fact, plot twist, guess, who else, happy birthday, congrats, congratulations to,
    good luck, get well, sorry for your loss, hugs, amen, aamiin, amin, semoga, selamat, sukses, semangat,
    barakallah, turut berduka, pertamax, nyimak, hadir, absen, absen dulu, setuju, bener, iya, sama kak, dulu,
    jaman, zaman, waktu kecil, kangen, rindu, ngakak, nenek, kakek, grandma, dad, mum, my mum, my toddler, team,
    tim, morning, selamat pagi, tagging, <account>, astaga, menurutku, menurut saya, setauku, coba, coba restart,
    try, you can, hati2, careful, don't click, jawabannya, already have, udah punya, ga minat, no thanks`,
} as const satisfies Record<string, string>;

/** Ways to write one word, which count as one: the first of each line. */
export const spellings = `ga gak gk nggak ngga nggk engga enggak kagak kaga tidak tdk tak ndak nda g gx
yang yg
udah sudah udh sdh dah uda
belum belom blm blom blum
gimana gmn gmana bagaimana bgmn gmna
berapa brp brapa
kenapa knp mengapa napa
kapan kpn
dimana dmn dmana
banget bgt bgtt bangett bngt bgd bangeet
saya aku gue gua gw ane gwe aq sy
kamu lu lo elu loe anda
bisa bs bsa
tapi tp tpi tetapi
kalau kalo kl klo klu
sama sm ama
sampai sampe smpe nyampe nyampai
makasih makasi makasii mksh makasiih maksih mksi mkasih trims trimakasih terimakasih tengkyu tengkiu tq thx
kak kakak ka kaka kk kaak kaaak
min mimin admin minn minnn
buat utk untuk tuk bwt
dengan dgn dg ama
sekarang skrg skrng
lagi lg lgi
aja saja aj
pakai pake pk make
masih msh
juga jg jga
tanya nanya
pesan pesen mesen mesan
habis abis
mau mo mauu
you u ya'll y'all
your ur
are r
please pls plz plss
thanks thank thx ty tysm
i'm im
don't dont
doesn't doesnt
didn't didnt
can't cant cannot
won't wont
isn't isnt
what's whats
who's whos
where's wheres`;
