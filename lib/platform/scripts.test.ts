import { describe, expect, it } from "vitest";
import type { About } from "../sites/site";
import { difference, scriptsFor } from "./scripts";
import type { ActiveSite } from "./sites";

const about = (id: string, hosts: string[]): About => ({ id, label: id, hosts, reads: [], profileOf: () => undefined });
const x = about("x", ["https://x.com/*", "https://twitter.com/*"]);
const bluesky = about("bluesky", ["https://bsky.app/*"]);

/** An active network with nothing turned on but what is said. */
const active = (of: About, change: Partial<ActiveSite> = {}): ActiveSite => ({
  about: of,
  hosts: of.hosts,
  precise: false,
  messages: false,
  closed: false,
  button: false,
  ...change,
});

describe("the scripts of the active networks", () => {
  it("reads what pages embed without listening to anything", () => {
    const [capture, ...others] = scriptsFor([active({ ...x, id: "other", embeds: true })]);
    expect(capture).toMatchObject({
      js: ["/sites/other.js", "/sites/other.responses.js", "/capture.js"],
      runAt: "document_idle",
    });
    expect(others).toEqual([]);
  });

  it("are one capture each, when the page is idle", () => {
    expect(scriptsFor([active(x), active(bluesky)])).toMatchObject([
      {
        id: "capture:x",
        matches: x.hosts,
        runAt: "document_idle",
        allFrames: false,
        js: ["/sites/x.js", "/capture.js"],
      },
      { id: "capture:bluesky", matches: bluesky.hosts },
    ]);
  });

  it("start before the page where its responses are listened to, the tap in the page's own world", () => {
    expect(scriptsFor([active(x, { precise: true })])).toMatchObject([
      { id: "capture:x", runAt: "document_start", js: ["/sites/x.js", "/sites/x.responses.js", "/capture.js"] },
      { id: "tap:x", runAt: "document_start", world: "MAIN", js: ["/tap.js"], matches: x.hosts },
    ]);
  });

  it("bring the reader of messages only where that is turned on", () => {
    const [capture] = scriptsFor([active(x, { messages: true })]);
    expect(capture?.js).toEqual(["/sites/x.js", "/sites/x.messages.js", "/capture.js"]);
  });

  it("say that closed groups may be read only where that is turned on, before the capture starts", () => {
    const [capture] = scriptsFor([active(x, { closed: true })]);
    expect(capture?.js).toEqual(["/sites/x.js", "/closed.js", "/capture.js"]);
    expect(difference(scriptsFor([active(x)]), scriptsFor([active(x, { closed: true })]))).toMatchObject({
      remove: ["capture:x"],
      add: [{ id: "capture:x" }],
    });
  });

  it("bring the save button last, only where it was asked for", () => {
    const [capture] = scriptsFor([active(x, { button: true })]);
    expect(capture?.js).toEqual(["/sites/x.js", "/capture.js", "/onpage.js"]);
  });

  it("run where the network is read, which may be less or more than its own hosts", () => {
    const hosts = ["https://forum.example/*"];
    expect(scriptsFor([active(x, { hosts, precise: true })])).toMatchObject([{ matches: hosts }, { matches: hosts }]);
  });

  it("are none where nothing is active", () => {
    expect(scriptsFor([])).toEqual([]);
  });
});

describe("from what is registered to what is wanted", () => {
  const plain = scriptsFor([active(x)]);
  const precise = scriptsFor([active(x, { precise: true })]);

  it("changes nothing where it is the same, as the browser spells it", () => {
    const spelled = plain.map((script) => ({
      ...script,
      js: script.js?.map((file) => file.slice(1)) ?? [],
      world: "ISOLATED" as const,
      matches: script.matches?.toReversed() ?? [],
    }));
    expect(difference(spelled, plain)).toEqual({ remove: [], add: [] });
  });

  it("replaces a capture that must start at another time", () => {
    expect(difference(plain, precise)).toEqual({ remove: ["capture:x"], add: precise });
    expect(difference(precise, plain)).toEqual({ remove: ["capture:x", "tap:x"], add: plain });
  });

  it("removes what is no longer wanted, and hosts that are no longer there", () => {
    expect(difference(plain, [])).toEqual({ remove: ["capture:x"], add: [] });
    const moved = scriptsFor([active(x, { hosts: ["https://x.com/*"] })]);
    expect(difference(plain, moved)).toEqual({ remove: ["capture:x"], add: moved });
  });
});
