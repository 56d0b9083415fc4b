/** What a text is about: its hashtags, and its phrases of one to three words in English and Indonesian. */
import { isWord, tokensOf } from "./tokens";
import { wordsByCategory } from "./wordLists";
import plainEnglish from "./words/plain.en.txt?raw";
import plainIndonesian from "./words/plain.id.txt?raw";

/** What comes later in a text is left aside, in UTF-16 units. */
const longest = 5_000;
/** Words and hashtags beyond this are noise, or an attempt to fill the database. */
const longestWord = 40;
const mostWords = 3;

const plain = new Set([plainEnglish, plainIndonesian].flatMap((list) => [...wordsByCategory(list).values()].flat()));

/** Whether a word says how, who or when rather than what: it means the same whoever talks. */
export function isPlain(word: string): boolean {
  return plain.has(word);
}

/**
 * The terms of a text as often as it says them: hashtags in lower case with their `#`, and phrases of one to three words
 * that stand beside each other with no mark, number, link, account or plain word (grammar, praise, small talk) between.
 * Takes time in proportion to the length, and no more than for 5,000 UTF-16 units.
 */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  // an address holds somebody's name, and a link words that nobody said
  const said = text
    .slice(0, longest)
    .normalize("NFKC")
    .replace(/\S+/gu, (piece) => (address.test(piece) ? "\n" : piece))
    .replace(hashtag, (_, tag: string) => {
      if (/\p{L}/u.test(tag) && tag.length <= longestWord) terms.push(`#${tag.toLowerCase()}`);
      return "\n";
    });
  for (const part of said.split(apart)) {
    let run: string[] = [];
    for (const token of tokensOf(part)) {
      if (isWord(token) && token.length > 1 && token.length <= longestWord && !isPlain(token)) run.push(token);
      else if (run.length > 0) {
        addPhrases(terms, run);
        run = [];
      }
    }
    addPhrases(terms, run);
  }
  return terms;
}

const address = /@|:\/\/|^www\./iu;
const hashtag = /#([\p{L}\p{M}\p{N}_]+)/gu;
// one mark at a time: a run of marks is not looked through anew from each of its places
const apart = /[\n,;()[\]{}"“”«»|•·/]|[.:!?…](?=\s|$)/u;

function addPhrases(terms: string[], words: readonly string[]): void {
  for (let from = 0; from < words.length; from += 1) {
    let phrase = "";
    for (let at = from; at < Math.min(words.length, from + mostWords); at += 1) {
      const word = words[at] ?? "";
      if (at > from && word === words[at - 1]) break;
      phrase = at === from ? word : `${phrase} ${word}`;
      terms.push(phrase);
    }
  }
}

/** The shorter phrases inside of a phrase; none of a hashtag or a single word. */
export function partsOf(term: string): string[] {
  const words = term.split(" ");
  const parts: string[] = [];
  for (let length = 1; length < words.length; length += 1)
    for (let from = 0; from + length <= words.length; from += 1) parts.push(words.slice(from, from + length).join(" "));
  return parts;
}

/** A longer phrase stands for a shorter one inside of it that is hardly used otherwise. */
const leastShareOfPart = 2 / 3;

/**
 * Without those of which another one contains, or is contained in, the term: the longer phrase stays where it makes up two
 * thirds of the shorter one's count, else the shorter. The rest keeps its order.
 */
export function withoutNested<T extends { term: string }>(entries: readonly T[], countOf: (entry: T) => number): T[] {
  const counts = new Map(entries.map((entry) => [entry.term, countOf(entry)]));
  const gone = new Set<string>();
  const longestFirst = entries.map((entry) => ({ entry, parts: partsOf(entry.term) }));
  longestFirst.sort((a, b) => b.parts.length - a.parts.length || (a.entry.term < b.entry.term ? -1 : 1));
  for (const { entry, parts } of longestFirst) {
    if (gone.has(entry.term)) continue;
    const present = parts.filter((part) => counts.has(part));
    const enough = (part: string): boolean => countOf(entry) >= leastShareOfPart * (counts.get(part) ?? 0);
    if (present.every(enough)) for (const part of present) gone.add(part);
    else gone.add(entry.term);
  }
  return entries.filter(({ term }) => !gone.has(term));
}
