import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anySighting } from "../../tests/builders/world";
import { type Capture, sighting, type Sighting } from "./capture";
import { keepingOf, minimised } from "./minimise";

const actor = { id: "1", handle: "rani", avatar: "https://pics.example/1.jpg" };
const row = (value: Partial<Capture>): Sighting => ({
  is: "capture",
  seenAt: 1,
  source: "dom",
  value: { type: "comment", id: "c", actor, text: "good morning 👋", ...value },
});

describe("what is kept", () => {
  test("is everything, where nothing was chosen", () => {
    const rows = [row({})];
    for (const settings of [undefined, {}, { sites: 3 }, { minimise: { textLength: "x" } }, null])
      expect(minimised(rows, keepingOf(settings, "x"))).toEqual(rows);
  });

  test("is without the kinds that are off on this network", () => {
    const settings = { sites: { x: { skip: ["reaction"] } } };
    const rows = [row({ type: "reaction" }), row({})];
    expect(minimised(rows, keepingOf(settings, "x"))).toEqual([row({})]);
    expect(minimised(rows, keepingOf(settings, "bluesky"))).toEqual(rows);
  });

  test("is without pictures, whoever's", () => {
    const keeping = keepingOf({ minimise: { avatars: false } }, "x");
    const all = row({ target: actor, post: { id: "p", author: actor } });
    const rows: Sighting[] = [all, { is: "account", seenAt: 1, source: "dom", value: actor }];
    expect(JSON.stringify(minimised(rows, keeping))).not.toContain("pics.example");
  });

  test("is text up to a length, never half a character, and said to be cut", () => {
    const [kept] = minimised([row({})], { textLength: 14 });
    expect(kept?.value).toMatchObject({ text: "good morning ", weak: ["text"] });
    const [none] = minimised([row({ post: { id: "p", text: "we open" } })], { textLength: 0 });
    expect(JSON.stringify(none)).not.toContain('"text"');
    expect(minimised([row({})], { textLength: 15 })).toEqual([row({})]);
  });

  test("is still of the form that the worker takes, and the same when done twice", () => {
    fc.assert(
      fc.property(fc.array(anySighting), fc.nat(9), fc.boolean(), (rows, textLength, noAvatars) => {
        const once = minimised(rows, { textLength, noAvatars, skip: ["follow"] });
        for (const each of once) expect(sighting.safeParse(each).success).toBe(true);
        expect(minimised(once, { textLength, noAvatars, skip: ["follow"] })).toEqual(once);
      }),
    );
  });
});
