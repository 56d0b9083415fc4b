import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PageKind } from "./engagement";
import { type NetworkStatus, type PageReport, recentDays, statusOf, withReport } from "./health";
import type { SiteHealth } from "./records";

const hour = 60 * 60_000;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 21, 12);
const empty: SiteHealth = { network: "x", read: 0, problems: {} };

/** The row after some reports, oldest first; `ago` in ms before now. */
function after(...reports: (Partial<PageReport> & { ago?: number })[]): SiteHealth {
  return reports.reduce<SiteHealth>(
    (row, { ago = 0, ...report }) => withReport(row, { at: now - ago, read: 0, problems: {}, ...report }),
    empty,
  );
}
const status = (...reports: Parameters<typeof after>): NetworkStatus => statusOf(after(...reports), true, now);
const went = (kind: PageKind, how: "read" | "changed") => ({ page: { kind, went: how } });

describe("a network", () => {
  it("that is off is off, whatever is known of it", () => {
    expect(statusOf(undefined, false, now)).toEqual({ is: "off" });
    expect(statusOf(after({ read: 9, ...went("post", "changed") }), false, now)).toEqual({ is: "off" });
  });

  it("that is on and was never read is unread", () => {
    expect(statusOf(undefined, true, now)).toEqual({ is: "unread" });
    expect(statusOf(empty, true, now)).toEqual({ is: "unread" });
  });

  it("goes well where hardly anything fails", () => {
    const read = { ago: hour, read: 1204, ...went("post", "read") };
    expect(status({ ago: 2 * hour, problems: { "no-id": 12 } }, read)).toEqual({
      is: "well",
      read: 1204,
      lastRead: now - hour,
    });
  });

  it("goes partly where more fails, and says what, the most frequent first", () => {
    expect(status({ read: 304 }, { problems: { "no-id": 3 } }, { problems: { "no-author": 9 } })).toEqual({
      is: "partly",
      failed: 12,
      of: 316,
      problems: [
        ["no-author", 9],
        ["no-id", 3],
      ],
    });
  });

  it("goes partly where nothing was ever read but something failed", () => {
    expect(status({ problems: { threw: 2 } })).toMatchObject({ is: "partly", failed: 2, of: 2 });
  });

  it("is not judged by what happened long ago", () => {
    const old = { ago: recentDays * day, read: 10, problems: { "no-author": 90 } };
    expect(status(old)).toMatchObject({ is: "well", read: 10 });
    expect(status(old, { read: 50 })).toMatchObject({ is: "well", read: 60, lastRead: now });
    expect(status({ ...old, ago: (recentDays - 1) * day })).toMatchObject({ is: "partly", of: 100 });
  });

  it("looks changed from the first page that was contradicted until that kind of page is read again", () => {
    const contradicted = { ...went("post", "changed"), problems: { "layout-changed": 1 } };
    const reports = [
      { ago: 5 * day, read: 3, ...went("post", "read") },
      { ago: 4 * day, ...contradicted },
      { ago: day, ...contradicted },
      { ago: hour, read: 7, ...went("feed", "read") },
    ];
    expect(status(...reports)).toEqual({ is: "changed", pages: ["post"], since: now - 4 * day });
    expect(status(...reports, { read: 1, ...went("post", "read") })).toEqual({ is: "well", read: 11, lastRead: now });
  });

  it("looks changed on several kinds of pages since the first of them", () => {
    const two = status({ ago: day, ...went("quotes", "changed") }, { ago: hour, ...went("post", "changed") });
    expect(two).toEqual({ is: "changed", pages: ["quotes", "post"], since: now - day });
  });

  it("is understood from a row that only has sums", () => {
    const old: SiteHealth = { network: "x", read: 40, problems: { "no-id": 40, "layout-changed": 1 }, lastRead: 5 };
    expect(statusOf(old, true, now)).toEqual({ is: "well", read: 40, lastRead: 5 });
    expect(withReport(old, { at: now, read: 1, problems: {} })).toMatchObject({
      read: 41,
      days: [{ day: "2026-11-21", read: 1, problems: {} }],
    });
  });
});

const reports = fc.array(
  fc.record({
    ago: fc.integer({ min: 0, max: 20 * day }),
    read: fc.nat(50),
    problems: fc.dictionary(
      fc.constantFrom("no-author", "no-id", "threw", "layout-changed"),
      fc.integer({ min: 1, max: 9 }),
    ),
    page: fc.record({
      kind: fc.constantFrom<PageKind>("post", "feed", "reactions"),
      went: fc.constantFrom("read", "changed"),
    }),
  }),
  { maxLength: 40 },
);
const inOrder = reports.map((all) => all.toSorted((a, b) => b.ago - a.ago));

it("a kind of problem may be called like what every object has", () => {
  const row = after({ problems: { constructor: 2 } }, { problems: { constructor: 1 } });
  expect(Object.entries(row.problems)).toEqual([["constructor", 3]]);
});

describe("of any reports", () => {
  it("the sums are kept, and of the days no more than are recent", () => {
    fc.assert(
      fc.property(inOrder, (all) => {
        const row = after(...all);
        expect(row.read).toBe(all.reduce((sum, { read }) => sum + read, 0));
        const days = (row.days ?? []).map((each) => each.day);
        expect(days.length).toBeLessThanOrEqual(recentDays);
        expect(days).toEqual([...new Set(days)].toSorted());
      }),
    );
  });

  it("a kind of page looks changed exactly where its last word was that", () => {
    fc.assert(
      fc.property(inOrder, (all) => {
        const last = new Map(all.map(({ page }) => [page.kind, page.went] as const));
        const changed = [...last].flatMap(([kind, how]) => (how === "changed" ? [kind] : []));
        const told = status(...all);
        expect(told.is === "changed" ? told.pages.toSorted() : []).toEqual(changed.toSorted());
      }),
    );
  });

  it("what failed is never more than what was tried, and its kinds add up", () => {
    fc.assert(
      fc.property(inOrder, (all) => {
        const told = status(...all);
        if (told.is !== "partly") return;
        expect(told.failed).toBeLessThanOrEqual(told.of);
        expect(told.problems.reduce((sum, [, count]) => sum + count, 0)).toBe(told.failed);
        expect(told.problems.map(([kind]) => kind)).not.toContain("layout-changed");
      }),
    );
  });
});
