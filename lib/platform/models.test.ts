import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { shippedModel } from "../../tests/builders/models";

const now = Date.UTC(2026, 10, 21);

/** What a worker that has just been started has, over the same database. */
async function started() {
  vi.resetModules();
  const [{ work }, { db }, { ingest }] = await Promise.all([
    import("./jobs"),
    import("../db/database"),
    import("../ingest/ingest"),
  ]);
  return { db, ingest, work: () => work(() => now) };
}

beforeEach(() => {
  fakeBrowser.reset();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test("where the models cannot be read that is said once, and what was captured waits until they can", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("", { status: 404 })));
  const first = await started();
  const value = { type: "comment", id: "1", actor: { handle: "rani" }, text: "bagus banget kak, suka 😍" };
  const rows = [{ is: "capture", seenAt: now, source: "dom", value }];
  await first.ingest({ network: "x", page: "https://x.com/kedai/status/1", rows }, { now });
  for (let run = 0; run < 3; run += 1) await first.work();
  expect(said).toHaveBeenCalledTimes(1);
  expect(await first.db.facts.count()).toBe(0);
  expect((await first.db.queue.toArray()).map(({ kind }) => kind)).toEqual(["insight"]);
  first.db.close();

  vi.stubGlobal("fetch", shippedModel);
  const next = await started();
  await next.work();
  expect(await next.db.queue.count()).toBe(0);
  expect(await next.db.facts.toArray()).toMatchObject([{ language: "id", feeling: "positive", intents: ["praise"] }]);
});
