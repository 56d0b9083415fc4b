/** Whether two accounts look like one person's at all, so that a shared address is believed. */
import { explained } from "./handles";
import { likeName } from "./likeName";
import { nearness } from "./nearness";
import { traitsOf, type Shown, type Traits } from "./traits";

/**
 * True where something besides the evidence speaks for one person: names that agree as far as both go, handles that are
 * alike, a handle that is the other's name, or one picture. Without it a shared address is taken for that of partners, a
 * shop and its owner, or artists of one agency.
 */
export function lookAlike(one: Shown, other: Shown): boolean {
  const [a, b] = [traitsOf(one), traitsOf(other)];
  if (a.picture !== undefined && a.picture === b.picture) return true;
  return namesAgree(a, b) || likeHandles(a, b) || spells(a, b) || spells(b, a);
}

function namesAgree(a: Traits, b: Traits): boolean {
  const { parts, left } = likeName(a.name, b.name);
  // short words are near each other by chance
  const slips = parts.some(({ likeness, a: one }) => likeness === "near" && one.text.length < shortestSlip);
  const some = parts.some(({ likeness }) => likeness !== "initial");
  return some && !slips && (left.a.length === 0 || left.b.length === 0);
}

/** Long handles with a slip, or one that stands in the other. */
export function areNear(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 6) return a === b;
  return a.includes(b) || b.includes(a) || nearness(a, b) >= 0.93;
}

function likeHandles(a: Traits, b: Traits): boolean {
  return a.cores.some((core) => b.cores.some((other) => areNear(core, other)));
}

/** The handle of `b` is made of the name of `a`. */
function spells(a: Traits, b: Traits): boolean {
  const texts = a.name.map(({ text }) => text);
  return b.cores.some((core) => core.length >= shortest && explained(core, texts) >= 0.75);
}

const shortestSlip = 7;
/** A shorter handle is part of many names. */
const shortest = 5;
