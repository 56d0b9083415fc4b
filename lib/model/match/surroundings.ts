/** What company, place and kind weigh, which many share. */
import { nearness } from "./nearness";
import type { Traits } from "./traits";
import type { Weight } from "./weight";

/** Agreement and difference of company, place and kind. */
export function surroundings(a: Traits, b: Traits): Weight[] {
  return [...companies(a, b), ...places(a, b), ...kinds(a, b)];
}

function companies({ company: a }: Traits, { company: b }: Traits): Weight[] {
  if (a === undefined || b === undefined) return [];
  if (a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `) || nearness(a, b) >= 0.95)
    return [{ bits: 7, reason: { is: "company", value: a.length <= b.length ? a : b } }];
  return [{ bits: -1.5, reason: { is: "otherCompany", values: [a, b] } }];
}

function places({ place: a }: Traits, { place: b }: Traits): Weight[] {
  const [narrowA, narrowB] = [a[0], b[0]];
  if (narrowA === undefined || narrowB === undefined) return [];
  if (narrowA === narrowB) return [{ bits: 3, reason: { is: "place", value: narrowA } }];
  // "Indonesia" says nothing against "Bandung, Indonesia"
  if (a.includes(narrowB) || b.includes(narrowA)) return [{ bits: 0.5 }];
  return [{ bits: -1.5, reason: { is: "otherPlace", values: [narrowA, narrowB] } }];
}

function kinds(a: Traits, b: Traits): Weight[] {
  if (a.admirer || b.admirer) return [{ bits: -40, reason: { is: "admirer" } }];
  return a.organisation === b.organisation ? [] : [{ bits: -2, reason: { is: "otherKind" } }];
}
