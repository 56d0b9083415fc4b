import fc from "fast-check";
import { expect, it } from "vitest";
import { decimalOf, moneyFrom } from "./money";

it("reads amounts exactly, in the units of their currency", () => {
  expect(moneyFrom("1500.5", "eur")).toEqual({ minor: 150_050, currency: "EUR" });
  expect(moneyFrom(" 0.29 ", "USD")).toEqual({ minor: 29, currency: "USD" });
  expect(moneyFrom("7", "JPY")).toEqual({ minor: 7, currency: "JPY" });
  expect(moneyFrom("12.50", "JPY")).toBeUndefined();
  expect(moneyFrom("1.005", "EUR")).toBeUndefined();
  expect(moneyFrom("1.500", "EUR")).toEqual({ minor: 150, currency: "EUR" });
});

it("takes nothing else", () => {
  for (const decimal of ["", "-1", "1,5", "1e3", ".5", "ten", "9999999999999999"])
    expect(moneyFrom(decimal, "EUR"), decimal).toBeUndefined();
  expect(moneyFrom("1", "QQQ")).toBeUndefined();
});

it("writes what it reads", () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom("EUR", "JPY", "KWD", "IDR"), (minor, currency) => {
      expect(moneyFrom(decimalOf({ minor, currency }), currency)).toEqual({ minor, currency });
    }),
  );
});
