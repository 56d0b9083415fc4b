import { describe, expect, test } from "vitest";
import { keysOf } from "./keys";
import { candidateKeys } from "./lookups";
import { traitsOf, type Shown, type Told } from "./traits";

const traits = (shown: Partial<Shown>, told: Told = {}) =>
  traitsOf({ id: "x:1", network: "x", handles: [], ...shown }, told);
const meet = (one: Partial<Shown>, other: Partial<Shown>): boolean => {
  const sought = new Set(candidateKeys(traits(one)).map(({ key }) => key));
  return keysOf(traits({ ...other, id: "github:1", network: "github" })).some((key) => sought.has(key));
};

describe("accounts find each other", () => {
  test.each([
    ["whatever the order of names", { name: "Rani Wulandari" }, { name: "WULANDARI rani ✨" }],
    ["with a slip in one part", { name: "Rani Wulandari" }, { name: "Rani Wulamdari" }],
    ["without the middle name", { name: "Nguyễn Thị Hương" }, { name: "Hương Nguyễn" }],
    ["in another script", { name: "王小明" }, { name: "Xiaoming Wang" }],
    ["by the handle, whatever is added", { handles: ["kopi_senja"] }, { handles: ["kopisenja.id"] }],
    ["by a handle that is the name", { name: "Rani Wulandari" }, { handles: ["wulandarirani7"] }],
    ["by a handle that spells a name", { handles: ["rani.wulandari"] }, { name: "Rani Wulandari" }],
    [
      "by the picture",
      { avatar: "https://a.example/file/12345.jpg" },
      { avatar: "https://a.example/file/12345.jpg?s=40" },
    ],
  ])("%s", (_how, one, other) => {
    expect(meet(one, other)).toBe(true);
  });
});

test("few keys are kept of one account, few look-ups made", () => {
  const full = traits(
    { name: "Rani Ayu Wulandari", handles: ["rani_w92"], avatar: "https://a.example/file/12345.jpg" },
    { company: "Kopi Senja", place: "Bandung" },
  );
  expect(keysOf(full).length).toBeLessThanOrEqual(7);
  expect(candidateKeys(full).length).toBeLessThanOrEqual(11);
  expect(keysOf(traits({ name: "Rani Wulandari", handles: ["rani"] })).length).toBe(3);
});

test("what a headline shows is kept, links and all", () => {
  const told: Told = {
    emails: ["Rani@Kopi.example"],
    links: ["GitHub:@Rani", "https://www.rani.example/"],
    phones: ["+62 812-3456-7890"],
  };
  expect(keysOf(traits({}, told))).toEqual([
    "link:github:@rani",
    "mail:rani@kopi.example",
    "site:rani.example",
    "tel:+6281234567890",
  ]);
});

test("a role's address is looked for nowhere", () => {
  expect(candidateKeys(traits({}, { emails: ["info@kopi.example"] })).map(({ key }) => key)).not.toContain(
    "mail:info@kopi.example",
  );
});
