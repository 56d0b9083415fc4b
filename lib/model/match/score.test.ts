import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scoreOf, type Rarity } from "./score";
import { suggestionsFor } from "./suggest";
import { traitsOf, type Shown, type Told } from "./traits";

const traits = (network: string, shown: Partial<Shown> = {}, told: Told = {}) =>
  traitsOf({ id: `${network}:1`, network, handles: [], ...shown }, told);
const having = (count: number): Rarity => ({ accounts: 100_000, having: () => count });

const text = fc.constantFrom(
  "Rani Wulandari",
  "rani",
  "Rani W.",
  "Muhammad Rizki",
  "محمد",
  "王小明",
  "Wang Xiaoming",
  "",
  "☕",
);
const anyTraits = (network: string) =>
  fc
    .record({
      name: text,
      handle: fc.constantFrom(
        "rani",
        "raniw92",
        "rani_w92",
        "kopihitam",
        "kopi.hitam",
        "wangxiaoming",
        "muhammadrizki",
      ),
      avatar: fc.option(fc.constantFrom("https://a.example/file/1", "https://a.example/file/2"), { nil: undefined }),
      organisation: fc.boolean(),
      emails: fc.subarray(["rani@kopi.example", "info@kopi.example"]),
      phones: fc.subarray(["+6281234567890"]),
      links: fc.subarray(["x:@rani", "github:@rani", "https://rani.example/"]),
      mentions: fc.subarray(["rani", "kopihitam"]),
      company: fc.constantFrom(undefined, "PT Kopi Senja", "Kopi Senja", "Teh Pagi"),
      place: fc.constantFrom(undefined, "Bandung, Indonesia", "Bandung", "Indonesia", "Medan"),
    })
    .map(({ name, handle, avatar, organisation, ...told }) =>
      traitsOf(
        {
          id: `${network}:${handle}`,
          network,
          handles: [handle],
          name,
          ...(avatar !== undefined && { avatar }),
          ...(organisation && { organisation: true as const }),
        },
        told,
      ),
    );

describe("whatever the accounts", () => {
  test("a score is symmetric, between 0 and 1, and has its reasons", () => {
    fc.assert(
      fc.property(anyTraits("x"), anyTraits("github"), fc.nat(2000), (a, b, count) => {
        const score = scoreOf(a, b, having(count));
        expect(scoreOf(b, a, having(count))).toEqual(score);
        expect(score.score).toBeGreaterThanOrEqual(0);
        expect(score.score).toBeLessThanOrEqual(1);
        if (score.score > 0.5) expect(score.reasons.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  test("it is never lower where things are rarer", () => {
    fc.assert(
      fc.property(
        anyTraits("x"),
        anyTraits("github"),
        fc.nat(1500),
        fc.nat(1500),
        fc.nat(6),
        (a, b, rare, more, at) => {
          // any one kind of thing may be the rarer one
          const prefix = ["n:r", "n:m", "w:", "h:", "a:", "link:", "mail:"][at] ?? "";
          const common: Rarity = { accounts: 100_000, having: () => rare + more };
          const rarer: Rarity = { accounts: 100_000, having: (key) => (key.startsWith(prefix) ? rare : rare + more) };
          expect(scoreOf(a, b, rarer).score).toBeGreaterThanOrEqual(scoreOf(a, b, common).score);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe("a name", () => {
  const [x, github] = [
    traits("x", { name: "Lintang Kusumaningrum" }),
    traits("github", { name: "kusumaningrum lintang ✨" }),
  ];

  test("is enough where it is rare, and not where it is common", () => {
    expect(scoreOf(x, github, having(2)).score).toBeGreaterThan(0.8);
    expect(scoreOf(x, github, having(2)).reasons).toContainEqual({ is: "name", likeness: "same", rarity: "rare" });
    expect(scoreOf(x, github, having(800)).score).toBeLessThan(0.1);
  });

  test("of one part is never enough", () => {
    expect(scoreOf(traits("x", { name: "Rani" }), traits("github", { name: "Rani" }), having(2)).score).toBeLessThan(
      0.5,
    );
  });
});

test("different companies, places and kinds weigh against", () => {
  const name = "Lintang Kusumaningrum";
  const one = traits("x", { name }, { company: "Kopi Senja", place: "Bandung" });
  const against = scoreOf(
    one,
    traits("github", { name, organisation: true }, { company: "Teh Pagi", place: "Medan" }),
    having(20),
  );
  expect(against.score).toBeLessThan(scoreOf(one, traits("github", { name }), having(20)).score);
  expect(against.reasons.map(({ is }) => is)).toEqual(
    expect.arrayContaining(["otherCompany", "otherPlace", "otherKind"]),
  );
  const same = scoreOf(
    one,
    traits("github", { name }, { company: "PT Kopi Senja Tbk", place: "Bandung, Indonesia" }),
    having(20),
  );
  expect(same.reasons).toContainEqual({ is: "company", value: "kopi senja" });
  expect(same.reasons).toContainEqual({ is: "place", value: "bandung" });
});

test("fans of somebody are not them", () => {
  const avatar = "https://a.example/file/12345";
  const star = traits("x", { name: "Lintang Kusumaningrum", avatar });
  expect(scoreOf(star, traits("github", { name: "Lintang Kusumaningrum fans", avatar }), having(2)).score).toBeLessThan(
    0.1,
  );
});

test("candidates of one network share the chance, and none is of the account's own", () => {
  const name = "Lintang Kusumaningrum";
  const named = (id: string, network: string) => ({ ...traits(network, { name }), id });
  const account = named("x:1", "x");
  const one = suggestionsFor(account, [named("x:2", "x"), named("github:1", "github")], having(2));
  expect(one.map(({ id }) => id)).toEqual(["github:1"]);
  const rivals = suggestionsFor(account, [named("github:1", "github"), named("github:2", "github")], having(2), {
    least: 0,
  });
  expect(rivals.every(({ score }) => score <= 0.5)).toBe(true);
});

test("a candidate that has a match on the account's network is the less likely one for it", () => {
  const name = "Lintang Kusumaningrum";
  const [account, candidate] = [traits("x", { name }), traits("github", { name })];
  const score = (taken: number) =>
    suggestionsFor(account, [candidate], having(2), { least: 0, taken: () => taken })[0]?.score ?? Number.NaN;
  expect(score(0.95)).toBeLessThan(score(0));
});
