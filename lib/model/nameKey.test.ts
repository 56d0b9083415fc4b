import fc from "fast-check";
import { expect, test } from "vitest";
import { nameKey } from "./nameKey";

function inOrder(names: readonly string[]): string[] {
  const keys = new Map(names.map((name) => [name, nameKey(name)]));
  const at = (name: string) => keys.get(name) ?? [0, 0, 0];
  return [...names].sort((a, b) => at(a)[0] - at(b)[0] || at(a)[1] - at(b)[1] || at(a)[2] - at(b)[2]);
}

test("names stand in the order of their letters, whatever their case, marks and what stands before", () => {
  const names = [
    "2 Saudara",
    "ayu",
    "Budi",
    "Budi Arto",
    "Budi Suryo",
    "Čapek",
    "@citra",
    "✨ Dewi",
    "Žan",
    "Ольга",
    "小林",
    "✨",
  ];
  expect(inOrder([...names].reverse())).toEqual(names);
});

test("common beginnings of names do not hide what follows", () => {
  const names = [
    "Muhammad Agus",
    "Muhammad Arif",
    "PT Maju Bersama",
    "PT Maju Jaya",
    "Siti Nur Aini",
    "Siti Nur Laila",
  ];
  expect(inOrder([...names].reverse())).toEqual(names);
});

test("a letter of two units is whole where it is the last that counts", () => {
  const names = ["muhammad abdull\ufffc", "muhammad abdull𝄞"];
  expect(inOrder([...names].reverse())).toEqual(names);
});

test("of Latin letters sixteen decide", () => {
  const anyName = fc
    .string({ unit: fc.constantFrom("x", "y", "z", " "), minLength: 1, maxLength: 22 })
    .map((rest) => `a${rest}`);
  fc.assert(
    fc.property(anyName, anyName, (...names) => {
      const [one = [0, 0, 0], other = [0, 0, 0]] = names.map(nameKey);
      const [a = "", b = ""] = names.map((name) => name.slice(0, 16));
      const sign = Math.sign(one[0] - other[0] || one[1] - other[1] || one[2] - other[2]);
      expect(sign).toBe(a < b ? -1 : Number(a > b));
    }),
  );
});
