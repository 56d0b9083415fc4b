/** How a person appears on one network: the name shown and the handle held. */
import type { Dice } from "./random";
import { rates } from "./rates";
import { handleOfName, inventedHandle, letters, type Person, usual } from "./person";
import type { Name } from "./cultures";

/** How much of the person's own name can be made out, in whatever spelling, script or order. */
export type Telling = "nothing" | "part" | "whole";

export interface ShownName {
  text?: string;
  tells: Telling;
}

const emoji = ["✨", "☕", "🚀", "🌸", "🔥", "🇮🇩", "🎧", "💙", "🐱", "🌙", "📚", "⚽"];

export function showName(person: Person, network: string, handle: string, dice: Dice): ShownName {
  if (person.organisation) return { text: organisationName(person, dice), tells: "whole" };
  const formal = rates.formal[network] ?? 1;
  const changes = Object.fromEntries(Object.entries(rates.name).map(([kind, share]) => [kind, share * formal]));
  const kind = dice.oneOf(changes as Record<keyof typeof rates.name, number>);
  if (kind === "none") return { tells: "nothing" };
  if (kind === "handle") return { text: handle, tells: "nothing" };
  if (kind === "persona") return { text: person.persona, tells: "nothing" };
  if (kind === "nickname") return { text: dressed(capital(person.nickname), dice), tells: "nothing" };
  if (person.spelling) return { text: dressed(dice.pick(person.spelling), dice), tells: "whole" };
  const inPart = kind === "firstOnly" || kind === "initial" || !person.family;
  return { text: dressed(spelt(person, network, kind, dice), dice), tells: inPart ? "part" : "whole" };
}

type Change = Exclude<keyof typeof rates.name, "none" | "handle" | "persona" | "nickname">;

function spelt(person: Person, network: string, kind: Change | undefined, dice: Dice): string {
  const { culture, given, middle, family } = person;
  const isNative = given.native !== undefined && dice.chance(rates.native[network] ?? rates.nativeElsewhere);
  const write = (name: Name): string => {
    if (isNative && name.native !== undefined) return name.native;
    return dice.chance(rates.respelt) ? dice.pick(name.spellings) : usual(name);
  };
  const first = write(given);
  if (kind === "firstOnly" || !family) return kind === "typo" ? mistyped(first, dice) : first;
  const between = middle && kind !== "withoutMiddle" ? [write(middle)] : [];
  const isEastern = culture.order === "eastern" && (isNative || !culture.close || dice.chance(0.3));
  const last = kind === "initial" && !isNative ? `${write(family).charAt(0)}.` : write(family);
  const parts = isEastern ? [last, ...between, first] : [first, ...between, last];
  const ordered = kind === "swapped" ? parts.toReversed() : parts;
  const name = ordered.join(isNative && culture.close ? "" : " ");
  return kind === "typo" ? mistyped(name, dice) : name;
}

function organisationName(person: Person, dice: Dice): string {
  const name = usual(person.given);
  const country = person.town.split(", ")[1] ?? "";
  return dice.pick([name, name, name, `${name} Official`, `${name} ${country}`, name.toUpperCase(), `PT ${name}`]);
}

/** What people put around their names. */
function dressed(name: string, dice: Dice): string {
  let shown = name;
  if (dice.chance(rates.capitals)) shown = dice.chance(0.5) ? shown.toUpperCase() : shown.toLowerCase();
  if (dice.chance(rates.fancyLetters)) shown = fancy(shown);
  if (dice.chance(rates.addition))
    shown += dice.pick([
      " | Kopi Senja",
      ", MBA",
      " (she/her)",
      " (he/him)",
      " • Designer",
      ", S.Kom",
      " - open to work",
      " | Founder",
    ]);
  if (dice.chance(rates.emoji))
    shown = dice.chance(0.8) ? `${shown} ${dice.pick(emoji)}` : `${dice.pick(emoji)} ${shown}`;
  return shown;
}

/** Letters of mathematics that look like ornament. */
function fancy(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => {
    const code = letter.charCodeAt(0);
    return String.fromCodePoint(code < 97 ? 0x1d4d0 + code - 65 : 0x1d4ea + code - 97);
  });
}

/** One letter left out, doubled, changed, or in the wrong place. */
function mistyped(name: string, dice: Dice): string {
  const signs = Array.from(name);
  const at = dice.below(signs.length);
  const sign = signs[at] ?? "";
  const kind = dice.below(4);
  if (kind === 0) signs.splice(at, 1);
  else if (kind === 1) signs.splice(at, 0, sign);
  else if (kind === 2 && at + 1 < signs.length) signs.splice(at, 2, signs[at + 1] ?? "", sign);
  else signs[at] = /[a-z]/i.test(sign) ? String.fromCharCode(97 + dice.below(26)) : sign;
  return signs.join("");
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `own`: it can be seen to be the person's own handle, or a variant of it. */
export interface HeldHandle {
  text: string;
  own: boolean;
}

export function holdHandle(person: Person, network: string, dice: Dice): HeldHandle {
  const kind = dice.oneOf(rates.handle);
  if (network === "linkedin" && !person.organisation && dice.chance(rates.serial)) {
    const name = [usual(person.given), person.family ? usual(person.family) : ""]
      .map(letters)
      .filter(Boolean)
      .join("-");
    return { text: `${name}-${serial(dice)}`, own: false };
  }
  if (kind === "same") return { text: person.handle, own: true };
  if (kind === "variant" || person.organisation) return { text: variantOf(person.handle, dice), own: true };
  if (kind === "otherOfName") return { text: handleOfName(person, dice), own: false };
  return { text: inventedHandle(dice), own: false };
}

function serial(dice: Dice): string {
  return Array.from({ length: 8 }, () => dice.below(16).toString(16)).join("") + dice.below(10);
}

function variantOf(handle: string, dice: Dice): string {
  const bare = handle.replace(/\d+$/, "");
  return dice.pick([
    () => handle.replace(/[._]/g, ""),
    () => bare + dice.between(1, 999),
    () => bare,
    () => `${handle}_`,
    () => `_${handle}`,
    () => `${bare}.${dice.pick(["id", "official", "dev", "hq", "art"])}`,
    () => `${dice.pick(["real", "the", "its", "iam"])}${dice.pick(["", ".", "_"])}${bare}`,
    () => `${bare}official`,
    () => bare.slice(0, Math.max(4, bare.length - dice.between(1, 3))),
    () => bare + bare.slice(-1),
  ])();
}
