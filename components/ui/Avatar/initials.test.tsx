import { expect, it } from "vitest";
import { hueOf, initialsOf } from "./initials";

it.each([
  ["Maya Putri", "MP"],
  ["nguyễn ngọc bảo", "NB"],
  ["Madonna", "M"],
  ["高橋 涼", "高"],
  ["ليلى الحدّاد", "لا"],
  ["Kåre Øst 🌿", "KØ"],
  ["🌿🌿", "🌿"],
  ["· | /", "?"],
  ["", "?"],
  ["Ana | Coffee & Co.", "AC"],
])("%s is %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

it("gives the same person the same tint, and others another", () => {
  expect(hueOf("x:1")).toBe(hueOf("x:1"));
  const hues = new Set(Array.from({ length: 100 }, (_, at) => hueOf(`x:${at}`)));
  expect(hues.size).toBeGreaterThan(60);
});
