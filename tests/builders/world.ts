/** Generators of captures: a small invented world, so that readings of one thing meet often. */
import fc from "fast-check";
import type { Account, Capture, Post, Sighting } from "../../lib/model/capture";

const start = Date.UTC(2026, 0, 1);

/** Five people; some captures know only the handle, some only the native id, some both. */
const people = ["ana", "budi", "citra", "dewi", "eko"] as const;

const seen = fc.integer({ min: 0, max: 40 }).map((step) => start + step * 3_600_000);

type Person = (typeof people)[number];

export const anyAccount: fc.Arbitrary<Account> = fc.constantFrom(...people).chain(readingOf);

/** One person's account, as one page or another shows it. */
function readingOf(who: Person): fc.Arbitrary<Account> {
  return fc
    .record({
      know: fc.constantFrom("id", "handle", "both"),
      name: fc.option(fc.constantFrom("Ana", "Budi B.", "Citra ✨"), { nil: undefined }),
      headline: fc.option(fc.constantFrom("likes coffee", "sells beans"), { nil: undefined }),
      links: fc.option(fc.subarray(["https://kopi.example/", "https://toko.example/"], { minLength: 1 }), {
        nil: undefined,
      }),
    })
    .map(({ know, name, headline, links }) => ({
      ...(know !== "handle" && { id: `did:${who}` }),
      ...(know !== "id" && { handle: who === "ana" ? "Ana" : who }),
      ...(name !== undefined && { name }),
      ...(headline !== undefined && { headline }),
      ...(links && { links }),
    }));
}

/** A post has one author in this world, whoever reads it: of two authors seen in the same instant neither is better. */
const authors = { p1: "budi", p2: "eko" } as const satisfies Record<string, Person>;

export const anyPost: fc.Arbitrary<Post> = fc.constantFrom("p1" as const, "p2" as const).chain((id) =>
  fc
    .record({
      author: fc.option(readingOf(authors[id]), { nil: undefined }),
      comments: fc.option(fc.nat(9), { nil: undefined }),
    })
    .map(({ author, comments }) => ({
      id,
      ...(author && { author }),
      ...(comments !== undefined && { counts: { comments } }),
    })),
);

const anyMoment = fc.oneof(
  seen.map((at) => ({ at, precision: "ms" as const })),
  seen.map((at) => ({ at, precision: "hour" as const, about: true as const, words: "2 hours ago" })),
  seen.map((at) => ({ at, precision: "day" as const, about: true as const, words: "1 day ago" })),
);

/** An item has one author in this world, whoever reads it, who may have edited its text; acts have no id. */
const anyItem = fc.record({
  kind: fc.constantFrom("comment" as const, "reply" as const, "mention" as const),
  // one of them more often than the others, so that its readings meet
  item: fc.constantFrom(0, 0, 0, 0, 1, 2, 3, 4, 5),
  edited: fc.boolean(),
  knowsPost: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  named: fc.boolean(),
  know: fc.constantFrom("id", "handle", "both"),
  at: fc.option(anyMoment, { nil: undefined }),
  weak: fc.boolean(),
  knowsParent: fc.boolean(),
});

export const anyCapture: fc.Arbitrary<Capture> = fc.oneof(
  {
    weight: 3,
    arbitrary: anyItem.map(({ kind, item, named, edited, know, knowsPost, at, weak, knowsParent }): Capture => {
      const who = people[item % people.length] ?? "ana";
      return {
        type: kind,
        ...(named && { id: `c${item}` }),
        actor: { ...(know !== "handle" && { id: `did:${who}` }), ...(know !== "id" && { handle: who }) },
        ...(knowsPost && { post: { id: item < 3 ? "p1" : "p2" } }),
        text: `comment number ${item}${edited ? ", edited" : ""}`,
        ...(kind === "reply" && knowsParent && { parent: `c${(item + 1) % 6}` }),
        ...(at && { at }),
        ...(weak && { weak: ["type", "text"] }),
      };
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ type: fc.constantFrom("share" as const, "reaction" as const), actor: anyAccount, post: anyPost })
      .map((each): Capture => each),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ actor: anyAccount, target: fc.option(anyAccount, { nil: undefined }) })
      .map(({ actor, target }): Capture => ({ type: "follow", actor, ...(target && { target }) })),
  },
);

const source = fc.constantFrom("dom" as const, "embedded" as const, "response" as const);

export const anySighting: fc.Arbitrary<Sighting> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ is: fc.constant("capture" as const), seenAt: seen, source, value: anyCapture }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant("post" as const), seenAt: seen, source, value: anyPost }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant("account" as const), seenAt: seen, source, value: anyAccount }) },
);
