import { expect, it } from "vitest";
import type { Contact } from "../../lib/model/records";
import { passes, standingOf } from "./standing";

const here = { count: 2 };
const contact = (change: Partial<Contact>): Contact =>
  ({ id: "x:1", counts: { comment: 2 }, tags: [], has: {}, networks: ["x"], ...change }) as Contact;

it("is new of whom nothing is known but what they did on this page", () => {
  expect(standingOf(here, undefined)).toBe("new");
  expect(standingOf(here, contact({}))).toBe("new");
});

it.each<[string, Partial<Contact>]>([
  ["who did more than that", { counts: { comment: 2, share: 1 } }],
  ["whom the user answered", { outbound: { count: 1, last: 1 } }],
  ["who was saved", { savedAt: 1 }],
  ["about whom the user entered something", { profiled: true }],
])("is known %s", (_who, change) => {
  expect(standingOf(here, contact(change))).toBe("known");
  expect(passes("known", here, contact(change))).toBe(true);
  expect(passes("fresh", here, contact(change))).toBe(false);
});

it("is neither new nor unsaved who is the user", () => {
  const self = contact({ own: true });
  expect((["all", "fresh", "known", "unsaved"] as const).filter((sieve) => passes(sieve, here, self))).toEqual(["all"]);
});
