import { beforeEach, expect, test } from "vitest";
import { contactOf, contactsNow as now, storeContacts } from "../../tests/builders/contact";
import { freshDatabase } from "../../tests/builders/database";
import type { Condition } from "../model/segment";
import { undo } from "./journal";
import { countSegments, deleteSegment, listSegments, saveSegment } from "./segments";

let on = freshDatabase();
beforeEach(() => {
  on = freshDatabase();
});

const press: Condition = { is: "tag", any: ["press"] };
const asOf = { now, halfLifeDays: 30 };
const kept = async () => (await listSegments(on)).map(({ name, where }) => [name, where]);

test("segments are kept by name, and counted together", async () => {
  await storeContacts(
    [contactOf({ id: "x:1", savedAt: 1, tags: ["press"] }), contactOf({ id: "x:2", counts: { comment: 1 } })],
    on,
  );
  await saveSegment({ name: "Writers", where: press }, { now, on });
  await saveSegment({ name: "All", where: { is: "all", of: [] } }, { now, on });
  const all = await listSegments(on);
  expect(all.map(({ name }) => name)).toEqual(["All", "Writers"]);
  expect(await countSegments(all, asOf, on)).toEqual([2, 1]);
});

test("every change of one can be undone", async () => {
  const { segment, entry: added } = await saveSegment({ name: "Writers", where: press }, { now, on });
  const { entry: renamed } = await saveSegment({ ...segment, name: "Press" }, { now: now + 1, on });
  expect(await kept()).toEqual([["Press", press]]);
  const deleted = await deleteSegment(segment.id, { now, on });
  expect(await kept()).toEqual([]);

  await undo(deleted ?? 0, { now, on });
  expect(await kept()).toEqual([["Press", press]]);
  await undo(renamed, { now, on });
  expect(await listSegments(on)).toEqual([segment]);
  await undo(added, { now, on });
  expect(await kept()).toEqual([]);
});

test("nothing is kept that is no segment, and nothing undone where nothing was deleted", async () => {
  await expect(saveSegment({ name: " ", where: press }, { now, on })).rejects.toThrow("name: missing");
  await expect(saveSegment({ name: "Nobody", where: { is: "tag", any: [] } }, { now, on })).rejects.toThrow(
    "where.any",
  );
  expect(await kept()).toEqual([]);
  expect(await deleteSegment("none", { now, on })).toBeUndefined();
});
