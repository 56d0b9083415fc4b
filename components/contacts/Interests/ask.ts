/** What the interests of a contact are reckoned from: their own texts, and how common their words are. */
import { countHolding, wroteLately } from "../../../lib/db/wrote";
import { type Interest, interestsOf, type Said } from "../../../lib/insight/interests";
import { termsOf } from "../../../lib/insight/terms";
import { wordsOf } from "../../../lib/model/search";

export interface KnownInterest extends Interest {
  /** the interactions that say it, the newest first */
  ids: string[];
}

export interface InterestsAsked {
  now: number;
  halfLifeDays: number;
  allowSpecial: boolean;
}

/** Texts that count: the newest. */
const mostTexts = 500;
/** Terms whose words are counted over everybody. */
const mostCounted = 100;
/** A word in as many texts is common; how common is not counted further. */
const common = 500;
/**
 * Stands for the mean count of terms per person, which nobody keeps: about three comments of ten terms. Together with `common`
 * it says how much less what everybody says counts.
 */
const meanPerPerson = 30;

/** The interests of a contact, as their newest texts say them; the most characteristic first. */
export async function askInterests(contactId: string, asked: InterestsAsked): Promise<KnownInterest[]> {
  const texts = await wroteLately(contactId, mostTexts);
  const said = texts
    .filter(({ spam }) => spam !== 1)
    .map((row) => ({ id: row.id, post: row.postId ?? row.id, at: row.when, terms: termsOf(row.text ?? "") }));
  const likely = interestsOf(said satisfies Said[], alike, { ...asked, most: mostCounted });
  const words = [...new Set(likely.flatMap(({ term }) => wordsOf(term)))];
  const counts = await countHolding(words, common);
  // a term stands in no more texts than the rarest of its words
  const countOf = (term: string): number => Math.min(common, ...wordsOf(term).map((word) => counts.get(word) ?? 0));
  const terms = new Set(likely.map(({ term }) => term));
  const counted = said.map((each) => ({ ...each, terms: each.terms.filter((term) => terms.has(term)) }));
  return interestsOf(counted, { meanPerPerson, countOf }, asked).map((interest) => ({
    ...interest,
    ids: said.filter((each) => each.terms.includes(interest.term)).map(({ id }) => id),
  }));
}

/** Nothing is more common than anything else. */
const alike = { meanPerPerson: 1, countOf: () => 1 };
