import { expect, test } from "vitest";
import { freshDatabase } from "../../tests/builders/database";
import { setOwn } from "../ingest/own";
import { declineViewer, noteViewer, offeredViewer } from "./own";
import { suppress } from "./suppressed";

const account = { handle: "kopitetes", name: "Kopi Tetes" };

test("the signed-in account is offered until the user says whether it is theirs", async () => {
  const on = freshDatabase();
  expect(await offeredViewer("x", on)).toBeUndefined();
  await noteViewer("x", account, on);
  await noteViewer("x", { handle: "KopiTetes", avatar: "https://img.example/k.png" }, on);
  expect(await offeredViewer("x", on)).toMatchObject({ name: "Kopi Tetes", avatar: "https://img.example/k.png" });
  await setOwn("x", account, true, { now: 1, on });
  expect(await offeredViewer("x", on)).toBeUndefined();
  expect(await offeredViewer("bluesky", on)).toBeUndefined();
});

test("a declined account is not offered again, another one is", async () => {
  const on = freshDatabase();
  await noteViewer("x", account, on);
  await declineViewer("x", on);
  await noteViewer("x", account, on);
  expect(await offeredViewer("x", on)).toBeUndefined();
  await noteViewer("x", { handle: "rani" }, on);
  expect(await offeredViewer("x", on)).toEqual({ handle: "rani" });
  await noteViewer("x", account, on);
  expect(await offeredViewer("x", on)).toBeUndefined();
});

test("who was erased is not remembered as signed in, but whoever has their handle now is", async () => {
  const on = freshDatabase();
  await suppress([{ network: "x", keys: ["x:1", "x:@kopitetes"], native: "x:1" }], { at: 1, on });
  await noteViewer("x", { id: "1", handle: "renamed" }, on);
  await noteViewer("x", { id: "1", handle: "kopitetes" }, on);
  expect(await on.viewers.toArray()).toEqual([]);
  await noteViewer("x", { id: "2", handle: "kopitetes" }, on);
  expect(await on.viewers.count()).toBe(1);
});
