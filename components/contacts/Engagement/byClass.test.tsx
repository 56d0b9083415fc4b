import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { db } from "../../../lib/db/database";
import { defaultWeights } from "../../../lib/model/heat";
import type { Interaction } from "../../../lib/model/records";
import { did } from "../../../tests/builders/history";
import { heatByClass } from "./byClass";

const now = Date.UTC(2026, 10, 21);
const ana = {
  id: "x:ana",
  contactId: "x:ana",
  network: "x",
  handles: [],
  firstSeen: 1,
  lastSeen: 1,
  ev: {},
  words: [],
};
const row = { identityId: "x:ana", lastSeen: now, ev: {}, words: [] };

test("heat is told by class, by the rule it is stored under, without what the user did to them", async () => {
  const rule = { weights: { ...defaultWeights, share: 7 }, halfLifeDays: 10 };
  const rows: Interaction[] = [
    { ...did("comment", now - 10 * 86_400_000), ...row },
    { ...did("share", now), ...row },
    { ...did("reply", now), ...row, identityId: "x:me", towardsId: "x:ana" },
  ];
  await db.identities.put({ ...ana, keys: [] });
  await db.interactions.bulkPut(rows);
  await db.heat.put({ is: "stored", rule });
  const { parts, rule: by } = await heatByClass("x:ana", now);
  expect(by).toEqual(rule);
  expect(parts.conversation).toBeCloseTo(2, 9);
  expect(parts.amplification).toBeCloseTo(7, 9);
  expect(parts.reaction).toBe(0);
});
