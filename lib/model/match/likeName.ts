/** How two names agree, part by part, in whatever order they stand. */
import { nearness } from "./nearness";
import type { NamePart } from "./traits";

/**
 * `same`: to the letter · `sound`: by their consonants · `short`: one is the other cut short · `near`: but for a slip ·
 * `initial`: one is the other's first letter.
 */
export type PartLikeness = "same" | "sound" | "short" | "near" | "initial";

export interface NameLikeness {
  parts: { likeness: PartLikeness; a: NamePart; b: NamePart }[];
  /** parts, initials aside, that the one name has and the other has not */
  left: { a: NamePart[]; b: NamePart[] };
}

/** From here on two parts are one with a slip. */
const slip = 0.9;
/** A beginning of fewer letters is no short form. */
const shortest = 3;

const strength: readonly PartLikeness[] = ["same", "sound", "short", "near", "initial"];

/** How two parts agree, if they do. */
function likePart(a: NamePart, b: NamePart): PartLikeness | undefined {
  if (a.text === b.text) return a.text.length > 1 ? "same" : "initial";
  const [short, long] = a.text.length <= b.text.length ? [a.text, b.text] : [b.text, a.text];
  if (short.length === 1) return long.startsWith(short) ? "initial" : undefined;
  if (a.skeleton === b.skeleton) return "sound";
  if (short.length < shortest) return undefined;
  if (long.startsWith(short)) return "short";
  return nearness(a.text, b.text) >= slip ? "near" : undefined;
}

/** Pairs the parts of two names off, the most alike first. Symmetric. */
export function likeName(a: readonly NamePart[], b: readonly NamePart[]): NameLikeness {
  const whole = written(a, b);
  if (whole) return whole;
  const parts: NameLikeness["parts"] = [];
  let [restA, restB] = [[...a], [...b]];
  for (const wanted of strength) {
    for (const one of restA) {
      const other = restB.find((each) => likePart(one, each) === wanted);
      if (!other) continue;
      parts.push({ likeness: wanted, a: one, b: other });
      restA = restA.filter((each) => each !== one);
      restB = restB.filter((each) => each !== other);
    }
  }
  return { parts, left: { a: restA.filter(isFull), b: restB.filter(isFull) } };
}

/** Names that differ in nothing but spaces: "Rani Wulandari" and "raniwulandari". */
function written(a: readonly NamePart[], b: readonly NamePart[]): NameLikeness | undefined {
  if (a.length === b.length || a.length === 0 || b.length === 0) return undefined;
  const joined = (parts: readonly NamePart[]): string => parts.map(({ text }) => text).join("");
  if (joined(a) !== joined(b)) return undefined;
  const finer = a.length > b.length ? a : b;
  return {
    parts: finer.filter(isFull).map((part) => ({ likeness: "same", a: part, b: part })),
    left: { a: [], b: [] },
  };
}

/** More than an initial. */
function isFull({ skeleton }: NamePart): boolean {
  return skeleton !== "";
}
