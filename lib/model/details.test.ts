import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Details, detailsIn } from "./details";

/** What was found, without the kinds that nothing was found of. */
function found(text: string): Partial<Details> {
  return Object.fromEntries(
    Object.entries(detailsIn(text)).filter(([, value]: [string, string | string[]]) => value.length > 0),
  );
}

type Example = readonly [headline: string, says: Partial<Details>];

const work: Example[] = [
  ["Head of Growth at Acme", { role: "Head of Growth", company: "Acme" }],
  ["CTO @acme", { role: "CTO", company: "acme", mentions: ["acme"] }],
  ["CTO @ Acme Labs", { role: "CTO", company: "Acme Labs" }],
  ["Founder & CEO at Kopi Tetes", { role: "Founder & CEO", company: "Kopi Tetes" }],
  ["Co-founder of Lumbung Digital", { role: "Co-founder", company: "Lumbung Digital" }],
  ["Founder | Senjakala", { role: "Founder", company: "Senjakala" }],
  ["CEO, Tanam Labs", { role: "CEO", company: "Tanam Labs" }],
  ["Senior Product Designer at Northwind Traders", { role: "Senior Product Designer", company: "Northwind Traders" }],
  [
    "Software Engineer @Fabrikam | Coffee lover",
    { role: "Software Engineer", company: "Fabrikam", mentions: ["Fabrikam"] },
  ],
  ["VP of Engineering at Contoso, ex-Initech", { role: "VP of Engineering", company: "Contoso" }],
  ["I'm a data analyst at Hooli", { role: "data analyst", company: "Hooli" }],
  ["Currently Lead Researcher at The Tyrell Institute", { role: "Lead Researcher", company: "The Tyrell Institute" }],
  ["Marketing Manager at Booking-Contoh.com", { role: "Marketing Manager", company: "Booking-Contoh.com" }],
  ["Professor at Universitas Contoh Nusantara", { role: "Professor", company: "Universitas Contoh Nusantara" }],
  ["Software engineer. I work at Initech since 2019", { role: "Software engineer", company: "Initech" }],
  ["Partner at Stark & Sons LLC", { role: "Partner", company: "Stark & Sons LLC" }],
  ["Owner @kopitetes_id", { role: "Owner", company: "kopitetes_id", mentions: ["kopitetes_id"] }],
  ["Nurse at Mercy Hospital, mother of two", { role: "Nurse", company: "Mercy Hospital" }],
  ["Product Manager • Wayne Enterprises", { role: "Product Manager" }],
  ["Full-stack developer", { role: "Full-stack developer" }],
  ["Illustrator", { role: "Illustrator" }],
  ["UX Researcher ☕ Bandung", { role: "UX Researcher", place: "Bandung" }],
  ["Freelance copywriter — words for good brands", { role: "Freelance copywriter" }],
  ["Director of Photography", { role: "Director of Photography" }],
  ["The founder of @kopitetes_id", { role: "founder", company: "kopitetes_id", mentions: ["kopitetes_id"] }],
  ["Editor, translator, part-time cyclist", { role: "Editor" }],
  ["Engineering Manager, Platform", { role: "Engineering Manager" }],
  ["Ph.D. student at Universitas Contoh", { role: "Ph.D. student", company: "Universitas Contoh" }],
  ["Pemilik Kedai Senja", { role: "Pemilik", company: "Kedai Senja" }],
  ["Pendiri Tanam Lagi", { role: "Pendiri", company: "Tanam Lagi" }],
  ["Owner Toko Roti Manis", { role: "Owner", company: "Toko Roti Manis" }],
  ["Founder Kopi Tetes 🇮🇩", { role: "Founder", company: "Kopi Tetes" }],
  ["Direktur PT Maju Jaya Contoh", { role: "Direktur", company: "PT Maju Jaya Contoh" }],
  ["Manajer Pemasaran di PT Sinar Rempah", { role: "Manajer Pemasaran", company: "PT Sinar Rempah" }],
  ["Guru di SMK Contoh 2 Bandung", { role: "Guru", company: "SMK Contoh 2 Bandung" }],
  ["Dosen Teknik Sipil di Universitas Contoh", { role: "Dosen Teknik Sipil", company: "Universitas Contoh" }],
  ["Mahasiswa Teknik Informatika", { role: "Mahasiswa Teknik Informatika" }],
  ["Mahasiswi di Universitas Contoh Raya", { role: "Mahasiswi", company: "Universitas Contoh Raya" }],
  ["Barista di Kedai Fajar | Jogja", { role: "Barista", company: "Kedai Fajar", place: "Jogja" }],
  ["Barista di @kedaifajar", { role: "Barista", company: "kedaifajar", mentions: ["kedaifajar"] }],
  ["Karyawan PT Sumber Contoh Abadi", { role: "Karyawan", company: "PT Sumber Contoh Abadi" }],
  ["Saya bekerja di PT Angin Timur", { company: "PT Angin Timur" }],
  ["Saya seorang desainer grafis di CV Warna Warni", { role: "desainer grafis", company: "CV Warna Warni" }],
  ["Pendiri & CEO Kopi Gayo Contoh", { role: "Pendiri & CEO", company: "Kopi Gayo Contoh" }],
  ["Kepala Gudang di PT Laut Biru | Surabaya", { role: "Kepala Gudang", company: "PT Laut Biru", place: "Surabaya" }],
  ["Wartawan Harian Contoh", {}],
  ["Wartawan di Harian Contoh", { role: "Wartawan", company: "Harian Contoh" }],
  ["Penulis lepas", { role: "Penulis lepas" }],
  ["Perawat di RSUD Contoh", { role: "Perawat", company: "RSUD Contoh" }],
  ["Ketua Koperasi Tani Makmur", { role: "Ketua Koperasi Tani Makmur" }],
  ["Petani kopi dari Takengon", {}],
  ["Fotografer pernikahan", {}],
  ["PT Rempah Nusantara Contoh", { company: "PT Rempah Nusantara Contoh" }],
];

const workNot: Example[] = [
  ["Ex-Google, ex-Meta", {}],
  ["Former CTO at Initech", {}],
  ["Mantan direktur PT Lama Sekali", {}],
  ["Aspiring data scientist", {}],
  ["Looking for a job at Acme", {}],
  ["Writer by day, gamer at night", {}],
  ["Engineer at heart", {}],
  ["Chef at home", {}],
  ["Teacher at Home", {}],
  ["Founder | Dad", { role: "Founder" }],
  ["Founder | Coffee Lover", { role: "Founder" }],
  ["Founder | Investor | Runner", { role: "Founder" }],
  ["Guru di Bandung", { role: "Guru", place: "Bandung" }],
  ["Dosen di Ciwidey", {}],
  ["Live every day @ 9pm", {}],
  ["Live music @9pm every friday", {}],
  ["Host @ 9PM", {}],
  ["I love my manager", {}],
  ["My wife is a designer", {}],
  ["Not a doctor", {}],
  ["Mau jadi pengusaha", {}],
  ["Lowongan barista di Kedai Fajar", {}],
  ["We're hiring engineers at Acme", {}],
  ["Looking at stars", {}],
  ["Pemilik hati ibu", {}],
  ["Certified PT Coach", { role: "Certified PT Coach" }],
  ["She/her. Opinions are mine.", {}],
  ["Calon dokter", {}],
  ["Sold my startup to Acme in 2021", {}],
];

const places: Example[] = [
  ["📍 Bandung", { place: "Bandung" }],
  ["📍Bandung, Jawa Barat", { place: "Bandung, Jawa Barat" }],
  ["Kopi & buku 📍 Kota Lama Semarang | buka tiap hari", { place: "Kota Lama Semarang" }],
  ["📍🇮🇩 Jakarta", { place: "Jakarta" }],
  ["📌 Jl. Contoh No. 12, Solo", { place: "Jl. Contoh No. 12, Solo" }],
  ["Roastery based in Yogyakarta, Indonesia", { place: "Yogyakarta, Indonesia" }],
  ["Based in Rio de Janeiro", { place: "Rio de Janeiro" }],
  ["based in jakarta", { place: "jakarta" }],
  ["Berdomisili di Malang", { place: "Malang" }],
  ["Tinggal di Ubud, Bali", { place: "Ubud, Bali" }],
  ["Domisili Depok", { place: "Depok" }],
  ["Lokasi: Tangerang Selatan", { place: "Tangerang Selatan" }],
  ["Climber | Jakarta, Indonesia", { place: "Jakarta, Indonesia" }],
  ["Cats · Berlin", { place: "Berlin" }],
  ["Barista, Bandung", { role: "Barista", place: "Bandung" }],
  ["Austin, TX", { place: "Austin, TX" }],
  ["Jakarta-based studio of two", { place: "Jakarta" }],
  ["A small Kuala Lumpur-based zine", { place: "Kuala Lumpur" }],
  ["Lives in Den Haag with two cats", { place: "Den Haag" }],
];

const placesNot: Example[] = [
  ["Based in reality", {}],
  ["Faith-based, plant-based", {}],
  ["From Paris with love", {}],
  ["Paris Tetes fan club", {}],
  ["📍 everywhere!?", {}],
  ["📍 @kedaifajar", { mentions: ["kedaifajar"] }],
  ["Jakarta macet lagi", {}],
  ["I miss Bandung", {}],
  ["Tinggal kenangan", {}],
];

const reach: Example[] = [
  ["Contact: rani@example.com", { emails: ["rani@example.com"] }],
  ["Rani.Dewo+kopi@Mail.Example.org.", { emails: ["rani.dewo+kopi@mail.example.org"] }],
  ["rani [at] example [dot] com", { emails: ["rani@example.com"] }],
  ["rani(at)kopi-tetes.co.id", { emails: ["rani@kopi-tetes.co.id"] }],
  ["surel: rani {at} example {titik} org", { emails: ["rani@example.org"] }],
  ["Email: ranidewo at gmail dot com", { emails: ["ranidewo@gmail.com"] }],
  ["rani.dewo92 at yahoo.co.id", { emails: ["rani.dewo92@yahoo.co.id"] }],
  ["halo＠example.com", { emails: ["halo@example.com"] }],
  ["a@example.com, b@example.com", { emails: ["a@example.com", "b@example.com"] }],
  ["Find me at gmail.com", {}],
  ["logo@2x.png", {}],
  ["rani@localhost", {}],
  ["@rani@kopi.example", { mentions: ["rani@kopi.example"] }],
  ["WA 0812-3456-7890", { phones: ["+6281234567890"] }],
  ["Order: 0857 1234 567", { phones: ["+628571234567"] }],
  ["+62 812 3456 7890", { phones: ["+6281234567890"] }],
  ["+62 (0)812-3456-7890 / kopi", { phones: ["+6281234567890"] }],
  ["HP. 62 813 2222 3333", { phones: ["+6281322223333"] }],
  ["081234567890 081234567890", { phones: ["+6281234567890"] }],
  ["wa.me/6281234567890", { phones: ["+6281234567890"], links: ["https://wa.me/6281234567890"] }],
  [
    "https://api.whatsapp.com/send?phone=6281234567890&text=halo",
    { phones: ["+6281234567890"], links: ["https://api.whatsapp.com/send?phone=6281234567890&text=halo"] },
  ],
  ["Call +44 20 7946 0958", { phones: ["+442079460958"] }],
  ["+1 (212) 555-0123", { phones: ["+12125550123"] }],
  ["+65 8123 4567 since 2019", { phones: ["+6581234567"] }],
  ["+49 (0)30 901820", {}],
  ["Since 2015-2024", {}],
  ["Rp 1.250.000 / kg", {}],
  ["+100.000.000 views", {}],
  ["+10 years of experience", {}],
  ["Buka 08.30-17.00 setiap hari", {}],
  ["Buka 08:00 - 21:00 WIB", {}],
  ["NIK 3273081234567890", {}],
  ["#081234567890123456", {}],
  ["Diskon 50% s.d. 31/12/2026", {}],
  ["+62 21", {}],
  ["6281234567890", {}],
];

const links: Example[] = [
  ["https://kopi.example/menu?x=1.", { links: ["https://kopi.example/menu?x=1"] }],
  ["(http://Kopi.Example/Menu)", { links: ["http://kopi.example/Menu"] }],
  ["read https://kopi.example/wiki/Tetes_(air)", { links: ["https://kopi.example/wiki/Tetes_(air)"] }],
  ["example.com/rani", { links: ["https://example.com/rani"] }],
  ["kopitetes.id", { links: ["https://kopitetes.id/"] }],
  ["www.kopi-tetes.co.id", { links: ["https://www.kopi-tetes.co.id/"] }],
  ["t.me/kopitetes", { links: ["https://t.me/kopitetes"] }],
  ["youtu.be/abcDEF12345", { links: ["https://youtu.be/abcDEF12345"] }],
  ["linktr.ee/kopitetes ⬇️", { links: ["https://linktr.ee/kopitetes"] }],
  ["Blog: rani.dev | toko: toko.example", { links: ["https://rani.dev/", "https://toko.example/"] }],
  ["https://mastodon.example/@rani", { links: ["https://mastodon.example/@rani"] }],
  ["kopi.example/menu-panj…", {}],
  ["https://kopi.example/menu-panj...", {}],
  ["I write Node.js, ASP.NET and Vue.js", {}],
  ["Suka kopi.Selalu", {}],
  ["I make coffee.It is good", {}],
  ["S.Kom, M.M., Ph.D", {}],
  ["javascript:alert(1)", {}],
  ["https://rani:rahasia@kopi.example/", {}],
  ["v2.0.1 is out", {}],
  ["Works at booking-contoh.com", { company: "booking-contoh.com" }],
  ["Engineer at booking-contoh.com", { role: "Engineer", company: "booking-contoh.com" }],
  ["Barista | order at kopi-contoh.com", { role: "Barista", links: ["https://kopi-contoh.com/"] }],
  ["attic-contoh.com/rani", { links: ["https://attic-contoh.com/rani"] }],
];

const mentions: Example[] = [
  ["Barista @kedaifajar, roaster @kopi.tetes", { mentions: ["kedaifajar", "kopi.tetes"] }],
  ["she/her · @rani@sosial.example", { mentions: ["rani@sosial.example"] }],
  ["Building @contoso_app with friends", { mentions: ["contoso_app"] }],
  ["@rani.bsky.social on the other side", { mentions: ["rani.bsky.social"] }],
  ["#kopi #jakarta", {}],
  ["Meet @ 7", {}],
  ["@09.30wib", {}],
  ["@2024", {}],
  ["me@@you", {}],
];

const mixed: Example[] = [
  [
    "Head of Growth at Acme | 📍 Bandung | rani@example.com | kopi.example/rani",
    {
      role: "Head of Growth",
      company: "Acme",
      place: "Bandung",
      emails: ["rani@example.com"],
      links: ["https://kopi.example/rani"],
    },
  ],
  [
    "Pemilik Kedai Senja ☕\n📍 Jl. Contoh 5, Malang\nWA 0812-3456-7890",
    { role: "Pemilik", company: "Kedai Senja", place: "Jl. Contoh 5, Malang", phones: ["+6281234567890"] },
  ],
  ["𝗕𝗮𝗿𝗶𝘀𝘁𝗮 di Kedai Fajar • Solo", { role: "Barista", company: "Kedai Fajar", place: "Solo" }],
  ["istri @bagas, ibu dua anak, Depok", { mentions: ["bagas"] }],
  ["", {}],
  ["☕☕☕", {}],
  ["1998 | 24 | ♈", {}],
  ["🇮🇩🇸🇬", {}],
  ["コーヒーが好き。東京", {}],
  ["Люблю кофе", {}],
  ["قهوة", {}],
  ["DM for collab 💌", {}],
  ["“Kopi itu soal waktu.”", {}],
  ["Est. 1998. Buka 24 jam. Rp15rb aja!", {}],
];

describe.each(Object.entries({ work, workNot, places, placesNot, reach, links, mentions, mixed }))(
  "%s",
  (_, examples) => {
    it.each(examples)("%s", (headline, says) => {
      expect(found(headline)).toEqual(says);
    });
  },
);

const solid =
  "rani@example.com,rani [at] example [dot] com,@rani,@rani@kopi.example,https://kopi.example/a(b),kopi.example,t.me/x,+62 812 3456 7890,0812-3456-7890,+1 212 555 0123,wa.me/6281234567890,Head of Growth at,Kedai Senja,Based in,Jakarta".split(
    ",",
  );
const loose = "http:// Founder di PT Pemilik 📍 | • … ... @ . + 08 ( ) 12 ☕ 🇮🇩 \u200d \ud83d ＠ 𝗥 \n".split(" ");

/** Pieces that headlines are made of, whole and broken. */
const piece = fc.oneof(
  fc.constantFrom(...solid, ...loose),
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.webUrl(),
  fc.emailAddress(),
);
const headline = fc.oneof(
  fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join("")),
  fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(" ")),
  fc.tuple(piece, fc.nat(3000)).map(([each, times]) => each.repeat(times).slice(0, 20_000)),
);

const digitsOf = (text: string) => text.replace(/\D/g, "");

/** True where some stretch of the text, read as an address, is this link. */
function stands(link: string, text: string): boolean {
  const { protocol, hostname } = new URL(link);
  // letter by letter: "İ" in small letters is two of them
  const small = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  for (let start = small.indexOf(hostname); start >= 0; start = small.indexOf(hostname, start + 1))
    for (let end = start + hostname.length; end <= text.length && end - start <= 2100; end += 1) {
      const address = `${protocol}//${text.slice(start, end)}`;
      if (URL.canParse(address) && new URL(address).href === link) return true;
    }
  return false;
}

test("what is found is bounded and stands in the text, whatever the text", () => {
  fc.assert(
    fc.property(headline, (text) => {
      const { emails, phones, links, mentions, role, company, place } = detailsIn(text);
      const plain = text.replace(/[\uff01-\uff5e\u{1d400}-\u{1d7ff}]/gu, (sign) => sign.normalize("NFKC"));
      const small = plain.toLowerCase();
      for (const list of [emails, phones, links, mentions]) {
        expect(list.length).toBeLessThanOrEqual(20);
        expect(new Set(list).size).toBe(list.length);
      }
      for (const each of [role, company, place]) {
        if (each === undefined) continue;
        expect(each.length).toBeLessThanOrEqual(80);
        expect(plain.replace(/[\s\ufe0f\u200d]+/g, " ")).toContain(each);
      }
      for (const email of emails) for (const part of email.split(/[@.]/)) expect(small).toContain(part);
      for (const phone of phones) {
        expect(phone).toMatch(/^\+[1-9]\d{8,14}$/);
        expect(digitsOf(plain)).toContain(phone.slice(-7));
      }
      for (const link of links) expect(stands(link, plain)).toBe(true);
      for (const mention of mentions) expect(plain).toContain(`@${mention}`);
    }),
    { numRuns: 2000 },
  );
});

test("a name in front of another is found the same wherever the headline stands among others", () => {
  fc.assert(
    fc.property(fc.constantFrom(...reach, ...links, ...mentions), ([text, says]) => {
      const among = detailsIn(`Suka kopi\n${text}\nSampai jumpa`);
      const { emails, phones, links: addresses, mentions: handles } = { ...detailsIn(""), ...says };
      expect(among).toMatchObject({ emails, phones, links: addresses, mentions: handles });
    }),
  );
});
