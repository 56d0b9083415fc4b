import { expect, test } from "vitest";
import { coreOf, explained, plainHandle } from "./handles";

test.each([
  ["rani.wulandari", "raniwulandari"],
  ["rani-wulandari-8a3b41b2", "raniwulandari"],
  ["@Rani_W.92", "raniw"],
  ["kopisenja.id", "kopisenja"],
  ["official_rani", "rani"],
  ["kopisenjaofficial", "kopisenja"],
  ["rani@sosial.example", "rani"],
  ["astrid", "astrid"],
  ["ba1978", "ba1978"],
  ["99x", undefined],
])("the core of %s is %s", (handle, core) => {
  expect(coreOf(handle)).toBe(core);
});

test("signs and case do not tell handles apart, digits do", () => {
  expect(plainHandle("@Rani_W.92")).toBe("raniw92");
});

test.each([
  ["raniwulandari", 1],
  ["wulandarirani", 1],
  ["rwulandari", 1],
  ["kopihitam", 0],
])("of %s the name Rani Wulandari says %d", (core, share) => {
  expect(explained(core, ["rani", "wulandari"])).toBe(share);
});
