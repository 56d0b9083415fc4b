import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupsOf, type Placeable } from "./groups";
import { keysOf } from "./keys";
import { traitsOf, type Told } from "./traits";

const account = (network: string, handle: string, rest: Partial<Placeable> & { told?: Told } = {}): Placeable => {
  const { told, ...over } = rest;
  const shown = {
    id: `${network}:${handle}`,
    network,
    handles: [handle],
    name: "Rani Wulandari",
    firstSeen: 0,
    keys: [],
    ...over,
  };
  return { ...shown, keys: keysOf(traitsOf(shown, told)) };
};
const isOne = (identities: readonly Placeable[], apart: [string, string][] = []): boolean =>
  new Set(groupsOf(identities, apart).values()).size === 1;

const mail: Told = { emails: ["rani@kopi.example"] };

describe("joins at once", () => {
  test("profiles that link to each other", () => {
    const x = account("x", "rani", { told: { links: ["github:@rani-dev"] } });
    expect(isOne([x, account("github", "rani-dev", { told: { links: ["x:@rani"] } })])).toBe(true);
    expect(isOne([x, account("github", "rani-dev")])).toBe(false);
  });

  test("the same e-mail address, or telephone number, in two headlines", () => {
    expect(isOne([account("x", "rani", { told: mail }), account("github", "rw", { told: mail })])).toBe(true);
    const phone: Told = { phones: ["+62 812-3456-7890"] };
    expect(
      isOne([account("x", "rani", { told: phone }), account("github", "rw", { told: { phones: ["+6281234567890"] } })]),
    ).toBe(true);
  });
});

describe("joins nobody", () => {
  test("an address that stands on two accounts of one network", () => {
    const shared = [
      account("x", "rani", { told: mail }),
      account("x", "rani2", { told: mail }),
      account("github", "rw", { told: mail }),
    ];
    expect(new Set(groupsOf(shared, []).values()).size).toBe(3);
  });

  test("an address on more than a few accounts", () => {
    const networks = ["x", "github", "bluesky", "youtube", "instagram", "linkedin"];
    expect(
      new Set(
        groupsOf(
          networks.map((network) => account(network, "rani", { told: mail })),
          [],
        ).values(),
      ).size,
    ).toBe(6);
  });

  test.each(["info@kopi.example", "sales.id@kopi.example", "no-reply@kopi.example"])("%s", (address) => {
    const told = { emails: [address] };
    expect(isOne([account("x", "rani", { told }), account("github", "rw", { told })])).toBe(false);
  });

  test("an address of people who have nothing else in common", () => {
    const other = account("github", "bagas", { told: mail, name: "Bagas Nugroho" });
    expect(isOne([account("x", "rani", { told: mail }), other])).toBe(false);
  });
});

describe("the user's word", () => {
  const [x, github] = [account("x", "rani", { told: mail }), account("github", "rw", { told: mail })];

  test("stands against evidence", () => {
    expect(isOne([x, github], [[github.id, x.id]])).toBe(false);
    expect(
      isOne([
        { ...x, group: x.id },
        { ...github, group: github.id },
      ]),
    ).toBe(false);
  });

  test("stands without evidence, also for two accounts of one network", () => {
    const placed = [account("x", "a", { group: "x:a" }), account("x", "b", { group: "x:a", name: "Somebody Else" })];
    expect([...groupsOf(placed, []).values()]).toEqual(["x:a", "x:a"]);
  });

  test("names the contact that evidence brings others to", () => {
    expect(groupsOf([{ ...github, group: "github:rw" }, x], []).get(x.id)).toBe("github:rw");
  });
});

test("without the user's word a contact is named by the account seen first", () => {
  const rows = [
    account("x", "rani", { told: mail, firstSeen: 5 }),
    account("github", "rw", { told: mail, firstSeen: 3 }),
  ];
  expect(new Set(groupsOf(rows, []).values())).toEqual(new Set(["github:rw"]));
});

const names = ["Rani Wulandari", "Rani", "Bagas Nugroho", "raniw"];
const crowd = fc
  .uniqueArray(
    fc.record({
      network: fc.constantFrom("x", "github", "bluesky"),
      handle: fc.constantFrom("rani", "raniw", "bagas", "kopi"),
      name: fc.constantFrom(...names),
      group: fc.option(fc.constantFrom("g1", "g2"), { nil: undefined, freq: 4 }),
      told: fc.record({
        emails: fc.subarray(["rani@kopi.example", "bagas@kopi.example", "info@kopi.example"], { maxLength: 2 }),
        phones: fc.subarray(["+6281234567890"], { maxLength: 1 }),
        links: fc.subarray(["x:@rani", "github:@rani", "bluesky:@raniw", "github:@kopi", "x:@bagas"], { maxLength: 3 }),
      }),
    }),
    { selector: ({ network, handle }) => `${network}:${handle}`, minLength: 2, maxLength: 9 },
  )
  .map((drawn) =>
    drawn.map(({ network, handle, name, group, told }, at) =>
      account(network, handle, { name, told, firstSeen: at % 3, ...(group !== undefined && { group }) }),
    ),
  );
const pairOf = (rows: readonly Placeable[]): fc.Arbitrary<[string, string]> =>
  fc.tuple(fc.constantFrom(...rows.map(({ id }) => id)), fc.constantFrom(...rows.map(({ id }) => id)));
const crowdAndWord = crowd.chain((rows) =>
  fc.record({
    rows: fc.constant(rows),
    shuffled: fc.shuffledSubarray(rows, { minLength: rows.length }),
    apart: fc.array(pairOf(rows), { maxLength: 3 }),
  }),
);

describe("whatever the accounts", () => {
  test("their order does not matter", () => {
    fc.assert(
      fc.property(crowdAndWord, ({ rows, shuffled, apart }) => {
        expect(new Map(groupsOf(shuffled, apart.toReversed()))).toEqual(new Map(groupsOf(rows, apart)));
      }),
      { numRuns: 1000 },
    );
  });

  test("two of one network, and pairs kept apart, are together only by the user's word, and placed ones stay", () => {
    let together = 0;
    fc.assert(
      fc.property(crowdAndWord, ({ rows, apart }) => {
        const contacts = groupsOf(rows, apart);
        for (const a of rows) {
          if (a.group !== undefined) expect(contacts.get(a.id)).toBe(a.group);
          for (const b of rows) {
            if (a === b || contacts.get(a.id) !== contacts.get(b.id)) continue;
            together += 1;
            if (a.group !== undefined && a.group === b.group) continue;
            expect(a.network).not.toBe(b.network);
            expect(apart.some((pair) => pair.includes(a.id) && pair.includes(b.id))).toBe(false);
          }
        }
      }),
      { numRuns: 1000 },
    );
    expect(together).toBeGreaterThan(100);
  });
});
