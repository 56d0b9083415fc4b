/** Where somebody says they are. */
import { partsOf } from "./parts";
import { isPlace, isPlaceWithin } from "./places";
import { namesRole } from "./roles";

const capitalised = "\\p{Lu}[\\p{L}'’.-]*";
/** "Jakarta", "Rio de Janeiro", "Bandung, West Java, Indonesia" */
const spot = `${capitalised}(?: (?:(?:de|da|do|la|del|upon|am) )?${capitalised}){0,3}`;
const where = `(${spot}(?:, ${spot}){0,2})`;
const said = [
  `\\b(?:[Bb]ased (?:in|out of)|BASED IN|[Ll]iving in|[Ll]ives? in|[Ll]ocated in|[Rr]esid(?:es|ing) in) ${where}`,
  `\\b(?:[Bb]erbasis|[Bb]erdomisili|[Dd]omisili|[Tt]inggal|[Mm]enetap|[Bb]ermukim) (?:di )?${where}`,
  `\\b(?:[Ll]ocation|[Ll]okasi|[Dd]omisili) ?: ?${where}`,
].map((pattern) => new RegExp(pattern, "u"));
const smallLetters = /\b(?:based in|tinggal di|domisili(?: di)?) (\p{Ll}+(?: \p{Ll}+)?)/u;
const beforeBased = new RegExp(`(${capitalised}(?: ${capitalised})?)-based\\b`, "u");
const pin = /[📍📌]\ufe0f?\s*(?:\p{Regional_Indicator}{2}\s*)?([^|•·\n📍📌]{2,80})/u;

/** A place, as it is spelled; undefined where none is named surely. */
export function placeIn(text: string): string | undefined {
  return pinnedIn(text) ?? saidIn(text) ?? aloneIn(text);
}

function pinnedIn(text: string): string | undefined {
  const [place = ""] = partsOf(pin.exec(text)?.[1] ?? "");
  const tidy = place.replace(/[\s.,:;!-]+$/, "");
  const isSpot = /^\p{L}/u.test(tidy) && !/[@#?!:]|\d{4,}/.test(tidy) && tidy.split(" ").length <= 8;
  return isSpot && tidy.length >= 2 && tidy.length <= 60 ? tidy : undefined;
}

function saidIn(text: string): string | undefined {
  for (const pattern of said) {
    const found = pattern.exec(text)?.[1]?.replace(/[.'’-]+$/, "");
    if (found) return found;
  }
  const [, small = ""] = smallLetters.exec(text) ?? [];
  const known = [small, small.split(" ")[0] ?? ""].find(isPlace);
  const [, based = ""] = beforeBased.exec(text) ?? [];
  return known ?? [based, based.split(" ").at(-1) ?? ""].find(isPlace);
}

/** A part that is nothing but a place, or a role with a place behind it: "Barista, Bandung", "Guru di Solo". */
function aloneIn(text: string): string | undefined {
  for (const part of partsOf(text)) {
    const tidy = part.replace(/[\s.,]+$/, "");
    if (isPlaceWithin(tidy)) return tidy;
    const [, before = "", place = ""] = /^(.+?)(?:,| di| in) +(.+)$/.exec(tidy) ?? [];
    if (namesRole(before) && isPlaceWithin(place)) return place;
  }
  return undefined;
}
