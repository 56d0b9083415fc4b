import { expect, test } from "vitest";
import { freshDatabase } from "../../tests/builders/database";
import type { Account } from "../model/capture";
import type { Identity } from "../model/records";
import { ingest } from "./ingest";

const noon = Date.UTC(2026, 5, 1, 12);
const hour = 3_600_000;

/** What is known of @rani after readings of her account, each at its page and hour of the day. */
async function afterReading(...readings: [page: string, hours: number, account: Omit<Account, "handle">][]) {
  const db = freshDatabase();
  for (const [page, hours, account] of readings) {
    const row = { is: "account", seenAt: noon + hours * hour, source: "dom", value: { handle: "rani", ...account } };
    await ingest({ network: "x", page, rows: [row] }, { now: noon, db });
  }
  const [identity] = await db.identities.toArray();
  db.close();
  return identity as Identity;
}

const profile = "https://x.com/rani";
const followers = "https://x.com/kopitetes/followers";

test("a handle, a name, a headline and links each tell on which page they were read", async () => {
  const { ev } = await afterReading(
    [profile, 0, { name: "Rani", headline: "Sangrai kecil", links: ["https://rani.example/"] }],
    [followers, 2, { name: "Rani D." }],
  );
  expect(ev).toEqual({
    handle: [2, noon + 2 * hour, followers],
    name: [2, noon + 2 * hour, followers],
    headline: [2, noon, profile],
    links: [2, noon, profile],
  });
});

test("links are those that the profile showed last, verified or not", async () => {
  const [old, shop, site] = ["https://lama.example/", "https://toko.example/", "https://rani.example/"] as const;
  const identity = await afterReading(
    [profile, 0, { links: [old, shop], verified: [shop] }],
    [profile, 5, { links: [site] }],
    [followers, 9, { name: "Rani" }],
  );
  expect(identity).toMatchObject({ links: [site], verified: [shop] });
});

test("an address that is none, or too many of them, loses no more than its row", async () => {
  const db = freshDatabase();
  const many = Array.from({ length: 21 }, (_, at) => `https://rani.example/${at}`);
  const rows = [["mailto:rani@rani.example"], many, []].map((links) => ({
    is: "account",
    seenAt: noon,
    source: "dom",
    value: { handle: "rani", links },
  }));
  const result = await ingest({ network: "x", page: profile, rows }, { now: noon, db });
  db.close();
  expect(result).toEqual({ stored: 0, quarantined: 3 });
});
