/** What somebody does, and for whom. */
import { partsOf } from "./parts";
import { isPlace, isPlaceWithin } from "./places";
import { isHead, isPast, namesRole } from "./roles";

export interface Work {
  role?: string;
  company?: string;
}

/** Words that names of Indonesian companies, shops, schools and offices begin with. */
const kinds =
  "PT|CV|UD|Universitas|Univ|Institut|Politeknik|Sekolah|SMA|SMK|SMP|SDN?|TK|SMAN|SMKN|SMPN|RS|RSUD|RSUP|Puskesmas|Klinik|" +
  "Apotek|Bank|Koperasi|Yayasan|Kedai|Toko|Warung|Warkop|Rumah|Restoran|Resto|Kafe|Cafe|Café|Kopi|Katering|Catering|Studio|" +
  "Bengkel|Salon|Butik|Batik|Percetakan|Penerbit|Hotel|Radio|Majalah|Harian|Dinas|Kementerian|Badan|Kantor|Lembaga|Pusat|" +
  "Perpustakaan|Museum|Komunitas|Grup|Pabrik|Kebun|Peternakan|Agensi|Kampus|Akademi|Pesantren|Bimbel|Dapur|Roti|Es|Bakso|Ayam";
const indonesian = new RegExp(`^(?:${kinds})\\.?\\s+[\\p{Lu}\\d]`, "u");
const legal = /^(?:PT|CV|UD)\.?\s+\p{Lu}[\p{L}\d&.'-]*(?:\s+[\p{Lu}\d&(][\p{L}\d&.')-]*)*/u;
const western =
  /\s(?:Inc|Ltd|LLC|GmbH|B\.?V|Pte|Corp|Co|Labs?|Studios?|Group|Agency|Technologies|Ventures|Partners|Tbk)\.?$/;

/** Capitalised as names are, or a handle. */
const named =
  /^(?:@\w[\w.-]{1,58}|[\p{Lu}\p{Lo}][^@#!?:"“”|]*|\d[\w-]*\p{L}[^@#!?:"“”|]*|[a-z\d-]+\.(?:com|io|ai|org|co|id|co\.id))$/u;
const notNamed =
  /^(?:Home|Heart|Night|Large|Work|Sea|Least|Last|Once|First|All|Any|My|Your|Our|His|Her|Their|This|That|\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm|wib|wita|wit)\b)/i;
/** Where a name ends and a sentence goes on. */
const after =
  /\s*(?:[,(|]|\.\s|\.$|\s(?:since|sejak|who|where|building|helping|making|working|dan suka|yang|and (?:a |former|mom|dad|proud)|by day|in \p{Lu}|di \p{Lu}|\d{4})(?=\s|$|\b)).*$/u;

const at = /^(.+?)\s*(?:\s(?:at|for)\s|\s?@\s?)(.+)$/i;
const ofAll = /^(.+?)\s(?:of|at|dari)\s(.+)$/i;
const inIndonesian = /^(.+?)\s(?:di|pada)\s(.+)$/i;
const doing =
  /^(?:.*\b)?(?:i work|works?|working|bekerja|kerja|mengajar|teaching|teach(?:es)?)\s(?:at|for|di|pada)\s(.+)$/i;
const opening =
  /^(?:i(?:'|’)?m|i am|saya|aku|currently|now|sekarang|saat ini)\s+(?:currently\s+|now\s+)?(?:an?\s|the\s|seorang\s)?|^the\s/i;

/** The first thing that a headline says somebody does now. */
export function workIn(text: string): Work {
  const parts = partsOf(text).flatMap((part) => part.split(/(?<=\p{L}{3})\.\s+(?=\p{L})/u));
  const found = parts.flatMap((part, index) => workOf(part.replace(opening, ""), parts[index + 1], parts.length) ?? []);
  const whole = found.find(({ role, company }) => role && company);
  return whole ?? merged(found);
}

/** A role and a company, each from where it is named first. */
function merged(found: readonly Work[]): Work {
  const role = found.find((each) => each.role)?.role;
  const company = found.find((each) => each.company)?.company;
  return { ...(role !== undefined && { role }), ...(company !== undefined && { company }) };
}

function workOf(part: string, next: string | undefined, count: number): Work | undefined {
  if (part.length > 200 || isPast(part)) return undefined;
  return (
    split(part, at, namesRole, companyOf) ??
    split(part, ofAll, isHead, companyOf) ??
    split(part, inIndonesian, namesRole, organisationOf) ??
    doingIn(part) ??
    headed(part) ??
    besideComma(part) ??
    beside(part, next, count) ??
    placed(part) ??
    roleAlone(part) ??
    companyAlone(part)
  );
}

/** "ROLE at COMPANY" */
function split(
  part: string,
  pattern: RegExp,
  fits: (role: string) => boolean,
  read: (company: string) => string | undefined,
): Work | undefined {
  const [, role = "", rest = ""] = pattern.exec(part) ?? [];
  const company = fits(role.trim()) ? read(rest) : undefined;
  return company === undefined ? undefined : { role: role.trim(), company };
}

/** "Guru di Bandung": of what, is not said. */
function placed(part: string): Work | undefined {
  const [, role = "", place = ""] = /^(.+?)(?:,| di| in) +(.+)$/.exec(part) ?? [];
  return namesRole(role) && isPlaceWithin(place) ? { role } : undefined;
}

/** "I work at COMPANY", "bekerja di PT X" */
function doingIn(part: string): Work | undefined {
  const [, rest = ""] = doing.exec(part) ?? [];
  const company = / (?:di|pada) /i.test(part) ? organisationOf(rest) : companyOf(rest);
  return company === undefined ? undefined : { company };
}

/** "Pemilik Kedai Senja", "Owner @kopitetes", "Direktur PT Maju Jaya" */
function headed(part: string): Work | undefined {
  const words = part.split(/\s+/);
  for (let count = Math.min(5, words.length - 1); count > 0; count -= 1) {
    const role = words.slice(0, count).join(" ");
    const rest = words.slice(count).join(" ");
    const isOwner = isHead(role);
    if (!isOwner && !namesRole(role)) continue;
    const isIndonesian = /(?:pemilik|pendiri)$/i.test(role);
    const company = isIndonesian ? companyOf(rest) : isOwner || legal.test(rest) ? organisationOf(rest) : undefined;
    if (company !== undefined) return { role, company };
  }
  return undefined;
}

/** "CTO, Acme Labs", "Dosen, Universitas Contoh" */
function besideComma(part: string): Work | undefined {
  const [role = "", company = "", ...more] = part.split(/\s*,\s*/);
  if (more.length > 0 || !namesRole(role) || isPlace(company)) return undefined;
  const sure = organisationOf(company) ?? (western.test(company) || isHead(role) ? companyOf(company) : undefined);
  return sure === undefined || namesRole(sure) ? undefined : { role, company: sure };
}

/** "Founder | Acme": a role that leads, and one name beside it. */
function beside(part: string, next: string | undefined, count: number): Work | undefined {
  if (next === undefined || !isHead(part)) return undefined;
  const isSure = organisationOf(next) !== undefined || western.test(next);
  const isPair =
    count === 2 && next.split(/\s+/).length <= 3 && next.split(/\s+/).every((word) => /^\p{Lu}/u.test(word));
  const company = (isSure || isPair) && !isHobby(next) ? companyOf(next) : undefined;
  return company === undefined ? undefined : { role: part, company };
}

/** "Editor, translator": the first of several. */
function roleAlone(part: string): Work | undefined {
  const [role = ""] = part.split(/\s*,\s*/);
  return namesRole(role) ? { role } : undefined;
}

function companyAlone(part: string): Work | undefined {
  const [company = ""] = legal.exec(part) ?? [];
  return company.split(/\s+/).length >= 3 && !namesRole(company) ? { company } : undefined;
}

const hobbies =
  /\b(?:lover|fan|enthusiast|dad|mom|mum|father|mother|parent|husband|wife|runner|cyclist|traveler|traveller|gamer|foodie|dreamer|speaker|entrepreneur|creator|geek|nerd|addict|thinker|storyteller|builder|hustler|human|person|introvert|extrovert|vegan|muslim|christian|believer|he|she|they|him|her|them|ayah|ibu|bapak|suami|istri|penikmat|pecinta|penggemar|pembelajar|anak|investor|angel)\b/i;

function isHobby(text: string): boolean {
  return hobbies.test(text) || namesRole(text) || isPlaceWithin(text);
}

/** The name at the beginning of what follows "at"; undefined where it is no name. */
function companyOf(text: string): string | undefined {
  const trimmed = text
    .trim()
    .replace(after, "")
    .replace(/[\s.,;:&+-]+$/, "");
  const handle = /^@\w[\w.-]*\w/.exec(trimmed)?.[0];
  const name = handle ? handle.slice(1) : trimmed;
  const words = name.split(/\s+/);
  const isName = handle ? /[a-z]/i.test(name) : named.test(name) && words.length <= 7 && !isPlaceWithin(name);
  return isName && name.length >= 2 && name.length <= 60 && !notNamed.test(name) ? name : undefined;
}

/** As {@link companyOf}, where a place may stand as well ("di Bandung"): only what is surely an organisation. */
function organisationOf(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed.startsWith("@") || indonesian.test(trimmed) || western.test(trimmed.replace(after, ""))
    ? companyOf(trimmed)
    : undefined;
}
