import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { listenInPage } from "./page";
import type { PageState } from "./protocol";
import { isContextAlive, send, sendOnce, sendToPage } from "./send";
import { NoAnswer, RemoteError } from "./wire";

const sync = { kind: "sync-sites" } as const;
const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();

beforeEach(() => {
  sendMessage.mockReset();
  const runtime: { sendMessage(message: unknown): Promise<unknown> } = fakeBrowser.runtime;
  vi.spyOn(runtime, "sendMessage").mockImplementation(sendMessage);
});
afterEach(() => vi.restoreAllMocks());

describe("sending", () => {
  it("gives the value that the other side answers", async () => {
    sendMessage.mockResolvedValue({ value: true });
    await expect(sendOnce(sync)).resolves.toBe(true);
    expect(sendMessage).toHaveBeenCalledWith(sync);
  });

  it("tries again while nobody answers, waiting longer each time", async () => {
    const pauses: number[] = [];
    sendMessage.mockRejectedValueOnce(new Error("Could not establish connection."));
    sendMessage.mockResolvedValueOnce(undefined);
    sendMessage.mockResolvedValueOnce({ value: true });
    await expect(send(sync, { pause: async (ms) => void pauses.push(ms) })).resolves.toBe(true);
    expect(pauses).toEqual([100, 200]);
  });

  it("gives up after its tries", async () => {
    sendMessage.mockRejectedValue(new Error("The message port closed before a response was received."));
    await expect(send(sync, { tries: 3, pause: async () => undefined })).rejects.toThrow(NoAnswer);
    expect(sendMessage).toHaveBeenCalledTimes(3);
  });

  it("does not repeat what was answered with an error", async () => {
    sendMessage.mockResolvedValue({ error: { name: "Refused", message: "no" } });
    await expect(send(sync)).rejects.toThrow(RemoteError);
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it("finds no page where none listens", async () => {
    vi.spyOn(fakeBrowser.tabs, "sendMessage").mockRejectedValue(new Error("Receiving end does not exist."));
    await expect(sendToPage(3, { kind: "ask-page" })).resolves.toBeUndefined();
  });
});

it("knows when the extension is gone from under it", () => {
  expect(isContextAlive()).toBe(true);
  vi.stubGlobal("browser", undefined);
  vi.stubGlobal("chrome", { runtime: undefined });
  expect(isContextAlive()).toBe(false);
  vi.stubGlobal("chrome", fakeBrowser);
  vi.stubGlobal("browser", fakeBrowser);
});

describe("the page's ear", () => {
  const state = { network: "x" } as PageState;
  const popup = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL("/popup.html") };
  let listener: (message: unknown, sender: object, respond: (answer: unknown) => void) => unknown;
  let ending: AbortController;

  beforeEach(() => {
    ending = new AbortController();
    vi.spyOn(fakeBrowser.runtime.onMessage, "addListener").mockImplementation((added) => {
      listener = added as never;
    });
    listenInPage(
      {
        "ask-page": () => state,
        "ask-skeleton": () => ({ text: "html" }),
        stop: ({ except }) => except["x"] === undefined,
      },
      ending.signal,
    );
  });

  function ask(message: unknown, sender: object = popup): unknown {
    let answer: unknown = "nothing";
    listener(message, sender, (given) => (answer = given));
    return answer;
  }

  it("answers extension pages and the worker", () => {
    expect(ask({ kind: "ask-page" })).toEqual({ value: state });
    expect(ask({ kind: "ask-page" }, { ...popup, tab: { id: 4 } })).toEqual({ value: state });
    expect(ask({ kind: "ask-skeleton" })).toEqual({ value: { text: "html" } });
    expect(ask({ kind: "stop", except: { y: ["https://y.example/*"] } }, { id: fakeBrowser.runtime.id })).toEqual({
      value: true,
    });
    expect(ask({ kind: "stop", except: { x: ["https://x.com/*"] } })).toEqual({ value: false });
  });

  it("leaves everything else unanswered", () => {
    expect(ask({ kind: "ask-page" }, { ...popup, id: "theirs" })).toBe("nothing");
    expect(ask({ kind: "ask-page" }, { id: popup.id, url: "https://x.com/", tab: { id: 4 } })).toBe("nothing");
    expect(ask({ kind: "deliver" })).toBe("nothing");
    expect(ask(undefined)).toBe("nothing");
  });

  it("answers with what went wrong", () => {
    const bug = () => {
      throw new RangeError("a bug");
    };
    const broken = { "ask-page": bug, "ask-skeleton": bug, stop: bug };
    listenInPage(broken, ending.signal);
    expect(ask({ kind: "ask-page" })).toMatchObject({ error: { name: "RangeError", message: "a bug" } });
  });

  it("stops listening at the end, also when there is nothing left to call", () => {
    vi.spyOn(fakeBrowser.runtime.onMessage, "removeListener").mockImplementation(() => {
      throw new Error("Extension context invalidated.");
    });
    expect(() => ending.abort()).not.toThrow();
    expect(fakeBrowser.runtime.onMessage.removeListener).toHaveBeenCalledWith(listener);
  });
});
