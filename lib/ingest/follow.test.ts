import { beforeEach, expect, test } from "vitest";
import { freshDatabase } from "../../tests/builders/database";
import { ruleOf } from "../../tests/builders/rule";
import { setInbox } from "../db/inbox";
import { undo } from "../db/journal";
import { runRules } from "../db/rules";
import { declareDifferent } from "../db/suggestions";
import type { Account, NetworkId } from "../model/capture";
import { ingest } from "./ingest";
import { setOwn } from "./own";
import { deleteContacts } from "./remove";

const now = Date.UTC(2026, 10, 21, 12);

let on = freshDatabase();
beforeEach(() => {
  on = freshDatabase();
});

/** Somebody known by their handle, and as they are known once more was read of them. */
const rani: Account = { handle: "rani" };
const known: Account = { id: "77", handle: "rani" };

async function read(actor: Account, what: object, network: NetworkId = "x"): Promise<void> {
  const value = { type: "comment", actor, post: { id: "1", author: { handle: "kopitetes" } }, ...what };
  const rows = [{ is: "capture", seenAt: now, source: "dom", value }];
  await ingest({ network, page: "https://x.com/home", rows }, { now, db: on });
}

const run = () => runRules({ limit: 100, now, halfLifeDays: 30, on });

test("a rule that ran on an interaction does not run on it again when that is known by another id", async () => {
  await on.rules.put(ruleOf({ deeds: [{ do: "task", title: "Write back", inDays: 0 }] }));
  await read(rani, { type: "reaction", reaction: "like" });
  await read(rani, { text: "Nice cup" });
  await run();
  expect(await on.tasks.count()).toBe(2);
  await read(known, { id: "c1", text: "Nice cup" });
  await read(known, { type: "reaction", reaction: "like" });
  await run();
  expect(await on.interactions.count()).toBe(2);
  expect(await on.tasks.count()).toBe(2);
  expect((await on.ruleRuns.toArray()).map(({ interactionId }) => interactionId).sort()).toEqual(
    await on.interactions.toCollection().primaryKeys(),
  );
});

test("one that waits for the rules is found by its new id", async () => {
  await on.rules.put(ruleOf());
  await read(rani, { text: "Nice cup" });
  await read(known, { id: "c1", text: "Nice cup" });
  expect(await run()).toBe(1);
  expect((await on.contacts.get("x:77"))?.tags).toEqual(["seen"]);
});

test("what was said of a question is undone where it is known by its own id by now", async () => {
  await setOwn("x", { handle: "kopitetes" }, true, { now, on });
  await read(rani, { text: "When do you open?" });
  const [asked] = await on.inbox.toArray();
  const hidden = await setInbox(asked?.id ?? "", { state: "hidden" }, { now, on });
  await read(known, { id: "c1", text: "When do you open?" });
  expect(await on.inbox.toArray()).toMatchObject([{ id: "x:item:c1", state: "hidden" }]);
  await undo(hidden, { now, on });
  expect(await on.inbox.toArray()).toMatchObject([{ id: "x:item:c1", state: "open" }]);
});

test("that two are different people is taken back by the ids they have by now", async () => {
  await read(rani, { text: "Nice cup" });
  await read({ handle: "rani-puspita" }, { text: "Nice cup" }, "github");
  const said = await declareDifferent("x:@rani", "github:@rani-puspita", { now, on });
  await read(known, { id: "c1", text: "Nice cup" });
  expect(await on.suggestions.toArray()).toMatchObject([{ a: "github:@rani-puspita", b: "x:77", state: "different" }]);
  await undo(said, { now, on });
  expect(await on.suggestions.toArray()).toEqual([]);
});

test("nothing of the rules is left on what deleted people did, and it comes back with them", async () => {
  await on.rules.put(ruleOf({ deeds: [{ do: "task", title: "Write back", inDays: 0 }] }));
  await read(rani, { text: "Nice cup" });
  await run();
  const seq = await deleteContacts(["x:@rani"], { now, on });
  expect(await on.ruleRuns.count()).toBe(0);
  await read(known, { id: "c1", text: "Nice cup" });
  await on.queue.clear();
  await undo(seq ?? 0, { now, on });
  expect(await on.ruleRuns.toArray()).toMatchObject([{ interactionId: "x:item:c1" }]);
});
