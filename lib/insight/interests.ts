/**
 * What one contact cares about: terms weighted by how characteristic they are for this person, by class-based TF-IDF
 * (c-TF-IDF; Grootendorst, "BERTopic: Neural topic modeling with a class-based TF-IDF procedure", 2022), where a class is a
 * person: tf × log(1 + A ÷ f), with A the mean count of terms per person and f that of this term over all persons.
 */
import { dayMs, dayOf } from "../model/days";
import { specialCategoryOf } from "./special";
import { withoutNested } from "./terms";

/** One text of a contact. */
export interface Said {
  /** the post that the text is, or stands under */
  post: string;
  /** ms UTC */
  at: number;
  /** of `termsOf` */
  terms: readonly string[];
}

/** The counts of terms over all persons. They are not decayed: what is common stays common. */
export interface EverybodysTerms {
  /** all terms said, over persons */
  meanPerPerson: number;
  /** how often anybody said it */
  countOf: (term: string) => number;
}

export interface Interest {
  term: string;
  weight: number;
  /** distinct posts */
  posts: number;
  /** ms UTC of the latest */
  last: number;
}

interface Use {
  term: string;
  decayed: number;
  posts: Set<string>;
  days: Set<number>;
  last: number;
}

/**
 * The interests of one contact, the most characteristic first. A term counts if said on two posts or two (UTC) days; of
 * phrases that contain each other one stays; special categories are left out unless `allowSpecial`. `halfLifeDays`: the
 * age at which a text counts half.
 */
export function interestsOf(
  texts: Iterable<Said>,
  everybody: EverybodysTerms,
  {
    now,
    halfLifeDays,
    allowSpecial,
    most = 12,
  }: { now: number; halfLifeDays: number; allowSpecial: boolean; most?: number },
): Interest[] {
  const steady = [...usesIn(texts, now, halfLifeDays)].filter(
    ({ term, posts, days }) =>
      (posts.size > 1 || days.size > 1) && (allowSpecial || specialCategoryOf(term) === undefined),
  );
  const interests = withoutNested(steady, ({ decayed }) => decayed).map(({ term, decayed, posts, last }) => ({
    term,
    weight: decayed * Math.log1p(everybody.meanPerPerson / Math.max(1, everybody.countOf(term))),
    posts: posts.size,
    last,
  }));
  return interests.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1)).slice(0, most);
}

function usesIn(texts: Iterable<Said>, now: number, halfLifeDays: number): Iterable<Use> {
  const uses = new Map<string, Use>();
  // sums of fractions depend on their order, and the order of reading says nothing
  const inOrder = [...texts].sort((a, b) => a.at - b.at || (a.post < b.post ? -1 : 1));
  for (const { post, at, terms } of inOrder) {
    const counts = 2 ** (-Math.max(0, now - at) / (halfLifeDays * dayMs));
    for (const term of terms) {
      let use = uses.get(term);
      if (use === undefined) uses.set(term, (use = { term, decayed: 0, posts: new Set(), days: new Set(), last: at }));
      use.decayed += counts;
      use.posts.add(post);
      use.days.add(dayOf(at));
      use.last = at;
    }
  }
  return uses.values();
}
