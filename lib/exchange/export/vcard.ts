/**
 * Contacts as vCards: 4.0 (RFC 6350, with the social profiles of RFC 9554) and 3.0, which Google, Outlook and iOS read.
 * ical.js escapes and folds.
 */
import { iso } from "./column";
import type { Person } from "./person";

export type VcardVersion = "4.0" | "3.0";

/** As jCard (RFC 7095) has it: name, parameters, type of the value, the value. */
type Property = [
  name: string,
  params: Record<string, string>,
  type: string,
  value: string | string[],
  ...more: string[],
];

/** Turns a contact into its card. ical.js is loaded by whoever needs it. */
export async function cardWriter(
  version: VcardVersion,
  networkLabel: (network: string) => string,
): Promise<(person: Person) => string> {
  const ical = await folding();
  const { [version === "4.0" ? "vcard" : "vcard3"]: known } = ical.design;
  // ical.js leaves semicolons alone, which 3.0 does not allow, and puts backslashes into addresses, which breaks them
  const plain = { text: { toICAL: escaped }, uri: {}, ...(version === "3.0" && { date: {} }) };
  const design = { ...known, value: { ...(known.value as object), ...plain } };
  return (person) =>
    `${ical.stringify.component(["vcard", propertiesOf(person, version, networkLabel), []], design)}\r\n`;
}

/** ical.js, with lines of 75 octets at most: it does not count the space that a continued one begins with. */
export async function folding(): Promise<typeof import("ical.js").default> {
  const { default: ical } = await import("ical.js");
  ical.foldLength = 74;
  return ical;
}

function escaped(text: string): string {
  return text.replace(/[\\,;]/g, "\\$&").replace(/\n/g, "\\n");
}

function propertiesOf(person: Person, version: VcardVersion, networkLabel: (network: string) => string): Property[] {
  const { contact, identities, isOrganisation, emails, phones, company, role, place, birthday, note } = person;
  const isNew = version === "4.0";
  const lastKnown = Math.max(contact.last, contact.first);
  const name = tidy(contact.name);
  const addresses = [...identities.flatMap(({ url }) => url ?? []), ...person.all("links")];
  const tags = contact.tags.map(tidy).filter((tag) => tag.trim() !== "");
  const day = birthday !== undefined && /^\d{4}-\d\d-\d\d$/.test(birthday) ? birthday : undefined;
  return [
    ["version", {}, "text", version],
    ["uid", isNew ? { value: "text" } : {}, "text", contact.id],
    ["rev", {}, isNew ? "timestamp" : "date-time", `${iso(lastKnown).slice(0, 19)}Z`],
    ["prodid", {}, "text", "-//Jalin//Jalin//EN"],
    ...(isNew ? [["kind", {}, "text", isOrganisation ? "org" : "individual"] satisfies Property] : []),
    ["fn", {}, "text", name],
    ["n", {}, "text", isOrganisation ? ["", "", "", "", ""] : [tidy(person.last), tidy(person.first), "", "", ""]],
    ...texts("org", isOrganisation ? name : company),
    ...texts("title", role),
    ...emails.map((email): Property => ["email", {}, "text", tidy(email)]),
    ...phones.map((phone): Property => ["tel", {}, isNew ? "text" : "phone-number", tidy(phone)]),
    ...(place === undefined ? [] : [["adr", {}, "text", ["", "", "", tidy(place), "", "", ""]] satisfies Property]),
    ...(day === undefined ? [] : [["bday", {}, isNew ? "date-and-or-time" : "date", day] satisfies Property]),
    ...identities.flatMap(({ network, handle, url }) => profile(network, handle, url, isNew, networkLabel(network))),
    ...[...new Set(addresses)].map((address): Property => ["url", {}, "uri", oneLine(address)]),
    ...(tags.length > 0 ? [["categories", {}, "text", ...tags] as unknown as Property] : []),
    ...texts("note", note),
  ];
}

/** A property where anything of the text is left to be said. */
function texts(name: string, value = ""): Property[] {
  const text = tidy(value);
  return text.trim() === "" ? [] : [[name, {}, "text", name === "org" ? [text] : text]];
}

/** An account: by RFC 9554, and as those read it who came before it. */
function profile(
  network: string,
  handle: string | undefined,
  url: string | undefined,
  isNew: boolean,
  label: string,
): Property[] {
  if (url === undefined) return [];
  const user = handle === undefined ? undefined : oneLine(handle);
  const value = oneLine(url);
  return [
    ...(isNew
      ? [
          [
            "socialprofile",
            { "service-type": oneLine(label), ...(user !== undefined && { username: user }) },
            "unknown",
            value,
          ] satisfies Property,
        ]
      : []),
    ["x-socialprofile", { type: typeOf(network), ...(user !== undefined && { "x-user": user }) }, "unknown", value],
  ];
}

/** What address books that know `X-SOCIALPROFILE` call a network. */
function typeOf(network: string): string {
  return network === "x" ? "twitter" : network;
}

/** One kind of line break, and none of the signs that no line of text has. */
export function tidy(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is taken out
  return text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "");
}

function oneLine(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is taken out
  return text.replace(/[\u0000-\u001f\u007f]+/g, "");
}
