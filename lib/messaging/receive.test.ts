import { beforeEach, describe, expect, it, vi } from "vitest";
import { createReceiver, type Receiver, type Sender } from "./receive";
import { toWorker } from "./schemas";
import { type Answer, NoAnswer, RemoteError, unwrap } from "./wire";

let patterns: Record<string, string[]>;
const root = "chrome-extension://ours/";
const batch = { network: "x", page: "https://x.com/ayu/status/1", kind: "post", rows: [] };
const fromPage: Sender = { id: "ours", url: "https://x.com/home", frameId: 0, tab: { id: 3, incognito: false } };
const fromPopup: Sender = { id: "ours", url: `${root}popup.html` };

let receiver: Receiver;
const deliver = vi.fn(async () => ({ ok: true, stored: 0, quarantined: 0 }) as const);
const sync = vi.fn(async () => true as const);

beforeEach(() => {
  vi.clearAllMocks();
  patterns = { x: ["https://x.com/*"], bluesky: ["https://bsky.app/*"], discourse: ["https://forum.example/*"] };
  receiver = createReceiver({ id: "ours", root }, async (network) => patterns[network]);
  receiver.on("deliver", deliver);
  receiver.on("sync-sites", sync);
});

/** The message of the refusal. */
async function refusal(message: unknown, sender: Sender): Promise<string> {
  const answer = await receiver.receive(message, sender);
  expect(answer).toHaveProperty("error");
  expect(deliver).not.toHaveBeenCalled();
  expect(sync).not.toHaveBeenCalled();
  return (answer as Extract<Answer, { error: unknown }>).error.message;
}

describe("a batch", () => {
  const message = { kind: "deliver", batch };

  it("is taken from a page of its network", async () => {
    await expect(receiver.receive(message, fromPage)).resolves.toEqual({
      value: { ok: true, stored: 0, quarantined: 0 },
    });
    expect(deliver).toHaveBeenCalledWith(message, fromPage);
  });

  it.each<[string, Sender]>([
    ["another extension", { ...fromPage, id: "theirs" }],
    ["no extension at all", { url: fromPage.url, frameId: 0, tab: { id: 3 } }],
    ["a page of another network", { ...fromPage, url: "https://bsky.app/" }],
    ["a page of no network", { ...fromPage, url: "https://x.com.evil.example/" }],
    ["a page without encryption", { ...fromPage, url: "http://x.com/home" }],
    ["a page without an address", { ...fromPage, url: undefined }],
    ["a frame inside a page", { ...fromPage, frameId: 4 }],
    ["no tab", { ...fromPage, tab: undefined }],
    ["a private window", { ...fromPage, tab: { id: 3, incognito: true } }],
    ["an extension page", fromPopup],
  ])("is refused from %s", async (_, sender) => {
    await expect(refusal(message, sender)).resolves.toMatch(/sender/);
  });

  it("is refused where it speaks of a page of another network, or of none", async () => {
    const from = (change: object) => refusal({ kind: "deliver", batch: { ...batch, ...change } }, fromPage);
    await expect(from({ page: "https://bsky.app/" })).resolves.toBe("the sender is not a page of x");
    await expect(from({ network: "nowhere" })).resolves.toBe('there is no network "nowhere"');
  });

  it("is taken from an added host for as long as that is in the list, and for its network only", async () => {
    const url = "https://forum.example/t/640";
    const sent = { kind: "deliver", batch: { ...batch, network: "discourse", page: url } };
    const sender = { ...fromPage, url };
    await expect(receiver.receive(sent, sender)).resolves.toHaveProperty("value");
    deliver.mockClear();
    const asX = { kind: "deliver", batch: { ...batch, page: url } };
    await expect(refusal(asX, sender)).resolves.toBe("the sender is not a page of x");
    const elsewhere = { ...sent, batch: { ...sent.batch, page: "https://other.example/t/640" } };
    await expect(refusal(elsewhere, sender)).resolves.toMatch(/not a page of discourse/);
    await expect(refusal(sent, { ...sender, url: "https://a.forum.example/" })).resolves.toMatch(/not a page/);
    patterns["discourse"] = [];
    await expect(refusal(sent, sender)).resolves.toBe("the sender is not a page of discourse");
  });

  it("is refused where its envelope is broken, while its rows are left to ingest", async () => {
    await refusal({ kind: "deliver", batch: { ...batch, page: "javascript:alert(1)" } }, fromPage);
    await refusal({ kind: "deliver", batch: { ...batch, rows: Array.from({ length: 501 }, () => ({})) } }, fromPage);
    await refusal({ kind: "deliver", batch, more: 1 }, fromPage);
    const odd = { kind: "deliver", batch: { ...batch, rows: [{ is: "nonsense" }] } };
    await expect(receiver.receive(odd, fromPage)).resolves.toHaveProperty("value");
  });
});

describe("sync-sites", () => {
  it("is taken from extension pages only", async () => {
    await expect(receiver.receive({ kind: "sync-sites" }, fromPopup)).resolves.toEqual({ value: true });
    sync.mockClear();
    await refusal({ kind: "sync-sites" }, fromPage);
    await refusal({ kind: "sync-sites" }, { ...fromPopup, url: "https://x.com/?chrome-extension://ours/" });
  });
});

describe("the save button", () => {
  const page = "https://x.com/ayu/status/1";
  const press = { kind: "press-save", network: "x", page, account: { handle: "ayu" }, save: true };
  const pressed = vi.fn(async () => false as const);
  beforeEach(() => receiver.on("press-save", pressed));

  it("is pressed in a page of its network", async () => {
    await expect(receiver.receive(press, fromPage)).resolves.toEqual({ value: false });
    expect(pressed).toHaveBeenCalledWith(press, fromPage);
  });

  it.each<[string, Sender]>([
    ["a page of another network", { ...fromPage, url: "https://bsky.app/" }],
    ["a frame inside a page", { ...fromPage, frameId: 4 }],
    ["a private window", { ...fromPage, tab: { id: 3, incognito: true } }],
    ["another extension", { ...fromPage, id: "theirs" }],
  ])("is not pressed by %s", async (_, sender) => {
    await expect(refusal(press, sender)).resolves.toMatch(/sender/);
    expect(pressed).not.toHaveBeenCalled();
  });

  it("saves nobody of another network, and lets a page save nobody as extension pages do", async () => {
    await expect(refusal({ ...press, network: "bluesky" }, fromPage)).resolves.toMatch(/not a page of bluesky/);
    receiver.on("save-person", vi.fn());
    const { save: _save, ...person } = press;
    await expect(refusal({ ...person, kind: "save-person" }, fromPage)).resolves.toMatch(/extension pages only/);
  });
});

describe("a sender that is none of a message's", () => {
  const elsewhere: [string, Sender][] = [
    ["another extension", { id: "theirs", url: `${root}popup.html` }],
    ["nobody", {}],
    ["an address that only begins like ours", { id: "ours", url: "chrome-extension://ours.evil.example/popup.html" }],
    ["a page that names ours in its address", { id: "ours", url: `https://evil.example/#${root}`, tab: { id: 1 } }],
    ["a page of a network that is not on", { id: "ours", url: "https://y.example/", frameId: 0, tab: { id: 1 } }],
    ["a frame in a page", { ...fromPage, frameId: 1 }],
    ["a private window", { ...fromPage, tab: { id: 3, incognito: true } }],
  ];
  const kinds = Object.keys(toWorker) as (keyof typeof toWorker)[];
  const cases = kinds.flatMap((kind) => elsewhere.map(([who, sender]) => ({ kind, who, sender })));

  // the page's own kinds may be anything here: who sends is looked at whatever they say
  it.each(cases)("$kind is not heard from $who", async ({ kind, sender }) => {
    const heard = vi.fn<() => Promise<never>>();
    const other = createReceiver({ id: "ours", root }, async (network) => patterns[network]);
    other.on(kind, heard);
    const page = "https://x.com/ayu/status/1";
    const all = { network: "x", page, account: { handle: "ayu" }, accounts: [], save: true, own: true, ids: ["x:1"] };
    await expect(other.receive({ kind, ...all, batch }, sender)).resolves.toHaveProperty("error");
    expect(heard).not.toHaveBeenCalled();
  });

  it.each(kinds.filter((kind) => !["deliver", "report", "ask-saved", "press-save"].includes(kind)))(
    "%s is not heard from a page, whatever it holds",
    async (kind) => {
      const other = createReceiver({ id: "ours", root }, async (network) => patterns[network]);
      other.on(kind, vi.fn<() => Promise<never>>());
      const answer = await other.receive({ kind }, fromPage);
      expect(answer).toMatchObject({
        error: { name: "Refused", message: `"${kind}" comes from extension pages only` },
      });
    },
  );
});

describe("messages nobody knows", () => {
  it("are refused whatever stands for their kind, also what is nested without end", async () => {
    const kind: unknown = JSON.parse(`${"[".repeat(20_000)}${"]".repeat(20_000)}`);
    await expect(refusal({ kind }, fromPage)).resolves.toBe("unknown message without a kind");
  });

  it.each([undefined, null, "deliver", {}, { kind: 7 }, { kind: "toString" }, { kind: "ask-page" }])(
    "%j is answered clearly",
    async (message) => {
      await expect(refusal(message, fromPage)).resolves.toMatch(/unknown message/);
    },
  );

  it("and kinds without a handler are named", async () => {
    const report = { kind: "report" };
    await expect(refusal(report, fromPage)).resolves.toBe('nobody handles "report"');
  });
});

it("has one handler of a kind", () => {
  expect(() => receiver.on("deliver", deliver)).toThrow('"deliver" has a handler already');
});

it("answers what a handler throws, with the stacks of both sides", async () => {
  deliver.mockRejectedValueOnce(new RangeError("broken"));
  const answer = await receiver.receive({ kind: "deliver", batch }, fromPage);
  const error = (() => {
    try {
      return unwrap(answer);
    } catch (thrown) {
      return thrown;
    }
  })();
  expect(error).toBeInstanceOf(RemoteError);
  expect(error).toMatchObject({ kind: "RangeError", message: "broken" });
  expect((error as Error).stack).toMatch(/on the other side[\s\S]*RangeError: broken/);
});

it("tells silence from an answer", () => {
  expect(() => unwrap(undefined)).toThrow(NoAnswer);
  expect(unwrap({ value: undefined })).toBeUndefined();
});
