import { describe, expect, it } from "vitest";
import { detailsOf } from "./known";
import type { Identity } from "./records";

const page = "https://kopi.example/ana";

function account(id: string, given: Partial<Identity> = {}): Identity {
  const network = id.slice(0, id.indexOf(":"));
  return { id, network, contactId: id, handles: [], firstSeen: 1, lastSeen: 9, ev: {}, words: [], keys: [], ...given };
}

const ana = account("x:1", {
  name: "Ana Wening",
  headline: "Barista at Kopi Tetes | Bandung | ana@kopitetes.example",
  url: "https://x.com/ana",
  ev: { headline: [2, 5, page], name: [2, 4] },
});

const told = (...args: Parameters<typeof detailsOf>) =>
  detailsOf(...args).map(({ field, value, source }) => [field, value, source.is]);

describe("details", () => {
  it("read in a headline say on which page and when", () => {
    const mail = detailsOf([ana], []).find(({ field }) => field === "emails");
    expect(mail).toEqual({
      field: "emails",
      value: "ana@kopitetes.example",
      source: { is: "read", in: "headline", network: "x", at: 5, page },
    });
  });

  it("that were typed stand before those that were read, and both are there", () => {
    const profile = { identityId: "x:1", company: { value: "Kopi Lain", at: 7 } };
    const companies = told([ana], [profile]).filter(([field]) => field === "company");
    expect(companies).toEqual([
      ["company", "Kopi Lain", "typed"],
      ["company", "Kopi Tetes", "read"],
    ]);
  });

  it("are told once, however they are spelt, and as typed where they were", () => {
    const profile = {
      identityId: "x:1",
      emails: [{ value: "Ana@KopiTetes.example", at: 7 }],
      links: [{ value: "https://www.ana.example/", at: 7 }],
    };
    const linked = { ...ana, links: ["http://ana.example"] };
    expect(told([linked], [profile]).filter(([field]) => field === "emails" || field === "links")).toEqual([
      ["emails", "Ana@KopiTetes.example", "typed"],
      ["links", "https://www.ana.example/", "typed"],
    ]);
  });

  it("do not repeat the accounts among the links", () => {
    const other = account("bluesky:2", { links: ["https://x.com/ana", "https://ana.example"] });
    expect(told([ana, other], []).filter(([field]) => field === "links")).toEqual([
      ["links", "https://ana.example", "read"],
    ]);
  });

  it("of somebody entered by hand are the user's own, and the name they were entered under stays", () => {
    const profile = { identityId: "hand:1", name: { value: "Budi Baru", at: 7 } };
    expect(detailsOf([account("hand:1", { name: "Budi" })], [profile])).toEqual([
      { field: "name", value: "Budi Baru", source: { is: "typed", at: 7 } },
      { field: "name", value: "Budi", source: { is: "typed", at: 1, fixed: true } },
    ]);
  });
});
