import { expect, test } from "vitest";
import { freshDatabase } from "../../tests/builders/database";
import { meet, salesStart } from "../../tests/builders/sales";
import { EntryError } from "../model/entry";
import { undo } from "./journal";
import { notInformed } from "./notice";
import { setInformed, setKind, setSaved } from "./profiles";

const day = 86_400_000;

test("who was saved a month ago and not told is named, the longest first, and no organisation", async () => {
  const on = freshDatabase();
  await meet(on, "rani", "budi", "citra", "toko", "dewi");
  const now = salesStart + 60 * day;
  const days = (count: number) => ({ now: now - count * day, on });
  await setSaved("x:rani", true, days(31));
  await setSaved("x:budi", true, days(50));
  await setSaved("x:citra", true, days(29));
  await setSaved("x:toko", true, days(50));
  await setKind("x:toko", "organisation", { now, on });
  const names = async () => (await notInformed(now, on)).map(({ id }) => id);
  expect(await names()).toEqual(["x:budi", "x:rani"]);
  const entry = await setInformed(["x:budi", "x:rani"], "2026-11-22", { now, on });
  expect(await names()).toEqual([]);
  expect(await on.contacts.get("x:rani")).toMatchObject({ informed: "2026-11-22" });
  await undo(entry, { now, on });
  expect(await names()).toEqual(["x:budi", "x:rani"]);
  await expect(setInformed(["x:budi"], "yesterday", { now, on })).rejects.toThrow(EntryError);
});
