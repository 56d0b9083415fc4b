// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { beforeAll, expect, it } from "vitest";
import { storeAudience } from "../../../tests/builders/audience";
import { audience } from "../../../tests/browser/faces/people";
import { listContacts } from "../../../lib/db/contacts";
import { askEarly, earlyRows, listName, takeEarly } from "./early";
import { blockRows } from "./window";

const now = Date.now();
beforeAll(() => storeAudience(audience(now), now));

it.each(["hot", "new"] as const)("the first look sees what the list will: %s", async (order) => {
  for (const filter of [{}, { network: "x" }, { network: "x", class: "amplification" as const }]) {
    askEarly(order, filter);
    await earlyRows();
    const early = takeEarly(listName(order, filter));
    expect(early?.length).toBeGreaterThan(0);
    expect(early).toEqual(await listContacts({ order, filter, limit: blockRows }));
  }
});

it("is for that list only, and only once", async () => {
  askEarly("hot", {});
  await earlyRows();
  expect(takeEarly(listName("new", {}))).toBeUndefined();
  expect(takeEarly(listName("hot", {}))).toBeUndefined();
});
