/** Places and companies as they are compared. */
import { latin } from "./letters";

/** What one place is called besides. */
const alsoCalled: Record<string, string> = {
  "dki jakarta": "jakarta",
  "jakarta raya": "jakarta",
  jkt: "jakarta",
  bdg: "bandung",
  sby: "surabaya",
  jogja: "yogyakarta",
  nyc: "new york",
  "new york city": "new york",
  sf: "san francisco",
  uk: "united kingdom",
  usa: "united states",
  us: "united states",
  "united states of america": "united states",
  saigon: "ho chi minh city",
  hcmc: "ho chi minh city",
};

/** Words that say only that it is near a place. */
const around = /^(?:greater|kota|kabupaten|city of|area|metropolitan)\s+|\s+(?:area|metropolitan|region|city|raya)$/g;

/** A place from the narrowest part to the widest: "Kota Bandung, Indonesia" gives `["bandung", "indonesia"]`. */
export function placeOf(place: string | undefined): string[] {
  if (!place) return [];
  const parts = latin(place)
    .split(/[,|/·•()–—]|\s-\s/)
    .map((part) =>
      part
        .replace(/[^\p{L}\s]/gu, " ")
        .replace(/\s+/g, " ")
        .trim(),
    );
  return [...new Set(parts.filter((part) => part !== "").map((part) => alsoCalled[part] ?? part.replace(around, "")))];
}

/** Forms of companies: no part of their names. */
const forms = new Set(
  "pt cv ud tbk persero inc incorporated ltd limited llc llp plc corp corporation co company gmbh ag sa srl bv oy ab ooo group holding holdings the official".split(
    " ",
  ),
);

/** A company's name in Latin letters without its form: "PT Kopi Senja, Tbk." gives `kopi senja`. */
export function companyOf(company: string | undefined): string | undefined {
  if (!company) return undefined;
  const words =
    latin(company)
      .replace(/['’.]/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const named = words.filter((each) => !forms.has(each));
  return (named.length > 0 ? named : words).join(" ") || undefined;
}
