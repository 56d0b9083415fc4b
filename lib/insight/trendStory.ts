/** Who is behind a trend: who began it, who carries it, and how they feel in it. */
import { compareIds } from "../model/order";
import { type Mood, moods } from "./sentiment";

/** One text of the window that says the term; the store finds them by the term when a trend is opened. */
export interface TrendUse {
  contact: string;
  /** ms UTC */
  at: number;
  /** absent where it is unknown or unsure */
  mood?: Mood;
}

export interface TrendStory {
  /** the first contact; undefined where there is no use */
  began: { contact: string; at: number } | undefined;
  /** the contacts with most heat, hottest first */
  carriers: { contact: string; uses: number }[];
  /** contacts by the mood of the last text of theirs that has one */
  moods: Record<Mood, number>;
}

/** Uses of one instant are told apart by the contact's id, so the order they come in does not matter. */
export function trendStory(uses: Iterable<TrendUse>, heatOf: (contact: string) => number, most = 5): TrendStory {
  const inOrder = [...uses].sort(
    (a, b) =>
      a.at - b.at ||
      compareIds(a.contact, b.contact) ||
      moods.indexOf(a.mood ?? "neutral") - moods.indexOf(b.mood ?? "neutral"),
  );
  const counts = new Map<string, number>();
  const last = new Map<string, Mood>();
  for (const { contact, mood } of inOrder) {
    counts.set(contact, (counts.get(contact) ?? 0) + 1);
    if (mood !== undefined) last.set(contact, mood);
  }
  const carriers = [...counts]
    .map(([contact, uses]) => ({ contact, uses, heat: heatOf(contact) }))
    .sort((a, b) => b.heat - a.heat || b.uses - a.uses || compareIds(a.contact, b.contact))
    .slice(0, most)
    .map(({ contact, uses }) => ({ contact, uses }));
  const felt: Record<Mood, number> = { negative: 0, neutral: 0, positive: 0 };
  for (const mood of last.values()) felt[mood] += 1;
  const [first] = inOrder;
  return { began: first && { contact: first.contact, at: first.at }, carriers, moods: felt };
}
