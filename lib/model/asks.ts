/**
 * Whether somebody asks or complains, in English and Indonesian as people write them under posts: without marks, in
 * slang, half and half. By patterns, on the careful side: what is not recognised asks nothing.
 */
import type { Phrases } from "./asks-words";
import * as english from "./asks-en";
import * as indonesian from "./asks-id";

export type Asks = "question" | "complaint";

const languages: readonly Phrases[] = [english, indonesian];

/** What the text asks, a complaint before a question; undefined where nothing. */
export function asksIn(text: string | undefined): Asks | undefined {
  if (text === undefined) return undefined;
  const sentences = sentencesOf(text);
  const whole = sentences.map(({ words }) => words).join(". ");
  const isRelieved =
    languages.some(({ relief }) => relief.test(whole)) && !languages.some(({ but }) => but.test(whole));
  let asks: Asks | undefined;
  for (const [at, sentence] of sentences.entries()) {
    const next = sentences[at + 1];
    if (next && languages.some(({ reply }) => reply.test(next.words))) continue;
    const found = askIn(sentence, isRelieved);
    if (found === "complaint") return found;
    asks ??= found;
  }
  return asks;
}

interface Sentence {
  words: string;
  /** it ends in a question mark */
  marked: boolean;
}

/** What comes later in a long text is left aside, in UTF-16 units. */
const longest = 2_000;
const link = /(?:https?:\/\/|www\.)\S+/g;
const account = /@[\w.-]+/g;

/** In lower case, without links, accounts and emoji, no letter more than twice in a row. */
function sentencesOf(text: string): Sentence[] {
  const plain = text
    .slice(0, longest)
    .normalize("NFKC")
    .toLowerCase()
    .replace(link, " ")
    .replace(account, " ")
    .replaceAll("’", "'")
    .replace(/(\p{L})\1{2,}/gu, "$1");
  return (plain.match(/[^.!?…\n]+[.!?…\n]*/g) ?? []).flatMap((part) => {
    const words = part
      .replace(/[^\p{L}\p{N}',;:\s-]/gu, " ")
      .replace(/\s+/g, " ")
      .trim();
    return /\p{L}/u.test(words) ? [{ words, marked: part.includes("?") }] : [];
  });
}

function askIn({ words, marked }: Sentence, isRelieved: boolean): Asks | undefined {
  if (languages.some(({ rhetorical }) => rhetorical.test(words))) return undefined;
  const clauses = words.split(/\s*[,;:]\s*|\s-+\s/).map(withoutLead);
  const isOpen = (clause: string): boolean => languages.some(({ yesOrNo }) => yesOrNo.test(clause));
  const complains = (clause: string): boolean =>
    languages.some((language) => complainsIn(language, clause, isRelieved)) && !isOpen(clause);
  if (clauses.some(complains)) return "complaint";
  if (marked) return "question";
  const isAsked = (clause: string): boolean => isOpen(clause) || languages.some(({ asking }) => asking.test(clause));
  return clauses.some(isAsked) ? "question" : undefined;
}

/** What comes before what is said: greetings and whom they are for. */
function withoutLead(clause: string): string {
  let rest = clause;
  for (let before = ""; before !== rest;) {
    before = rest;
    for (const { lead } of languages) rest = rest.replace(lead, "");
  }
  return rest;
}

/** A complaint that is neither denied, nor only thought of, nor taken back. */
function complainsIn(
  { complaining, bad, offered, failing, denied, supposed }: Phrases,
  clause: string,
  isRelieved: boolean,
): boolean {
  if (failing.test(clause)) return !supposed.test(clause);
  if (isRelieved) return false;
  const found = complaining.exec(clause) ?? (offered.test(clause) ? bad.exec(clause) : null);
  if (!found) return false;
  const before = clause.slice(0, found.index);
  return !denied.test(before) && !supposed.test(before);
}
