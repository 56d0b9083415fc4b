/** Texts that files stumble over. */
import fc from "fast-check";

/** Emoji of several code points, right to left, quotes, separators, breaks of lines, formulas, escapes, 10,000 signs. */
export const awkward: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "👩🏽‍🌾👨‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿",
    "جرّبت الثالثة في القطار",
    "שלום, עולם",
    "大阪まで送ってもらえますか。",
    'She said "no", twice',
    "a,b;c:d\\e\\n^n^'",
    "one\ntwo\r\nthree\rfour",
    "=1+1",
    "+49 30",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "'",
    "<b>&amp;</b> ]]>",
    "_x000D_ _x005F_",
    "BEGIN:VCARD\r\nEND:VCARD",
    "x".repeat(10_000),
    "ー👍🏽".repeat(2_500),
    " leading and trailing ",
    "",
  ),
);

/** What a file of lines keeps of a text: one kind of line break, and no signs that no text has. */
export function kept(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t\u0080-\u009f]/gu, "");
}
