// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { beforeAll, expect, it } from "vitest";
import { storeAudience } from "../../../tests/builders/audience";
import { audience } from "../../../tests/browser/faces/people";
import { listContacts } from "../../../lib/db/lists";
import { askEarly, earlyRows, listName, takeEarly } from "./early";
import { blockRows } from "./window";

const now = Date.now();
beforeAll(() => storeAudience(audience(now), now));

it.each(["hot", "new"] as const)("the first look sees what the list will: %s", async (order) => {
  askEarly(order, {});
  await earlyRows();
  const early = takeEarly(listName(order, {}));
  expect(early?.length).toBeGreaterThan(0);
  expect(early).toEqual(await listContacts({ order, limit: blockRows }));
});

it("leaves whom a filter lets through to the page", async () => {
  askEarly("hot", { network: "x" });
  await earlyRows();
  expect(takeEarly(listName("hot", { network: "x" }))).toBeUndefined();
});

it("is for that list only, and only once", async () => {
  askEarly("hot", {});
  await earlyRows();
  expect(takeEarly(listName("new", {}))).toBeUndefined();
  expect(takeEarly(listName("hot", {}))).toBeUndefined();
});
