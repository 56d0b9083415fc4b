/** What agreeing names weigh: the more, the rarer they are. */
import { handles, sameCore } from "./handleWeights";
import { likeName, type NameLikeness } from "./likeName";
import { dependence, soundRarity, wordRarity } from "./nameRarity";
import type { Traits } from "./traits";
import type { Look, Reason, Weight } from "./weight";

const mostOfName = 25;
/** In bits: less is known of no name but the commonest, see `commonest` in score.ts. */
const commonestName = 5.2;

/** What names and handles weigh, which often say the same. */
export function names(a: Traits, b: Traits, look: Look): Weight[] {
  const likeness = likeName(a.name, b.name);
  const agreed = likeness.parts.filter((part) => part.likeness !== "initial");
  const weights = handles(a, b, likeness, look);
  if (a.name.length === 0 || b.name.length === 0) return weights;
  if (agreed.length === 0) {
    // who goes by another name under a handle of the same making does so by choice
    const bits = weights.some((weight) => weight.bits > 0) ? -1.5 : -4;
    return [...weights, { bits, reason: { is: "otherName" } }];
  }
  const same = sameCore(a, b);
  const worth = agreed.map((part) => Math.max(partBits(part, look), spelledAlike(part, same, look)));
  // beside one of the commonest names stand those of its language, much more often than among all
  const closer = agreed.some(({ a: one }) => wordRarity([one], look) < commonestName) ? 2.5 : 0;
  const others = worth.length - 1;
  const sum = worth.reduce(
    (bits, part) => bits + part,
    -dependence * others - 1.5 * Math.max(0, others - 1) - Math.min(closer, closer * others),
  );
  const rarity = Math.min(mostOfName, Math.max(sum, ...worth)) + 2.5 * (likeness.parts.length - agreed.length);
  const left = [likeness.left.a.length, likeness.left.b.length];
  const both = Math.min(...left);
  const bits = rarity - 4.5 * both - 1.4 * Math.min(2, Math.max(...left) - both);
  const exact = both === 0 && likeness.parts.every((part) => part.likeness === "same");
  const reason: Reason = { is: "name", likeness: exact ? "same" : "near", rarity: rarityWord(rarity, look) };
  return [...weights, { bits, reason }];
}

function partBits({ likeness, a, b }: NameLikeness["parts"][number], look: Look): number {
  // a slip makes a rare part of a common one: the commoner of both is the name
  const rarity = Math.min(soundRarity(a, look), soundRarity(b, look));
  switch (likeness) {
    case "same":
      return Math.max(rarity, wordRarity([a, b], look));
    case "sound":
      // many short names have the same few consonants
      return Math.min(rarity, 3 * Math.min(a.skeleton.length, b.skeleton.length) - 1);
    case "short":
    case "near":
      return Math.min(0.6 * rarity, 6, Math.min(a.text.length, b.text.length) - 1);
    case "initial":
      return 1;
  }
}

/** A name that is spelt in two ways, but in one way in the handle of both. */
function spelledAlike({ a, b }: NameLikeness["parts"][number], core: string | undefined, look: Look): number {
  const spelt = [a, b].find(({ text }) => text.length > 2 && core?.includes(text));
  return spelt === undefined ? 0 : wordRarity([spelt], look) - 1;
}

function rarityWord(bits: number, { even }: Look): "rare" | "uncommon" | "common" {
  if (bits >= even) return "rare";
  return bits >= even - 4 ? "uncommon" : "common";
}
