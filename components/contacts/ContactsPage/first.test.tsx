// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { beforeAll, expect, it } from "vitest";
import { storeAudience } from "../../../tests/builders/audience";
import { audience } from "../../../tests/browser/faces/people";
import { contactsPath } from "../../dashboard/routes";
import { askFirst, firstRows, takeFirst } from "./first";

const now = Date.now();
beforeAll(() => storeAudience(audience(now), now));

async function taken(address: string) {
  askFirst(address === "" ? "" : `#${address}`);
  await firstRows();
  return takeFirst();
}

it("reads the first rows of everybody, for whoever takes them first", async () => {
  expect((await taken(contactsPath()))?.[0]?.name).toBe("Maya Putri");
  expect(takeFirst()).toBeUndefined();
  expect(await taken("")).toBeDefined();
  expect(await taken(contactsPath({ beside: "x:1" }))).toBeDefined();
});

it("reads nothing for any other list or page", async () => {
  expect(await taken(contactsPath({ network: "x" }))).toBeUndefined();
  expect(await taken(contactsPath({ sort: "last", beside: "x:1" }))).toBeUndefined();
  expect(await taken("/contacts/x%3A1")).toBeUndefined();
  expect(await taken("/inbox")).toBeUndefined();
});
