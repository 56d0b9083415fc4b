/** What agreeing handles weigh: what they say beyond the names. */
import { explained } from "./handles";
import { handleKey, wordPrefix } from "./keys";
import { areNear } from "./likeness";
import type { NameLikeness } from "./likeName";
import { dependence, wordRarity } from "./nameRarity";
import type { NamePart, Traits } from "./traits";
import { type Look, type Weight, worn } from "./weight";

/** What two handles have in common when all is taken off that people add. */
export function sameCore(a: Traits, b: Traits): string | undefined {
  return a.cores.find((core) => b.cores.includes(core));
}

/** What the handles say beyond that on which the names agree already. */
export function handles(a: Traits, b: Traits, likeness: NameLikeness, look: Look): Weight[] {
  if (a.cores.length === 0 || b.cores.length === 0) return [];
  const agreed = likeness.parts.filter((part) => part.likeness !== "initial").flatMap((part) => [part.a, part.b]);
  const same = sameCore(a, b);
  if (same !== undefined) {
    const whole = a.handles.find((handle) => b.handles.includes(handle));
    const beyond = 1 - explained(same, textsOf(agreed));
    const rarity = Math.min(...[a, b].map((each) => coreRarity(same, each, agreed, look)));
    const exactly = whole === undefined ? 0 : 3 * beyond + Math.min(7, 2 * digitsOf(whole));
    const value = whole ?? same;
    return [
      { bits: rarity + exactly + 1, reason: { is: "handle", likeness: whole === undefined ? "near" : "same", value } },
    ];
  }
  const spelled = nameInHandle(likeness.left.a, a, b, look) ?? nameInHandle(likeness.left.b, b, a, look);
  if (spelled !== undefined) return [spelled];
  const near = a.cores.flatMap((core) => b.cores.flatMap((other) => (areNear(core, other) ? [[core, other]] : [])))[0];
  return [near === undefined ? { bits: -1.6 } : nearHandle(near, agreed, look)];
}

function nearHandle(cores: readonly string[], agreed: readonly NamePart[], look: Look): Weight {
  const [core = ""] = cores.toSorted((x, y) => x.length - y.length || (x < y ? -1 : 1));
  const held = Math.max(...cores.map((each) => look.having(handleKey(each))));
  const most = Math.min(look.even - 1, 1.35 * core.length, wordBits(core, look));
  const rarity = worn(most, held);
  const bits = rarity * (1 - explained(core, textsOf(agreed)));
  return { bits, reason: { is: "handle", likeness: "near", value: core } };
}

function textsOf(parts: readonly NamePart[]): string[] {
  return parts.map(({ text }) => text);
}

/**
 * How rare a handle is beyond the parts of names that are agreed on: long ones are, unless many have them; but none is
 * rarer than the name that it is made of.
 */
function coreRarity(core: string, { name, spelt }: Traits, agreed: readonly NamePart[], look: Look): number {
  const parts = name.length > 0 ? name : spelt;
  const beyond = 1 - explained(core, textsOf(agreed));
  const most = Math.min(look.even + 3, 1.45 * core.length, wordBits(core, look));
  const own = worn(most, look.having(handleKey(core))) * beyond;
  if (explained(core, textsOf(parts)) < 0.9) return own;
  const known = new Set(textsOf(agreed));
  const found = parts.filter(({ text }) => text.length > 2 && core.includes(text) && !known.has(text));
  return Math.min(own, rarityOfAll(found, agreed.length, look) + 4);
}

/** A handle that many have as a name is little of a handle. */
function wordBits(core: string, look: Look): number {
  return look.rarity([wordPrefix(core)]) + 4;
}

/** How rare it is to have all of these names, beside so many others. */
function rarityOfAll(parts: readonly NamePart[], beside: number, look: Look): number {
  const sum = parts.reduce((bits, part) => bits + wordRarity([part], look), 0);
  return Math.max(0, sum - dependence * (parts.length - (beside > 0 ? 0 : 1)));
}

function digitsOf(handle: string): number {
  return handle.replace(/\D/g, "").length;
}

/** The handle of the other is made of the name of the one, of parts that the other's name has not. */
function nameInHandle(left: readonly NamePart[], named: Traits, other: Traits, look: Look): Weight | undefined {
  const texts = named.name.filter(({ text }) => text.length > 2).map(({ text }) => text);
  const core = other.cores.find((each) => explained(each, texts) >= 0.9);
  if (core === undefined) return undefined;
  const found = left.filter(({ text }) => text.length > 2 && core.includes(text));
  if (found.length === 0) return undefined;
  const beside = named.name.length - left.length;
  return { bits: Math.min(18, rarityOfAll(found, beside, look)), reason: { is: "nameInHandle", value: core } };
}
