/** What the columns of a file are, guessed by their headers: English, Indonesian, and those of other programs. */
import { fold } from "../../model/ids";
import { contactColumnIds } from "../export/contacts";
import { reaches } from "./values";

/** What a column may be taken for. `new`: a field of the user's own that comes with the file; or one that is there. */
export const targets = [
  "ignore",
  "name",
  "first",
  "middle",
  "last",
  "emails",
  "phones",
  "company",
  "role",
  "place",
  "birthday",
  "links",
  "sites",
  "tags",
  "notes",
  "stage",
  "rating",
  "kind",
  "rhythm",
  "saved",
  "informed",
  "contactId",
  "uid",
  "new",
] as const;
type PlainTarget = (typeof targets)[number];
/** `handle <network>`: a name or an address there · `custom <field>`: a field of the user's */
export type Target = PlainTarget | `handle ${string}` | `custom ${string}`;

/** Programs whose files are known by their headers. */
export type Program =
  "jalin" | "linkedin" | "google" | "outlook" | "hubspot" | "salesforce" | "pipedrive" | "odoo" | "twenty";

/** What people call them. */
export const programLabels: Readonly<Record<Program, string>> = {
  jalin: "Jalin",
  linkedin: "LinkedIn",
  google: "Google Contacts",
  outlook: "Outlook",
  hubspot: "HubSpot",
  salesforce: "Salesforce",
  pipedrive: "Pipedrive",
  odoo: "Odoo",
  twenty: "Twenty",
};

/** Headers that stand together in files of one program, and in no other's. */
const marks: readonly [Program, readonly string[]][] = [
  ["jalin", ["contact_id", "name", "profile_urls"]],
  ["linkedin", ["First Name", "Last Name", "Connected On"]],
  ["google", ["First Name", "Labels", "E-mail 1 - Value"]],
  ["google", ["Name", "Given Name", "E-mail 1 - Value"]],
  ["outlook", ["First Name", "Last Name", "E-mail Address", "Business Phone"]],
  ["twenty", ["Emails / Primary Email"]],
  ["twenty", ["Name / First Name"]],
  ["pipedrive", ["Person - Name"]],
  ["odoo", ["name", "is_company"]],
  ["odoo", ["id", "name", "category_id"]],
  ["hubspot", ["Email", "Lifecycle Stage"]],
  ["hubspot", ["Email", "Company Name", "LinkedIn URL"]],
  ["salesforce", ["Last Name", "Lead Source"]],
];

/** The program that wrote a file with such a header. */
export function programOf(header: readonly string[]): Program | undefined {
  const there = new Set(header.map(plain));
  return marks.find(([, needed]) => needed.every((each) => there.has(plain(each))))?.[0];
}

/** Letters and digits alone, in lower case. */
function plain(header: string): string {
  return fold(header)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const words: Partial<Record<Target, readonly string[]>> = {
  name: [
    "name",
    "full name",
    "fullname",
    "display name",
    "contact name",
    "contact",
    "person",
    "person name",
    "file as",
    "nama",
    "nama lengkap",
    "nama kontak",
    "nama orang",
  ],
  first: [
    "first name",
    "firstname",
    "given name",
    "name first name",
    "person first name",
    "nama depan",
    "nama panggilan",
  ],
  middle: ["middle name", "additional name", "nama tengah"],
  last: [
    "last name",
    "lastname",
    "surname",
    "family name",
    "name last name",
    "person last name",
    "nama belakang",
    "nama keluarga",
    "marga",
  ],
  company: [
    "company",
    "company name",
    "organization",
    "organisation",
    "organization name",
    "organisation name",
    "account name",
    "employer",
    "companies",
    "perusahaan",
    "nama perusahaan",
    "organisasi",
    "instansi",
    "tempat kerja",
    "kantor",
  ],
  role: [
    "role",
    "title",
    "job title",
    "jobtitle",
    "position",
    "function",
    "occupation",
    "organization title",
    "organization 1 title",
    "person job title",
    "jabatan",
    "posisi",
    "pekerjaan",
    "peran",
  ],
  place: [
    "place",
    "location",
    "city",
    "town",
    "region",
    "country",
    "address 1 city",
    "address 1 country",
    "business city",
    "business country region",
    "home city",
    "home country region",
    "state region",
    "tempat",
    "lokasi",
    "kota",
    "negara",
    "domisili",
    "kabupaten",
  ],
  birthday: [
    "birthday",
    "birth date",
    "birthdate",
    "date of birth",
    "dob",
    "tanggal lahir",
    "tgl lahir",
    "ulang tahun",
  ],
  links: [
    "url",
    "urls",
    "link",
    "links",
    "profile",
    "profile url",
    "profile urls",
    "profile link",
    "profil",
    "tautan profil",
    "website",
    "websites",
    "website url",
    "web",
    "web page",
    "personal web page",
    "homepage",
    "linkedin",
    "linkedin url",
    "linkedin link url",
    "linkedin profile",
    "x link url",
    "twitter url",
    "twitter link url",
    "facebook url",
    "instagram url",
    "tautan",
    "situs",
    "situs web",
    "alamat profil",
    "alamat web",
  ],
  tags: [
    "tags",
    "tag",
    "labels",
    "label",
    "categories",
    "category",
    "category id",
    "groups",
    "group membership",
    "keywords",
    "person label",
    "lists",
    "kategori",
    "penanda",
    "kelompok",
    "grup",
  ],
  notes: [
    "notes",
    "note",
    "comment",
    "comments",
    "description",
    "remarks",
    "memo",
    "note content",
    "catatan",
    "keterangan",
    "deskripsi",
    "komentar",
  ],
  stage: ["stage", "tahap", "tahapan"],
  rating: ["rating", "stars", "nilai", "bintang", "penilaian"],
  kind: ["kind", "is company", "jenis"],
  rhythm: ["rhythm days", "keep in touch days"],
  saved: ["saved at", "saved", "disimpan"],
  informed: ["informed on", "informed at", "diberi tahu pada"],
  contactId: ["contact id", "jalin id"],
  uid: ["uid", "external id"],
  emails: [
    "email",
    "e mail",
    "emails",
    "e mails",
    "email address",
    "e mail address",
    "mail",
    "emails primary email",
    "person email",
    "surel",
    "alamat email",
    "alamat surel",
    "pos el",
  ],
  phones: [
    "phone",
    "phones",
    "phone number",
    "phone numbers",
    "mobile",
    "mobile phone",
    "mobile number",
    "telephone",
    "tel",
    "cell",
    "cell phone",
    "whatsapp",
    "wa",
    "home phone",
    "business phone",
    "work phone",
    "other phone",
    "primary phone",
    "car phone",
    "company main phone",
    "phones primary phone number",
    "person phone",
    "telepon",
    "no telepon",
    "nomor telepon",
    "no hp",
    "nomor hp",
    "hp",
    "ponsel",
    "nomor wa",
    "no wa",
    "nomor whatsapp",
    "handphone",
  ],
  "handle x": ["twitter", "twitter username", "twitter handle", "x handle", "x username"],
  "handle instagram": ["instagram", "instagram username", "instagram handle", "ig", "akun instagram", "akun ig"],
  "handle tiktok": ["tiktok", "tiktok username", "akun tiktok"],
  "handle github": ["github", "github username"],
  "handle bluesky": ["bluesky", "bluesky handle"],
  "handle mastodon": ["mastodon", "mastodon handle", "fediverse"],
};

const known = new Map(
  (Object.entries(words) as [Target, readonly string[]][]).flatMap(([target, headers]) =>
    headers.map((header) => [header, target] as const),
  ),
);

/** Columns numbered by kind, as Google's: `E-mail 2 - Value`. */
const numbered: readonly [RegExp, Target][] = [
  [/^e ?mail \d+( address| value)?$/, "emails"],
  [/^(home |business |other )?phone \d+( value)?$/, "phones"],
  [/^website \d+ value$/, "links"],
  [/^organization \d+ name$/, "company"],
  [/^(e ?mail|phone|website|address|event|relation|custom field) \d+ (label|type)$/, "ignore"],
];

/** Where a program means something else by a header than most. */
const otherwise: Partial<Record<Program, Readonly<Record<string, Target>>>> = {
  google: { "file as": "ignore", nickname: "ignore", name: "name" },
  outlook: { title: "ignore", location: "place", "company main phone": "ignore" },
  odoo: { id: "uid", website: "links", function: "role", comment: "notes" },
  linkedin: { url: "links" },
  salesforce: { title: "role" },
};

/** Columns of our own exports, see ../export/contacts.ts; what is not named here follows from captures. */
const ours: Readonly<Record<string, Target>> = {
  contact_id: "contactId",
  name: "name",
  first_name: "first",
  last_name: "last",
  kind: "kind",
  company: "company",
  role: "role",
  emails: "emails",
  phones: "phones",
  links: "sites",
  place: "place",
  birthday: "birthday",
  profile_urls: "links",
  stage: "stage",
  rating: "rating",
  tags: "tags",
  note: "notes",
  saved_at: "saved",
  informed_on: "informed",
  rhythm_days: "rhythm",
};

/** The last column of a file that was given back, see returned.ts. */
function isReason(header: string): boolean {
  return ["reason", "alasan"].includes(plain(header));
}

/** What a column of this header is taken for, unless the user says otherwise. */
function targetOf(header: string, program?: Program): Target {
  if (program === "jalin")
    return ours[header] ?? (contactColumnIds.includes(header) || isReason(header) ? "ignore" : "new");
  const name = plain(header);
  const own = program && otherwise[program]?.[name];
  if (own) return own;
  return known.get(name) ?? numbered.find(([pattern]) => pattern.test(name))?.[1] ?? "ignore";
}

/** What each column is taken for. Of a whole name and its parts the parts are left out. */
export function guessed(header: readonly string[], fields: readonly { id: string; label: string }[] = []): Target[] {
  const program = programOf(header);
  const own = new Map(fields.map(({ id, label }) => [plain(label), `custom ${id}` as Target]));
  const found = header.map((each) => {
    const target = targetOf(each, program);
    return target === "ignore" || target === "new" ? (own.get(plain(each)) ?? target) : target;
  });
  const seen = new Set<Target>();
  const isWhole = found.includes("name") && !(found.includes("first") && found.includes("last"));
  return found.map((target) => {
    if (target === "name" && found.includes("first") && found.includes("last")) return "ignore";
    if (["first", "middle", "last"].includes(target) && isWhole) return "ignore";
    if (!isMany(target) && seen.has(target)) return "ignore";
    seen.add(target);
    return target;
  });
}

/** True where several columns may be the same. */
function isMany(target: Target): boolean {
  return (
    ["ignore", "emails", "phones", "links", "sites", "tags", "notes", "place", "new"].includes(target) ||
    target.startsWith("handle ")
  );
}

/** True for what is known to be the name of a column. */
export function isKnown(cell: string): boolean {
  return targetOf(cell) !== "ignore" || isReason(cell);
}

/** True for a row that names columns: two of them at least are known, and nothing is a value. */
export function isHeader(cells: readonly string[]): boolean {
  const found = cells.filter((cell) => targetOf(cell) !== "ignore");
  return found.length >= 2 && cells.every((cell) => cell.length < 200 && !reaches(cell));
}
