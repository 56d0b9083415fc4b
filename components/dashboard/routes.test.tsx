import { expect, it } from "vitest";
import { contactPath, contactsPath, type ContactsQuery, contactsQuery, paramsOf, paths, postPath } from "./routes";

const searchIn = (address: string): string => address.split("?")[1] ?? "";

it("reads what it writes, whatever stands in it", () => {
  const query: ContactsQuery = {
    q: "café & co #1?",
    segment: "a b",
    network: "bluesky",
    kind: "reaction",
    stage: "retain",
    tag: "50% off",
    saved: true,
    sort: "rating",
    up: true,
    beside: "x:u-1/2",
  };
  expect(contactsQuery(searchIn(contactsPath(query)))).toEqual(query);
  expect(contactsPath()).toBe("/contacts");
  expect(contactsQuery("")).toEqual({});
});

it("takes what it does not understand for not said", () => {
  expect(contactsQuery("sort=luck&kind=envy&stage=gone&q=&network=x")).toEqual({ network: "x" });
});

it("finds the names in a path, with ids of any kind", () => {
  expect(paramsOf(paths.contact, contactPath("x:u-1/2%?#"))).toEqual({ id: "x:u-1/2%?#" });
  expect(paramsOf(paths.post, postPath("x:post:7"))).toEqual({ id: "x:post:7" });
  expect(paramsOf(paths.contacts, "/contacts")).toEqual({});
  for (const other of ["/contacts/", "/contacts/a/b", "/", "/posts/1"])
    expect(paramsOf(paths.contact, other)).toBeUndefined();
  // typed by hand
  expect(paramsOf(paths.contact, "/contacts/100%")).toEqual({ id: "100%" });
});
