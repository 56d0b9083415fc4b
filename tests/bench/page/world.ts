/** A generated world of invented people, the same for the same seed: readings to ingest, or finished rows to measure on. */
import type { Capture, Sighting } from "../../../lib/model/capture";
import type { InteractionType } from "../../../lib/model/engagement";

const day = 86_400_000;
/** All generated times lie in the two years before this moment. */
export const worldEnd = Date.UTC(2026, 10, 1);
export const worldNetworks = ["bluesky", "x", "youtube"] as const;

/** Small, fast and repeatable: mulberry32. Numbers from 0 to 1. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const syllables =
  "ra ni ba gas lin tang me ti sa ri yu dha wi ra tno a yu ke to du ma hes ka ri no su ci ta la ne mo".split(" ");
const words =
  "kopi enak banget harga berapa kirim kapan stok masih ada rasa mantap suka sekali pesan lagi kak min tolong balas rusak kecewa terima kasih the coffee smells great where can i buy this love it shipping slow price too high thanks for beans roast dark light grinder pour over recipe water hot cold iced latte foam cup mug shop open today weekend again best ever nope never really why when how much".split(
    " ",
  );

function pick<T>(random: () => number, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}

/** The name of person `index`: two generated words, not unique, as names are. */
export function nameOf(index: number): string {
  const random = randomFrom(index + 1);
  const part = () => {
    const made = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(random, syllables)).join("");
    return made.charAt(0).toUpperCase() + made.slice(1);
  };
  return `${part()} ${part()}`;
}

export function handleOf(index: number): string {
  return `${nameOf(index).toLowerCase().replace(" ", "_")}_${index}`;
}

/** A comment of 4 to 16 words; common words are common, as in any language. */
export function textOf(random: () => number): string {
  const length = 4 + Math.floor(random() * 13);
  return Array.from({ length }, () => words[Math.floor(random() ** 2 * words.length)]).join(" ");
}

/** The share of each type in the world. */
const types: readonly [InteractionType, number][] = [
  ["comment", 0.4],
  ["reply", 0.15],
  ["reaction", 0.3],
  ["share", 0.08],
  ["quote", 0.04],
  ["mention", 0.02],
  ["follow", 0.01],
];

export function typeOf(random: () => number): InteractionType {
  let left = random();
  for (const [type, share] of types) {
    left -= share;
    if (left < 0) return type;
  }
  return "comment";
}

/** Few people do most of the engaging: an index with a heavy head. */
export function personOf(random: () => number, people: number): number {
  return Math.floor(random() ** 3 * people);
}

export function whenOf(random: () => number): number {
  return worldEnd - Math.floor(random() * 730 * day);
}

/** Comments under one post, as one page shows them, before the reader goes on to the next post. */
const perPost = 250;

/**
 * `count` readings of a network, as adapters give them while somebody reads one post after the other: the engagements
 * of one post come together, within days of it, by people of whom some are regulars.
 */
export function readings(count: number, people: number, seed: number): Sighting[] {
  const random = randomFrom(seed);
  let published = worldEnd;
  return Array.from({ length: count }, (_, index): Sighting => {
    const post = Math.floor(index / perPost);
    if (index % perPost === 0) published = whenOf(random);
    const person = personOf(random, people);
    const type = typeOf(random);
    // most answers come in the first hours, few after a week
    const at = Math.min(published + Math.floor(random() ** 4 * 14 * day), worldEnd);
    const isItem = type !== "reaction" && type !== "share" && type !== "follow";
    const value: Capture = {
      type,
      ...(isItem && { id: `${seed}-${index}`, text: textOf(random), at: { at, precision: "ms" } }),
      actor: {
        id: `u${person}`,
        handle: handleOf(person),
        url: `https://x.com/${handleOf(person)}`,
        name: nameOf(person),
      },
      post: { id: `p${post}`, url: `https://x.com/kopitetes_id/status/${post}` },
      ...(type === "reaction" && { reaction: "like" }),
    };
    return { is: "capture", seenAt: worldEnd + index * 20, source: "dom", value };
  });
}
