import { preset } from "./preset";

/** Twenty, which takes 10,000 rows a file. */
export const twenty = preset({
  header: [
    "Name / First Name",
    "Name / Last Name",
    "Emails / Primary Email",
    "Phones / Primary Phone Number",
    "Phones / Primary Phone Country Code",
    "Job Title",
    "Linkedin / Link URL",
    "Linkedin / Link Label",
    "X / Link URL",
    "X / Link Label",
  ],
  phones: ["Phones / Primary Phone Number"],
  mark: false,
  most: { rows: 10_000, each: true },
  cells: (person) => {
    const phone = person.phones[0];
    const [number, country] = phone === undefined ? [] : numberOf(phone);
    const [linkedin, x] = [person.on("linkedin"), person.on("x")];
    return {
      "Name / First Name": person.isOrganisation ? person.contact.name : person.first,
      "Name / Last Name": person.isOrganisation ? undefined : person.last,
      "Emails / Primary Email": person.emails[0],
      "Phones / Primary Phone Number": number,
      "Phones / Primary Phone Country Code": country,
      "Job Title": person.role,
      "Linkedin / Link URL": linkedin?.url,
      "Linkedin / Link Label": linkedin?.url === undefined ? undefined : linkedin.name,
      "X / Link URL": x?.url,
      "X / Link Label": x?.url === undefined ? undefined : x.handle,
    };
  },
});

/** Countries that have a calling code for themselves; "+1" and "+7" do not say which country they are. */
const countries: Readonly<Record<string, string>> = {
  27: "ZA",
  30: "GR",
  31: "NL",
  32: "BE",
  33: "FR",
  34: "ES",
  40: "RO",
  41: "CH",
  43: "AT",
  45: "DK",
  46: "SE",
  48: "PL",
  49: "DE",
  51: "PE",
  52: "MX",
  54: "AR",
  55: "BR",
  56: "CL",
  57: "CO",
  60: "MY",
  62: "ID",
  63: "PH",
  64: "NZ",
  65: "SG",
  66: "TH",
  81: "JP",
  82: "KR",
  84: "VN",
  86: "CN",
  90: "TR",
  91: "IN",
  92: "PK",
  94: "LK",
  95: "MM",
  234: "NG",
  254: "KE",
  351: "PT",
  353: "IE",
  380: "UA",
  420: "CZ",
  670: "TL",
  673: "BN",
  852: "HK",
  855: "KH",
  880: "BD",
  886: "TW",
  966: "SA",
  971: "AE",
  977: "NP",
};

/** The number within its country, and that country; the number as it is where the country is not sure. */
function numberOf(phone: string): [number: string, country?: string] {
  const digits = phone.startsWith("+") ? phone.replace(/\D/g, "") : "";
  for (const length of [2, 3]) {
    const country = countries[digits.slice(0, length)];
    if (country !== undefined) return [digits.slice(length), country];
  }
  return [phone];
}
