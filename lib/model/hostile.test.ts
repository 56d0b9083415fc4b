import { expect, test } from "vitest";
import { traitsOf } from "./match/traits";
import { asksIn } from "./asks";
import { detailsIn } from "./details";

/** Beginnings of what the patterns look for, again and again: where a pattern tries every way to go on, this is where it shows. */
const pieces = [
  ..."a|1|.|@|?|!|,|-|/|(|)|[|\n|é|王|ﷺ|📍|🧑‍🌾|\ufe0f".split("|"),
  ..."|;a ;a.;a@;a@a.;a-;a+;a%;a,a,;a_a-a;a at ;a [at] ;[at] ;--a;1a".split(";"),
  ..."https://;http://a.com/;www.;a.com;a.com ;a.co.id;wa ;wa.;wa 62812;+6;+62 8;08 ;0812-;081234567890 ".split(";"),
  ..."📍a ;Based in A ;A, ;A ;Jakarta, ;A-based ;CEO & ;Founder of ;Engineer at ;at ;Guru di ;di ;PT A ".split(";"),
  ..."Senior ;I work at ;works at ;former ;kak ;kak ya sih ;ga ;gak ga ;masih kak ;katanya ;katanya tapi ".split(";"),
  ..."kok a ;udah bayar ;udah lapor a ;pesen dua a ;nunggu ;berapa ;harga kak ;bisa a a ;a ga ya ;siapa ".split(";"),
  ..."hi, ;so and but ;please ;your app is ;been sitting a ;my order a a ;link a a ;waited a ;nobody a ;n't a ".split(
    ";",
  ),
];

const readers: Record<string, [read: (text: string) => unknown, longest: number]> = {
  asksIn: [asksIn, 30_000],
  detailsIn: [detailsIn, 30_000],
  // no page gives a longer name
  traitsOf: [
    (name) => traitsOf({ id: "x:1", network: "x", handles: [name], name }, { company: name, place: name }),
    500,
  ],
};

/** ms; the best of some runs, so that it tells of the pattern and not of what else the machine does. */
function timeOf(act: () => unknown): number {
  let best = Infinity;
  for (let run = 0; run < 7 && best > enough; run += 1) {
    const began = performance.now();
    act();
    best = Math.min(best, performance.now() - began);
  }
  return best;
}

const enough = 20;

test.each(Object.entries(readers))(
  "%s takes no longer for a text that is made to be slow",
  (_name, [read, longest]) => {
    const slow = pieces.flatMap((piece) =>
      ["", "!", " x"].flatMap((end) => {
        const text = piece.repeat(Math.ceil(longest / piece.length)).slice(0, longest) + end;
        const ms = timeOf(() => read(text));
        return ms > enough ? [`${JSON.stringify(piece)}${end}: ${Math.round(ms)} ms`] : [];
      }),
    );
    expect(slow).toEqual([]);
  },
);
