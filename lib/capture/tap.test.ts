import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { tap } from "./tap";

/** As much of an XMLHttpRequest as a page uses, answered by hand. */
class FakeRequest extends EventTarget {
  #type = "";
  #text = "";
  #url = "";
  get responseType(): string {
    return this.#type;
  }
  set responseType(type: string) {
    this.#type = type;
  }
  get responseText(): string {
    if (this.#type !== "" && this.#type !== "text") throw new Error("not text");
    return this.#text;
  }
  get response(): unknown {
    return this.#type === "json" ? (JSON.parse(this.#text) as unknown) : this.#text;
  }
  get responseURL(): string {
    return this.#url;
  }
  open(_method: string, url: string): void {
    this.#url = new URL(url, "https://x.com/").href;
  }
  send(): void {}
  answer(text: string): void {
    this.#text = text;
    this.dispatchEvent(new Event("load"));
  }
}

const say = vi.fn();
let fetched: ReturnType<typeof vi.fn<(input: unknown) => Promise<Response>>>;
let page: Window & typeof globalThis;
let untap: () => void;
const nativeToString = Function.prototype.toString;

beforeEach(() => {
  say.mockReset();
  fetched = vi.fn(async (input: unknown) => answerTo(String(input)));
  page = {
    Reflect,
    Proxy,
    WeakMap,
    Promise,
    Function,
    URL,
    Response,
    Request,
    XMLHttpRequest: class extends FakeRequest {},
    location: { href: "https://x.com/ayu/status/1" },
    fetch(this: unknown, ...args: [unknown]) {
      return fetched.apply(this, args);
    },
  } as unknown as Window & typeof globalThis;
  Object.assign(page.XMLHttpRequest.prototype, {});
  for (const key of ["open", "send", "addEventListener", "responseType", "responseText", "responseURL"])
    Object.defineProperty(page.XMLHttpRequest.prototype, key, descriptor(key));
  untap = tap(page, ["/TweetDetail"], say);
});
afterEach(() => untap());

function descriptor(key: string): PropertyDescriptor {
  const owner = key === "addEventListener" ? EventTarget.prototype : FakeRequest.prototype;
  return Object.getOwnPropertyDescriptor(owner, key) as PropertyDescriptor;
}

function answerTo(url: string): Response {
  const response = new Response(`{"of":"${url}"}`);
  Object.defineProperty(response, "url", { value: url });
  return response;
}

/** Lets the copy of a body be read. */
async function soon(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe("fetch", () => {
  it("hears the endpoints named, with the page that asked, and nothing else", async () => {
    await page.fetch("/i/api/graphql/abc/TweetDetail?variables=1");
    await page.fetch("/i/api/graphql/abc/Likes");
    await soon();
    expect(say.mock.calls).toEqual([
      [expect.any(String), "https://x.com/ayu/status/1", '{"of":"/i/api/graphql/abc/TweetDetail?variables=1"}'],
    ]);
  });

  it("hears a request given as an object or an address", async () => {
    await page.fetch(new Request("https://x.com/TweetDetail"));
    await page.fetch(new URL("https://x.com/TweetDetail"));
    await soon();
    expect(say).toHaveBeenCalledTimes(2);
  });

  it("gives the page the very response, unread", async () => {
    const response = answerTo("https://x.com/TweetDetail");
    fetched.mockResolvedValue(response);
    const given = await page.fetch("/TweetDetail");
    expect(given).toBe(response);
    expect(given.bodyUsed).toBe(false);
    await expect(given.json()).resolves.toEqual({ of: "https://x.com/TweetDetail" });
  });

  it("leaves failures, wrong calls and `this` as they are", async () => {
    const failure = new TypeError("Failed to fetch");
    fetched.mockRejectedValue(failure);
    await expect(page.fetch("/TweetDetail")).rejects.toBe(failure);
    fetched.mockImplementation(() => {
      throw failure;
    });
    expect(() => page.fetch("/TweetDetail")).toThrow(failure);
    expect(() => page.fetch(undefined as unknown as string)).toThrow(failure);
    expect(say).not.toHaveBeenCalled();
  });

  it("does not let its own trouble surface", async () => {
    say.mockImplementation(() => {
      throw new Error("ours");
    });
    fetched.mockResolvedValue({ ok: true } as Response);
    await expect(page.fetch("/TweetDetail")).resolves.toEqual({ ok: true });
    fetched.mockImplementation(async (input) => answerTo(String(input)));
    await expect((await page.fetch("/TweetDetail")).text()).resolves.toContain("TweetDetail");
    await soon();
  });

  it("passes over errors and giants", async () => {
    fetched.mockResolvedValueOnce(new Response("no", { status: 500 }));
    fetched.mockResolvedValueOnce(new Response("x".repeat(9 * 1024 * 1024)));
    await page.fetch("/TweetDetail");
    await page.fetch("/TweetDetail");
    await soon();
    expect(say).not.toHaveBeenCalled();
  });
});

describe("XMLHttpRequest", () => {
  function request(url: string, type: XMLHttpRequestResponseType = ""): FakeRequest {
    const xhr = new page.XMLHttpRequest();
    xhr.open("GET", url);
    xhr.responseType = type;
    xhr.send();
    return xhr as unknown as FakeRequest;
  }

  it("is heard as text or as JSON at the endpoints named", () => {
    request("/i/api/TweetDetail").answer('{"a":1}');
    request("/i/api/TweetDetail", "json").answer('{ "b": 2 }');
    request("/i/api/Likes").answer("no");
    request("/i/api/TweetDetail", "blob").answer("no");
    const asked = ["https://x.com/i/api/TweetDetail", "https://x.com/ayu/status/1"];
    expect(say.mock.calls).toEqual([
      [...asked, '{"a":1}'],
      [...asked, '{"b":2}'],
    ]);
  });

  it("is heard once for each time it is sent, and not after it was opened for something else", () => {
    const xhr = request("/TweetDetail");
    xhr.answer("first");
    xhr.open("GET", "/Likes");
    xhr.send();
    xhr.answer("second");
    expect(say).toHaveBeenCalledTimes(1);
  });
});

it("spells its functions as the browser would, in every way a page can ask", () => {
  const spelled = (value: object) => Function.prototype.toString.call(value);
  expect(String(page.fetch)).toContain("fetched.apply");
  expect(spelled(page.XMLHttpRequest.prototype.open)).toBe(nativeToString.call(FakeRequest.prototype.open));
  expect(spelled(page.XMLHttpRequest.prototype.send)).toBe(nativeToString.call(FakeRequest.prototype.send));
  expect(spelled(Function.prototype.toString)).toBe(nativeToString.call(nativeToString));
  expect(page.fetch.name).toBe("fetch");
  expect(page.XMLHttpRequest.prototype.open.length).toBe(2);
  expect(() => Function.prototype.toString.call({})).toThrow(TypeError);
  expect(Object.keys(page)).not.toContain("jalin");
});

it("goes without a trace, unless somebody wrapped its function", () => {
  const wrapped = page.fetch;
  const theirs = (...args: Parameters<typeof fetch>) => wrapped(...args);
  page.fetch = theirs;
  const { send } = FakeRequest.prototype;
  untap();
  expect(page.fetch).toBe(theirs);
  expect(page.XMLHttpRequest.prototype.send).toBe(send);
  expect(Function.prototype.toString).toBe(nativeToString);
});

it("hears nothing more once it is off", async () => {
  const held = page.fetch;
  untap();
  await held("/TweetDetail");
  await soon();
  expect(say).not.toHaveBeenCalled();
});
