import { beforeEach, describe, expect, it } from "vitest";
import { fakeHost, type FakeHost } from "../../tests/builders/page";
import { createOutbox, type Envelope, mostBytes, mostRows, type Outbox } from "./outbox";
import { type Row, rowsOf } from "./rows";

const page: Envelope = { network: "x", page: "https://x.com/ayu/status/1", kind: "post" };
let host: FakeHost;
let refused: number;

beforeEach(() => {
  host = fakeHost();
  refused = 0;
});

function open(): Outbox {
  return createOutbox({ ...host, changed: () => undefined, refused: (rows) => (refused += rows) });
}

function rows(count: number, text = "hello", from = 0): Row[] {
  const captures = Array.from({ length: count }, (_, n) => ({
    type: "comment" as const,
    id: String(from + n),
    actor: { handle: "ayu" },
    text,
  }));
  return rowsOf({ captures, posts: [], accounts: [], problems: [] }, "dom", 1);
}

/** Ids in the order in which they were stored. */
function storedIds(): string[] {
  return host.batches.flatMap((batch) => batch.rows.map(({ value }) => ("id" in value && value.id) || ""));
}

describe("batches", () => {
  it("gathers rows that come together into one", async () => {
    const outbox = open();
    outbox.add(page, rows(2));
    outbox.add(page, rows(3, "hello", 2));
    await host.time.pass(1000);
    expect(host.batches.map((batch) => batch.rows.length)).toEqual([5]);
    expect(host.batches[0]).toMatchObject(page);
    expect(outbox.pending()).toBe(0);
  });

  it("holds at most 200 rows, in order", async () => {
    const outbox = open();
    outbox.add(page, rows(501));
    await host.time.pass(1000);
    expect(host.batches.map((batch) => batch.rows.length)).toEqual([mostRows, mostRows, 101]);
    expect(storedIds()).toEqual(Array.from({ length: 501 }, (_, n) => String(n)));
  });

  it("holds at most 256 kB of UTF-8, and a larger row alone", async () => {
    const outbox = open();
    outbox.add(page, rows(20, "ꦗ".repeat(9000)));
    outbox.add(page, rows(1, "x".repeat(29_000), 20));
    await host.time.pass(1000);
    const sizes = host.batches.map((batch) => new TextEncoder().encode(JSON.stringify(batch)).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(mostBytes);
    expect(sizes.length).toBeGreaterThan(2);
    expect(storedIds()).toHaveLength(21);

    const giant = rows(2, "y", 30).map((row) => ({ ...row, bytes: mostBytes * 2 }));
    outbox.add(page, giant);
    await host.time.pass(1000);
    expect(host.batches.slice(-2).map((batch) => batch.rows.length)).toEqual([1, 1]);
  });

  it("never mixes two pages", async () => {
    const outbox = open();
    const other = { ...page, page: "https://x.com/ayu/status/2" };
    outbox.add(page, rows(1));
    outbox.add(other, rows(1, "b", 1));
    outbox.add(page, rows(1, "c", 2));
    await host.time.pass(1000);
    expect(host.batches.map((batch) => batch.page)).toEqual([page.page, other.page, page.page]);
  });
});

describe("a worker that does not answer", () => {
  it("is tried again, later each time, at most 30 s apart; nothing is lost and the order is kept", async () => {
    const tries: number[] = [];
    const { deliver } = host;
    host.deliver = (batch) => {
      tries.push(host.clock.now());
      return deliver(batch);
    };
    host.answers = Array.from({ length: 10 }, () => "silence");
    const outbox = open();
    outbox.add(page, rows(3));
    await host.time.pass(200_000);
    outbox.add(page, rows(2, "later", 3));
    await host.time.pass(1000);
    const pauses = tries.slice(1, 11).map((at, n) => at - (tries[n] as number));
    expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000, 30_000]);
    expect(storedIds()).toEqual(["0", "1", "2", "3", "4"]);
    expect(outbox.state()).toBe("open");
  });

  it("has its tries spread by chance", async () => {
    host.random = () => 0;
    host.answers = ["silence"];
    const outbox = open();
    outbox.add(page, rows(1));
    await host.time.pass(200 + 249);
    expect(host.batches).toHaveLength(0);
    await host.time.pass(2);
    expect(host.batches).toHaveLength(1);
    expect(outbox.pending()).toBe(0);
  });

  it("counts as waiting from the second failure on, until it answers", async () => {
    host.answers = ["silence", "silence"];
    const outbox = open();
    outbox.add(page, rows(1));
    await host.time.pass(300);
    expect(outbox.state()).toBe("open");
    await host.time.pass(600);
    expect(outbox.state()).toBe("waiting");
    await host.time.pass(2000);
    expect(outbox.state()).toBe("open");
  });

  it("is given up on when it took a batch and never says a word", async () => {
    const { deliver } = host;
    let calls = 0;
    host.deliver = (batch) => (calls++ === 0 ? new Promise(() => undefined) : deliver(batch));
    const outbox = open();
    outbox.add(page, rows(1));
    await host.time.pass(29_000);
    expect(host.batches).toHaveLength(0);
    await host.time.pass(3000);
    expect(storedIds()).toEqual(["0"]);
    expect(outbox.pending()).toBe(0);
  });

  it("makes reading pause when too much waits, and go on afterwards", async () => {
    host.answers = ["silence", "silence"];
    const outbox = open();
    outbox.add(page, rows(4999));
    expect(outbox.hasRoom()).toBe(true);
    outbox.add(page, rows(1, "last", 4999));
    expect(outbox.hasRoom()).toBe(false);
    expect(outbox.state()).toBe("waiting");
    await host.time.pass(10_000);
    expect(outbox.hasRoom()).toBe(true);
    expect(storedIds()).toHaveLength(5000);
  });

  it("bounds what waits by size too", () => {
    const outbox = open();
    outbox.add(page, rows(160, "z".repeat(29_000)));
    expect(outbox.hasRoom()).toBe(false);
  });
});

describe("answers that are no success", () => {
  it("waits out a full disk and goes on by itself", async () => {
    host.answers = [
      { ok: false, reason: "full" },
      { ok: false, reason: "full" },
    ];
    const outbox = open();
    outbox.add(page, rows(2));
    await host.time.pass(500);
    expect(outbox.state()).toBe("full");
    expect(outbox.hasRoom()).toBe(false);
    await host.time.pass(30_000);
    expect(outbox.state()).toBe("open");
    expect(storedIds()).toEqual(["0", "1"]);
  });

  it("forgets everything when the network is off", async () => {
    host.answers = [{ ok: false, reason: "off" }];
    const outbox = open();
    outbox.add(page, rows(2));
    await host.time.pass(1000);
    expect(outbox.state()).toBe("off");
    outbox.add(page, rows(1));
    await host.time.pass(60_000);
    expect(outbox.pending()).toBe(0);
    expect(host.batches).toHaveLength(0);
  });

  it("leaves a batch that can never be stored behind and says so", async () => {
    host.answers = [{ ok: false, reason: "refused" }];
    const outbox = open();
    outbox.add(page, rows(2));
    outbox.add({ ...page, page: "https://x.com/ayu/status/2" }, rows(1, "b", 2));
    await host.time.pass(1000);
    expect(refused).toBe(2);
    expect(storedIds()).toEqual(["2"]);
  });
});

describe("a page that is going", () => {
  it("hands over everything not acknowledged, also what is under way", async () => {
    host.deliver = () => new Promise(() => undefined);
    const outbox = open();
    outbox.add(page, rows(201));
    await host.time.pass(300);
    outbox.handOver();
    expect(host.kept.map((batch) => batch.rows.length)).toEqual([200, 1]);
    expect(outbox.pending()).toBe(0);
  });

  it("takes no notice of an answer to what it gave away", async () => {
    let answer: (() => void) | undefined;
    const { deliver } = host;
    host.deliver = (batch) => new Promise((resolve) => (answer = () => resolve(deliver(batch))));
    const outbox = open();
    outbox.add(page, rows(1));
    await host.time.pass(300);
    outbox.handOver();
    outbox.add(page, rows(1, "after coming back", 1));
    answer?.();
    await host.time.pass(300);
    expect(outbox.pending()).toBe(1);
    host.deliver = deliver;
    answer?.();
    await host.time.pass(60_000);
    expect(storedIds()).toContain("1");
    expect(outbox.pending()).toBe(0);
  });

  it("keeps its rows where nothing could be kept", async () => {
    host.keep = () => Promise.reject(new Error("no room"));
    host.answers = ["silence"];
    const outbox = open();
    outbox.add(page, rows(2));
    await host.time.pass(210);
    outbox.handOver();
    await host.time.pass(5000);
    expect(storedIds()).toEqual(["0", "1"]);
  });

  it("hands over nothing where nothing waits", () => {
    open().handOver();
    expect(host.kept).toEqual([]);
  });
});
