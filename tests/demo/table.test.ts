import { expect, it } from "vitest";
import { columnsOf, table } from "./table";

const columns = [{ head: "Name", most: 8 }, { head: "Count", right: true as const }, { head: "Words" }];

it("stands in columns, numbers at the right, and is cut where there is no more room", () => {
  const rows = [
    ["Ayunda", "7", "Kapan buka?"],
    ["Wulan Sasmita", "12", "Sudah saya bandingkan dengan yang lama"],
  ];
  expect(table(columns, rows, 40).split("\n")).toEqual([
    "Name      Count  Words",
    "────────  ─────  ───────────────────────",
    "Ayunda        7  Kapan buka?",
    "Wulan S…     12  Sudah saya bandingkan …",
  ]);
});

it("counts what a terminal shows: two columns for wide signs and emoji, none for marks", () => {
  expect(columnsOf("抹茶")).toBe(4);
  expect(columnsOf("ﾏｯﾁｬ")).toBe(4);
  expect(columnsOf("말차")).toBe(4);
  expect(columnsOf("👩‍🌾🍓")).toBe(4);
  expect(columnsOf("Bảo")).toBe(3);
  expect(columnsOf("Bảo".normalize("NFD"))).toBe(3);
  expect(columnsOf("\u2068شاي\u2069")).toBe(3);
});

it("never cuts a sign in two", () => {
  const [, , line] = table(columns, [["抹茶ラテ大好き", "1", "👩‍🌾👩‍🌾👩‍🌾👩‍🌾👩‍🌾👩‍🌾"]], 27).split("\n");
  expect(line).toBe("抹茶ラ…       1  👩‍🌾👩‍🌾👩‍🌾👩‍🌾…");
});

it("keeps words that run from right to left, and what would steer a terminal, in their cell", () => {
  const [, , line] = table(columns, [["ليلى", "1", "\u202eone\u001b[2J\ntwo"]], 60).split("\n");
  expect(line).toBe("\u2068ليلى\u2069      1  one [2J two");
});
