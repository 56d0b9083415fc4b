/** Words for what people do, in English and Indonesian. */

/** They own or lead the whole of what is named behind them: "Founder of Kopi Tetes". */
const heads =
  "co-?founder|founder|founding partner|co-?owner|owner|ceo|cto|cfo|coo|cmo|cpo|cio|ciso|chief executive officer|" +
  "chief technology officer|managing director|president|pemilik|pendiri|salah satu pendiri|direktur utama|komisaris";

const others =
  "accountant|actor|actress|admin|administrator|advisor|adviser|advocate|agent|analyst|animator|apprentice|architect|artist|" +
  "assistant|associate|attorney|author|baker|barista|bartender|blogger|broker|buyer|chair|chairman|chairwoman|chef|" +
  "chief of staff|clerk|coach|columnist|commissioner|composer|consultant|contractor|controller|coordinator|copywriter|" +
  "correspondent|curator|dentist|designer|dev|developer|director|doctor|economist|editor|educator|electrician|engineer|" +
  "evangelist|executive|expert|farmer|fellow|filmmaker|freelancer|geologist|head|host|illustrator|instructor|intern|investor|" +
  "journalist|lawyer|lead|leader|lecturer|librarian|maintainer|maker|manager|marketer|mechanic|mentor|merchandiser|musician|" +
  "nurse|officer|operator|organizer|organiser|painter|partner|pharmacist|photographer|physician|pilot|planner|podcaster|" +
  "postdoc|principal|producer|professor|programmer|psychologist|realtor|recruiter|reporter|representative|researcher|" +
  "roaster|sales|scientist|secretary|singer|specialist|sre|strategist|student|supervisor|surgeon|swe|teacher|technician|" +
  "therapist|trader|trainer|translator|treasurer|tutor|vc|veterinarian|videographer|volunteer|vp|vice president|writer|" +
  "agen|ahli|akuntan|analis|apoteker|arsitek|asisten|bendahara|bidan|desainer|direktur|distributor|dokter|dosen|fotografer|" +
  "guru|insinyur|jurnalis|karyawan|karyawati|kasir|kepala|ketua|konsultan|koordinator|mahasiswa|mahasiswi|manajer|notaris|" +
  "pedagang|pegawai|pelatih|pemandu wisata|pendamping|peneliti|penerjemah|pengacara|pengajar|pengembang|pengrajin|" +
  "pengusaha|penjahit|penulis|penyanyi|penyiar|perawat|petani|peternak|pramuniaga|programmer|psikolog|relawan|reseller|" +
  "sekretaris|seniman|staf|staff|sutradara|teknisi|wakil|wartawan|wirausaha|wirausahawan|wiraswasta";

const head = new RegExp(`^(?:${heads})$`, "i");
const last = new RegExp(`(?:^|\\s)(?:${heads}|${others})s?$`, "i");
const first = new RegExp(
  `^(?:(?:senior|junior|sr\\.?|jr\\.?|staff|principal|lead|group|global|deputy|assistant|associate|vice|interim|acting)\\s)*` +
    `(?:head|director|vp|vice president|chief|manager|lead|professor|student|intern|mahasiswa|mahasiswi|kepala|ketua|wakil|` +
    `staf|staff|karyawan|karyawati|pegawai|direktur|manajer|guru|dosen|dokter|penulis|pengajar|ahli|peneliti|pengembang|` +
    `koordinator|sekretaris|bendahara|desainer|konsultan|penjual|pengrajin|reseller|agen|distributor|perawat|teknisi)\\b`,
  "i",
);
/** What a name of a role does not hold. */
const sentence =
  /[@#!?:"“”()%]|\d{3,}|(?:^|\s)(?:i|i'm|i’m|my|your|our|their|his|her|we|you|it|is|am|are|was|be|not|no|love|hate|loves?|want|need|like|with|who|that|this|from|until|saya|aku|kami|kamu|yang|untuk|dengan|bukan|tidak|cinta|suka|mau|butuh|cari|mencari|jadi|bisa|buat|dari|the|a|an|by|on|di|pada|at|and then)(?:\s|$)/i;
/** Said of the past, or of what is yet to come. */
const notNow =
  /^(?:ex\b|former|formerly|prev|previous|previously|past|mantan|eks\b|alumn|alumni|retired|pensiunan|aspiring|future|wannabe|calon|looking|seeking|hiring|we(?:'|’)?re hiring|lowongan|dicari|not |bukan|father of|mother of)/i;

/** Every part of "Founder & CEO" or of "Pemilik" is a role that owns or leads. */
export function isHead(text: string): boolean {
  const parts = text.split(/\s*(?:&|\/|,|\+|\band\b|\bdan\b)\s*/i);
  return parts.length <= 3 && parts.every((part) => head.test(part.trim()));
}

/** True for a short name of what somebody does now: "Senior Product Designer", "Kepala Gudang". */
export function namesRole(text: string): boolean {
  const words = text.trim().split(/\s+/).length;
  return (
    words <= 8 && text.length <= 80 && !sentence.test(text) && !isPast(text) && (last.test(text) || first.test(text))
  );
}

export function isPast(text: string): boolean {
  return notNow.test(text.trim());
}
