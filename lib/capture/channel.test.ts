import { beforeEach, describe, expect, it, vi } from "vitest";
import { joinChannel, openChannel } from "./channel";

let document: Document;
let ending: AbortController;
const heard = vi.fn<Parameters<typeof openChannel>[1]>();
const ended = vi.fn();

beforeEach(() => {
  // the two scripts share nothing but the document as the target of events
  document = Object.assign(new EventTarget(), { readyState: "loading", head: null, body: null }) as unknown as Document;
  ending = new AbortController();
  heard.mockReset();
  ended.mockReset();
});

/** The parser has begun: from now on scripts of the page may run. */
function pageBegins(): void {
  Object.assign(document, { head: {} });
}

describe.each(["the capture", "the tap"])("with %s first", (first) => {
  function meet() {
    if (first === "the capture") {
      openChannel(document, heard, ending.signal);
      return joinChannel(document, ended);
    }
    const speaker = joinChannel(document, ended);
    openChannel(document, heard, ending.signal);
    return speaker;
  }

  it("carries a response across, whatever is in it", () => {
    const speaker = meet();
    pageBegins();
    speaker?.say("https://x.com/api?a=1", "https://x.com/ayu", '{"a":\n"b\n\nc"}');
    expect(heard.mock.calls).toEqual([
      [{ url: "https://x.com/api?a=1", page: "https://x.com/ayu", body: '{"a":\n"b\n\nc"}' }],
    ]);
  });

  it("gives the page nothing to hear or to forge with", () => {
    const names = new Set<string>();
    const speaker = meet();
    pageBegins();
    // all that a page's script can do: listen to the known names, greet, and speak under names it can think of
    for (const name of ["jalin:hello", "jalin:welcome"]) document.addEventListener(name, () => names.add(name));
    document.dispatchEvent(new CustomEvent("jalin:hello"));
    document.dispatchEvent(new CustomEvent("jalin:welcome", { detail: "forged" }));
    expect([...names].toSorted()).toEqual(["jalin:hello", "jalin:welcome"]);
    names.clear();
    const forged = vi.fn();
    document.addEventListener("forged", forged);
    speaker?.say("https://x.com/api", "https://x.com/ayu", "body");
    document.dispatchEvent(new CustomEvent("forged", { detail: "https://x.com/api\nhttps://x.com/\nlie" }));
    expect(names.size).toBe(0);
    expect(forged).toHaveBeenCalledTimes(1);
    expect(heard.mock.calls.map(([response]) => response.body)).toEqual(["body"]);
  });

  it("speaks past a page that replaced dispatchEvent", () => {
    const speaker = meet();
    pageBegins();
    const spy = vi.fn();
    Object.assign(document, { dispatchEvent: spy });
    speaker?.say("https://x.com/api", "https://x.com/ayu", "body");
    expect(spy).not.toHaveBeenCalled();
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it("ends on both sides when the capture ends", () => {
    const speaker = meet();
    ending.abort();
    expect(ended).toHaveBeenCalledTimes(1);
    speaker?.say("https://x.com/api", "https://x.com/ayu", "body");
    expect(heard).not.toHaveBeenCalled();
  });
});

it("is not opened once the page has begun", () => {
  pageBegins();
  const names: string[] = [];
  document.addEventListener("jalin:welcome", () => names.push("welcome"));
  openChannel(document, heard, ending.signal);
  expect(joinChannel(document, ended)).toBeUndefined();
  document.dispatchEvent(new CustomEvent("jalin:hello"));
  expect(names).toEqual([]);
});
