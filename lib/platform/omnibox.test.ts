import "fake-indexeddb/auto";
import { beforeEach, describe as group, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { db } from "../db/database";
import { addPerson } from "../db/people";
import { describe, enter, suggestionsFor } from "./omnibox";

const to = { contact: (id: string) => `/contacts/${id}`, search: (query: string) => `/contacts?q=${query}` };

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(db.tables.map((table) => table.clear()));
});

group("a description", () => {
  const person = { name: "Ngọc & <Bảo>", handle: "ngoc'bao" };

  it("is escaped and marked for Chromium, which reads it as XML", () => {
    expect(describe(person, "@ngoc", true)).toBe("<match>Ngọc</match> &#38; &#60;Bảo&#62; <dim>@ngoc&#39;bao</dim>");
  });

  it("leaves out what XML cannot hold", () => {
    expect(describe({ name: "Ay\u0000u \ud800x 🌿" }, "zz", true)).toBe("Ayu x 🌿");
  });

  it("is plain for Firefox", () => {
    expect(describe(person, "ngoc", false)).toBe("Ngọc & <Bảo> @ngoc'bao");
  });
});

group("typing a name", () => {
  it("finds people without accents and leads to them", async () => {
    const { id } = await addPerson({ name: "Nguyễn Ngọc Bảo" }, { now: 1 });
    await expect(suggestionsFor("ngoc b", to)).resolves.toEqual([
      { content: `jalin:/contacts/${id}`, description: "Nguyễn <match>Ngọc</match> <match>Bảo</match>" },
    ]);
    await expect(suggestionsFor("", to)).resolves.toEqual([]);
  });

  it("goes to who was chosen, to the only one who fits, or to the list", async () => {
    const update = vi.fn<(change: { url: string }) => void>();
    Object.assign(fakeBrowser.tabs, { update });
    const goes = async (typed: string) => {
      await enter(typed, "currentTab", to);
      return update.mock.lastCall?.[0]?.url.split("#")[1];
    };
    const { id } = await addPerson({ name: "Maya Putri" }, { now: 1 });
    await expect(goes("jalin:/contacts/x:1")).resolves.toBe("/contacts/x:1");
    await expect(goes("may")).resolves.toBe(`/contacts/${id}`);
    await addPerson({ name: "Mayang" }, { now: 2 });
    await expect(goes("may")).resolves.toBe("/contacts?q=may");
    await expect(goes("nobody")).resolves.toBe("/contacts?q=nobody");
  });
});
