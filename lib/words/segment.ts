/** How a segment is put into words: what every language has in common. */
import type { Condition, Leaf } from "../model/segment";
import type { Speech } from "./speech";

/** What a language gives: the words of a single condition, and of what joins several. */
export interface SegmentSpeech extends Pick<Speech, "list" | "either"> {
  leaf: (condition: Leaf) => string;
  everybody: string;
  nobody: string;
  not: (words: string) => string;
}

/** A condition in words; what stands inside of another and joins several is put in brackets. */
export function inWords(where: Condition, speech: SegmentSpeech): string {
  switch (where.is) {
    case "all":
      return where.of.length === 0 ? speech.everybody : speech.list(inner(where.of, speech));
    case "any":
      return where.of.length === 0 ? speech.nobody : speech.either(inner(where.of, speech));
    case "not":
      return speech.not(inner([where.of], speech).join(""));
    default:
      return speech.leaf(where);
  }
}

function inner(of: readonly Condition[], speech: SegmentSpeech): string[] {
  return of.map((each) => (joins(each) ? `(${inWords(each, speech)})` : inWords(each, speech)));
}

function joins(where: Condition): boolean {
  return (where.is === "all" || where.is === "any") && where.of.length > 1;
}

/** Two numbers between which something is; either may be open. */
export interface Ends {
  from?: number | undefined;
  to?: number | undefined;
}

/** The words of a range: `atLeast`, `atMost`, `between`, or `any` where both ends are open. */
export function rangeWords(
  { from, to }: Ends,
  words: {
    atLeast: (from: number) => string;
    atMost: (to: number) => string;
    between: (from: number, to: number) => string;
    any: string;
  },
): string {
  if (from === undefined) return to === undefined ? words.any : words.atMost(to);
  return to === undefined ? words.atLeast(from) : words.between(from, to);
}
