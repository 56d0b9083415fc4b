/**
 * What every site adapter owes, whoever wrote it. Made from the folders of lib/sites and the pages in them: a new
 * network is tested by being there.
 */
import { JSDOM } from "jsdom";
import { afterEach, describe, expect, it, vi } from "vitest";
import { account, type Capture, capture, post } from "../../lib/model/capture";
import { interactionTypes } from "../../lib/model/engagement";
import { abouts } from "../../lib/sites/about";
import { matches } from "../../lib/sites/patterns";
import type { Reading, Responses, SiteAdapter } from "../../lib/sites/site";
import { momentOfReading, pageUrl, type Recorded } from "../truth/files";
import { sameHandle, sameId } from "../truth/ids";
import { readingsOf, readPage } from "../truth/inprocess";
import { joinDuplicates } from "../truth/join";
import { documentOf } from "../truth/page";
import { differences } from "../truth/report";
import { scorePage } from "../truth/score";
import { deepFreeze, removeActors, scrambleLabels, tracesOf, withoutActors } from "./disturb";
import { everything } from "./everything";
import { folders, linkedPeople, networks } from "./own-pages";

const responses = import.meta.glob<{ responses: Responses }>("../../lib/sites/*/responses.ts", { eager: true });

afterEach(async () => {
  vi.unstubAllGlobals();
  // jsdom holds its windows weakly, and what is held so is freed only between two tasks
  await new Promise((resolve) => setImmediate(resolve));
});

it("has one adapter for each folder of lib/sites, named like it", () => {
  expect(networks.map(({ network }) => network)).toEqual(folders);
  expect(abouts.map(({ id }) => id).sort()).toEqual(folders);
});

const everyPage = networks.flatMap(({ network, pages }) => pages.map((page) => ({ network, page })));

describe.each(networks)("$network", ({ site, network, pages }) => {
  describe("says who it is", () => {
    const { about } = site;

    it("in plain, well-formed words", () => {
      expect(about.label).not.toBe("");
      expect(about.reads.length).toBeGreaterThan(0);
      expect(interactionTypes).toEqual(expect.arrayContaining([...about.reads]));
      for (const host of about.hosts) expect(host).toMatch(/^https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/);
      for (const endpoint of about.endpoints ?? []) expect(endpoint).toMatch(/^[^\s?#]{4,}$/);
      expect(about.endpoints !== undefined).toBe(site.readResponse !== undefined);
      const inResponses = responses[`../../lib/sites/${network}/responses.ts`]?.responses.readEmbedded;
      expect(about.embeds ?? false).toBe(inResponses !== undefined);
    });

    it("reads only what it says it reads", () => {
      const types = pages.flatMap((page) => captured(site, page)).map(({ type }) => type);
      expect(about.reads).toEqual(expect.arrayContaining(types));
    });

    it("knows a profile's address from others", () => {
      for (const { truth } of pages)
        for (const { actor } of truth.interactions) {
          if (actor?.url == null) continue;
          const found = about.profileOf(new URL(actor.url));
          const same = sameHandle(network, found?.handle, actor.handle) || sameId(network, found?.id, actor.id);
          expect(same, actor.url).toBe(true);
        }
      expect(about.profileOf(new URL("https://unrelated.example/alice"))).toBeUndefined();
    });

    it("has pages of its own", () => expect(pages.length).toBeGreaterThan(0));
  });

  describe("on what is not its own", () => {
    const ownUrl = pages[0] ? pageUrl(pages[0].truth) : new URL("https://unrelated.example/");

    it("reads nothing of a blank page", () => {
      const { document } = new JSDOM("", { url: ownUrl.href }).window;
      expect(everything(site, document, ownUrl)).toEqual([]);
      expect(site.probe(document, ownUrl).expected).toBe(0);
    });

    it("reads nothing of a document without a page or a root", () => {
      const detached = new JSDOM("", { url: ownUrl.href }).window.document.implementation.createHTMLDocument("");
      expect(everything(site, detached, ownUrl)).toEqual([]);
      detached.documentElement.remove();
      expect(everything(site, detached, ownUrl)).toEqual([]);
    });

    it.each([
      "about:blank",
      "https://unrelated.example/",
      "https://unrelated.example/%E0%A4%A?q=%",
      "file:///home/alice/page.html",
    ])("names no page kind for %s", (address) => {
      const url = new URL(address);
      expect(site.about.profileOf(url)).toBeUndefined();
      if (!matches(site.about.hosts, url) && site.about.hosts.length > 0) expect(site.kind(url)).toBeUndefined();
    });
  });

  it("comes to an end at a page whose address has hundreds of thousands of letters", () => {
    const { origin } = pages[0] ? pageUrl(pages[0].truth) : new URL("https://unrelated.example/");
    for (const part of ["/", "a", "1", ".", "-", "@", "a/", "1/", "%20", "/t/1", "?a", "&a=1", "=", "#"])
      for (const head of ["/", "/t/", "/p/a", "/@", "/?a="]) {
        const url = new URL(origin + head + part.repeat(300_000 / part.length));
        expect(() => [site.kind(url), site.about.profileOf(url)]).not.toThrow();
      }
  });

  describe.each(pages)("$file", (page) => {
    const url = pageUrl(page.truth);
    const kind = site.kind(url);
    const isResponse = page.truth.source === "response";

    it("is a page of the kind it is labelled with", () => {
      expect(kind).toBe(page.truth.kind);
      if (site.about.hosts.length > 0) expect(matches(site.about.hosts, url)).toBe(true);
    });

    it("gives what its truth says, and nothing else", () => {
      const { findings } = scorePage(page.truth, readPage(site, page));
      expect(differences(findings)).toEqual([]);
    });

    it("lets no mistake of the reader pass as a mistake of the page", () => {
      expect(problems(readingsOf(site, page, documentOf(page)))).not.toContain("threw");
    });

    it("gives only rows that the worker accepts", () => {
      for (const reading of readingsOf(site, page, documentOf(page))) {
        for (const row of reading.captures) expect(capture.safeParse(row).error).toBeUndefined();
        for (const row of reading.posts) expect(post.safeParse(row).error).toBeUndefined();
        for (const row of reading.accounts) expect(account.safeParse(row).error).toBeUndefined();
      }
      const viewer = site.viewer?.(documentOf(page), url);
      if (viewer) expect(account.safeParse(viewer).error).toBeUndefined();
    });

    const linked = linkedPeople(page.truth);
    it.runIf(linked.length > 0)("gives the addresses elsewhere that its truth knows", () => {
      const accounts = readingsOf(site, page, documentOf(page)).flatMap((reading) => reading.accounts);
      for (const person of linked) expect(accounts).toContainEqual(expect.objectContaining(person));
    });

    it("gives the same when read twice", () => {
      const document = documentOf(page);
      const first = structuredClone(readingsOf(site, page, document));
      expect(readingsOf(site, page, document)).toEqual(first);
    });

    it("is left as it was, and asked for nothing", () => {
      const document = documentOf(page);
      const asked = vi.fn(() => {
        throw new Error("an adapter makes no request");
      });
      for (const name of ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "Image"]) {
        vi.stubGlobal(name, asked);
        if (document.defaultView) Object.defineProperty(document.defaultView, name, { value: asked });
      }
      const before = document.documentElement.outerHTML;
      readingsOf(site, page, document);
      site.probe(document, url);
      site.stated(document, url);
      expect(document.documentElement.outerHTML).toBe(before);
      expect(asked).not.toHaveBeenCalled();
    });

    it("is read from frozen inputs", () => {
      const context = deepFreeze({ now: momentOfReading(page.truth) });
      const frozen = deepFreeze({ ...page, truth: structuredClone(page.truth) });
      expect(site.read(documentOf(frozen), url, context).problems.map(({ kind }) => kind)).not.toContain("threw");
      expect(problems(readingsOf(site, frozen, documentOf(frozen)))).not.toContain("threw");
    });

    it.skipIf(isResponse)("needs no particular interface language", () => {
      const document = documentOf(page);
      scrambleLabels(document);
      expect(sorted(readAll(site, page, document))).toEqual(sorted(captured(site, page)));
    });

    it("gives no capture of a person that nothing names", () => {
      const traces = page.truth.interactions.flatMap(tracesOf);
      const isProfile = (address: URL) => site.about.profileOf(address) !== undefined;
      const isPayload = page.truth.source !== "dom";
      const anonymous = isPayload ? { ...page, body: withoutActors(page.body, traces) } : page;
      const document = documentOf(anonymous);
      if (!isPayload) removeActors(document, traces, isProfile);
      const readings = readingsOf(site, anonymous, document);
      expect(readings.flatMap((reading) => reading.captures)).toEqual([]);
      expect(problems(readings)).not.toContain("threw");
    });

    it("notices by other means than its reader's that something is there", () => {
      if (isResponse || page.truth.source === "embedded") return;
      const read = vi.spyOn(site, "read");
      const { expected } = site.probe(documentOf(page), url);
      expect(read).not.toHaveBeenCalled();
      read.mockRestore();
      if (page.truth.interactions.length > 0) expect(expected).toBeGreaterThan(0);
    });

    describe.skipIf(page.truth.source !== "dom" || kind === undefined)("item by item", () => {
      const context = { now: momentOfReading(page.truth) };
      const items = (document: Document) => (kind ? Array.from(document.querySelectorAll(site.items(kind))) : []);

      it("gives what the whole gives", () => {
        const document = documentOf(page);
        const whole = site.read(document, url, context).captures;
        const single = items(document).flatMap((item) => site.read(item, url, context).captures);
        expect(sorted(joinDuplicates(network, single))).toEqual(sorted(joinDuplicates(network, whole)));
      });

      it("loses nothing but an item whose author is gone", () => {
        const whole = idsOf(site.read(documentOf(page), url, context));
        for (const index of spread(items(documentOf(page)).length, 8)) {
          const document = documentOf(page);
          const item = items(document)[index] as Element;
          const own = idsOf(site.read(item, url, context));
          removeActors(item, page.truth.interactions.flatMap(tracesOf), (address) => !!site.about.profileOf(address));
          const reading = site.read(document, url, context);
          expect(idsOf(reading)).toEqual(expect.arrayContaining(whole.filter((id) => !own.includes(id))));
          expect(reading.problems.map(({ kind }) => kind)).not.toContain("threw");
        }
      });
    });

    it.runIf(isResponse)("survives being cut off, emptied and mangled", () => {
      const requestUrl = new URL(page.truth.url);
      const context = { now: momentOfReading(page.truth) };
      const read = (body: string) => site.readResponse?.(body, requestUrl, url, context) as Reading;
      for (const body of ["", "{", "<!doctype html>", page.body.slice(0, page.body.length / 2)]) {
        expect(read(body).captures).toEqual([]);
        expect(read(body).problems).not.toEqual([]);
      }
      for (const body of ["null", "[]", "{}", "0", '""', "[null]"]) expect(read(body).captures).toEqual([]);
      for (const body of mangled(page.body)) expect(problems([read(body)])).not.toContain("threw");
    });
  });
});

// each page is parsed once for all networks that are not its own: parsing takes most of the time
describe("no other network reads anything of", () => {
  const documents = everyPage.filter(({ page }) => page.truth.source !== "response");

  it.each(documents)("$network/$page.file", ({ network, page }) => {
    const document = documentOf(page);
    const address = pageUrl(page.truth);
    for (const { site, network: other, pages } of networks) {
      if (other === network) continue;
      const ownUrl = pages[0] ? pageUrl(pages[0].truth) : address;
      if (!matches(site.about.hosts, address)) expect(everything(site, document, address), other).toEqual([]);
      expect(everything(site, document, ownUrl), `${other}, at its own address`).toEqual([]);
    }
  });
});

function readAll(site: SiteAdapter, page: Recorded, document: Document): Capture[] {
  return joinDuplicates(
    site.about.id,
    readingsOf(site, page, document).flatMap((reading) => reading.captures),
  );
}

function captured(site: SiteAdapter, page: Recorded): Capture[] {
  return readAll(site, page, documentOf(page));
}

function problems(readings: readonly Reading[]): string[] {
  return readings.flatMap((reading) => reading.problems.map(({ kind }) => kind));
}

/** At most `most` of the indexes 0 … `length` - 1, evenly spread, first and last among them. */
function spread(length: number, most: number): number[] {
  const all = Array.from({ length }, (_, index) => index);
  return length <= most ? all : all.slice(0, most).map((index) => Math.round((index * (length - 1)) / (most - 1)));
}

function idsOf(reading: Reading): string[] {
  return reading.captures.map(({ id, type, actor }) => id ?? `${type} by ${actor.id ?? actor.handle ?? actor.url}`);
}

/** Captures in an order that does not depend on how they were read. */
function sorted(captures: readonly Capture[]): string[] {
  return captures.map((each) => JSON.stringify(each, Object.keys(flat(each)).sort())).sort();
}

function flat(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null) return {};
  return Object.assign({ ...value }, ...Object.values(value).map(flat)) as Record<string, unknown>;
}

/** The payload with, in turn, one of its parts replaced by something of another shape. */
function mangled(json: string): string[] {
  const strange = [null, 7, "x", [], {}, [[null]]];
  const paths: (string | number)[][] = [];
  const visit = (value: unknown, path: (string | number)[]): void => {
    if (path.length > 0) paths.push(path);
    if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
  };
  visit(JSON.parse(json), []);
  const step = Math.max(1, Math.floor(paths.length / 300));
  return paths
    .filter((_, index) => index % step === 0)
    .map((path, index) => {
      const copy = JSON.parse(json) as Record<string, unknown>;
      let at: Record<string, unknown> = copy;
      for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
      at[path.at(-1) as string] = strange[index % strange.length];
      return JSON.stringify(copy);
    });
}
