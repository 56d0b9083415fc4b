import { beforeEach, describe, expect, it, vi } from "vitest";
import { joinChannel, openChannel, type Say } from "./channel";

let document: Document;
let ending: AbortController;
const heard = vi.fn<Parameters<typeof openChannel>[2]>();
const ended = vi.fn();
const met = vi.fn<Parameters<typeof joinChannel>[1]>();
const endpoints = ["/TweetDetail", "/Favoriters"];

/** What watches the parser. */
let watching: ((changes: { target: unknown }[]) => void)[] = [];

beforeEach(() => {
  watching = [];
  vi.stubGlobal(
    "MutationObserver",
    class {
      constructor(private readonly tell: (typeof watching)[number]) {}
      observe(): void {
        watching.push(this.tell);
      }
      disconnect(): void {
        watching = watching.filter((each) => each !== this.tell);
      }
    },
  );
  // the two scripts share nothing but the document as the target of events
  document = Object.assign(new EventTarget(), { readyState: "loading", head: null, body: null }) as unknown as Document;
  ending = new AbortController();
  heard.mockReset();
  ended.mockReset();
  met.mockReset();
  met.mockReturnValue(ended);
});

/** The parser has begun: from now on scripts of the page may run. */
function pageBegins(): void {
  Object.assign(document, { head: {} });
  for (const tell of watching) tell([{ target: {} }]);
}

describe.each(["the capture", "the tap"])("with %s first", (first) => {
  /** Lets both start; what the tap may then say. */
  function meet(): Say {
    if (first === "the capture") openChannel(document, endpoints, heard, ending.signal);
    joinChannel(document, met);
    if (first === "the tap") openChannel(document, endpoints, heard, ending.signal);
    return met.mock.calls[0]?.[1] as Say;
  }

  it("tells the tap what is worth hearing", () => {
    meet();
    expect(met.mock.calls.map(([told]) => told)).toEqual([endpoints]);
  });

  it("carries a response across, whatever is in it", () => {
    const say = meet();
    pageBegins();
    say("https://x.com/api?a=1", "https://x.com/ayu", '{"a":\n"b\n\nc"}');
    expect(heard.mock.calls).toEqual([
      [{ url: "https://x.com/api?a=1", page: "https://x.com/ayu", body: '{"a":\n"b\n\nc"}' }],
    ]);
  });

  it("gives the page nothing to hear or to forge with", () => {
    const say = meet();
    pageBegins();
    // all that a page's script can do: listen to the known names, greet, and speak under names it can think of
    const welcomed = vi.fn();
    document.addEventListener("jalin:welcome", welcomed);
    document.dispatchEvent(new CustomEvent("jalin:hello"));
    expect(welcomed).not.toHaveBeenCalled();
    document.dispatchEvent(new CustomEvent("jalin:welcome", { detail: "forged\n/TweetDetail" }));
    expect(met).toHaveBeenCalledTimes(1);
    const forged = vi.fn();
    document.addEventListener("forged", forged);
    say("https://x.com/api", "https://x.com/ayu", "body");
    document.dispatchEvent(new CustomEvent("forged", { detail: "https://x.com/api\nhttps://x.com/\nlie" }));
    expect(forged).toHaveBeenCalledTimes(1);
    expect(heard.mock.calls.map(([response]) => response.body)).toEqual(["body"]);
  });

  it("speaks past a page that replaced dispatchEvent", () => {
    const say = meet();
    pageBegins();
    const spy = vi.fn();
    Object.assign(document, { dispatchEvent: spy });
    say("https://x.com/api", "https://x.com/ayu", "body");
    expect(spy).not.toHaveBeenCalled();
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it("ends on both sides when the capture ends", () => {
    const say = meet();
    ending.abort();
    expect(ended).toHaveBeenCalledTimes(1);
    say("https://x.com/api", "https://x.com/ayu", "body");
    expect(heard).not.toHaveBeenCalled();
  });
});

it.each(["capture", "tap"])(
  "is not opened to a page that makes itself look empty again, with the %s alone",
  (alone) => {
    const names: string[] = [];
    if (alone === "capture") openChannel(document, endpoints, heard, ending.signal);
    else joinChannel(document, met);
    // the root itself says nothing yet
    for (const tell of watching) tell([{ target: document }]);
    pageBegins();
    Object.assign(document, { head: null });
    document.addEventListener("jalin:welcome", (event) => names.push(String((event as CustomEvent).detail)));
    document.dispatchEvent(new CustomEvent("jalin:hello"));
    document.dispatchEvent(new CustomEvent("jalin:welcome", { detail: "forged\n/TweetDetail" }));
    expect(names).toEqual(["forged\n/TweetDetail"]);
    expect(met).not.toHaveBeenCalled();
    expect(heard).not.toHaveBeenCalled();
  },
);

it("is not opened once the page has begun", () => {
  pageBegins();
  const names: string[] = [];
  document.addEventListener("jalin:welcome", () => names.push("welcome"));
  openChannel(document, endpoints, heard, ending.signal);
  joinChannel(document, met);
  expect(met).not.toHaveBeenCalled();
  document.dispatchEvent(new CustomEvent("jalin:hello"));
  expect(names).toEqual([]);
});

it("does not take the page for the capture where that is not there", () => {
  joinChannel(document, met);
  pageBegins();
  document.dispatchEvent(new CustomEvent("jalin:welcome", { detail: "forged\n/TweetDetail" }));
  expect(met).not.toHaveBeenCalled();
});
