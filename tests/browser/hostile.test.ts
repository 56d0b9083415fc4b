/**
 * Every face, with hostile texts in all that was captured and entered: names, headlines, texts, notes, tags, tasks, addresses
 * and the rest. Nothing of it runs, asks for anything, opens or leads anywhere; it is shown as the text that it is.
 */
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { hostile } from "../fuzz/hostile";
import { show } from "./faces/show";
import type { State } from "./faces/state";
import { states } from "./faces/states";
import { browserPair } from "./harness/pair";

/** The same face in another theme, language or width holds the same texts. */
const isOther = ({ name, pseudo, language, path }: State): boolean =>
  /^(?:dark|id|zoom|narrow)-|-\d{3,4}$/.test(name) || !!pseudo || !!language || path?.startsWith("kit.html") === true;
const faces = states.filter((state) => !isOther(state));

const withBrowser = browserPair();
/** Faces on which any of the texts was seen: were they nowhere, this would prove nothing. */
let shown = 0;
let walked = 0;
afterAll(() => {
  if (shown <= walked / 3) throw new Error(`hostile texts were seen on ${shown} of ${walked} faces only`);
});

describe.concurrent("hostile texts", () => {
  it.each(faces.map((state, at) => ({ name: state.name, state, at })))("do nothing on $name", ({ state, at }) =>
    withBrowser(async (jalin) => {
      walked += 1;
      const found: string[] = [];
      const watch = async (page: Page): Promise<void> => {
        page.on("dialog", (dialog) => {
          found.push(`a dialog: ${dialog.message()}`);
          void dialog.dismiss();
        });
        page.on("request", (request) => {
          if (!/^(?:chrome-extension|blob):/.test(request.url())) found.push(`asked for ${request.url()}`);
        });
        page.on("framenavigated", (frame) => {
          if (!/^(?:chrome-extension:|about:blank$)/.test(frame.url())) found.push(`went to ${frame.url()}`);
        });
        page.on("popup", (other) => found.push(`opened ${other.url()}`));
        await page.exposeFunction("told", (what: string) => void found.push(what));
        await page.addInitScript(() => {
          const { told } = globalThis as unknown as { told(what: string): void };
          Object.assign(globalThis, { ran: () => told("a script ran") });
          addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample, target }) => {
            // the browser styles the picture that stands in for a page while the database is filled
            if (target instanceof HTMLImageElement && document.contentType.startsWith("image/")) return;
            told(`against the policy: ${effectiveDirective} ${blockedURI} ${sample}`);
          });
        });
      };
      const changed = JSON.parse(JSON.stringify(state.tab ?? null), (key, value: unknown) =>
        typeof value === "string" && /^(?:name|text|headline)$/.test(key)
          ? `${value} ${hostile[at % hostile.length]}`
          : value,
      ) as State["tab"] | null;
      const { afterwards, ...rest } = state;
      const page = await show(
        jalin,
        { ...rest, ...(changed && { tab: changed }) },
        { prepare: watch, stored: (still) => still.evaluate(poison, { texts: hostile, from: at * 37 }) },
      );
      // what leads to this state goes by names, some of which are other names now
      if (afterwards) {
        page.setDefaultTimeout(3000);
        await afterwards(page).catch(() => undefined);
      }
      await page.waitForTimeout(200);
      found.push(...(await page.evaluate(lookAround)));
      if (
        await page.evaluate((texts) => texts.some((text) => document.body.textContent.includes(text)), hostile.slice())
      )
        shown += 1;
      await page.close();
      expect(found).toEqual([]);
    }),
  );
});

/** Runs in a page of the extension: puts a hostile text behind, or in place of, every text that is somebody's. */
async function poison({ texts, from }: { texts: readonly string[]; from: number }): Promise<void> {
  let at = from;
  const next = (): string => texts[(at += 1) % texts.length] ?? "";
  const said =
    /^(?:name|handle|headline|text|reaction|title|label|note|role|company|value|lostReason|place|words|tags|options|reason|path|customValue)$/;
  const addresses = /^(?:url|avatar|page|links|verified|permalink)$/;
  const poisoned = (value: unknown, key: string): unknown => {
    if (typeof value === "string") {
      // a day is never anything else: what is entered as one is parsed
      if (/^\d{4}-\d\d-\d\d/.test(value)) return value;
      if (addresses.test(key)) return at % 3 === 0 ? value : next();
      return said.test(key) ? `${value} ${next()}` : value;
    }
    // dates and typed arrays stay what they are
    if (Array.isArray(value)) return value.map((each) => poisoned(each, key));
    if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, poisoned(each, name)]));
  };
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === "jalin")) return;
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open("jalin");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error("the database could not be opened"));
  });
  const tables = ["identities", "contacts", "posts", "interactions", "profiles", "notes", "tasks", "opportunities"]
    .concat(["segments", "rules", "customFields", "activity", "viewers", "quarantine", "suggestions", "pipeline"])
    .filter((name) => database.objectStoreNames.contains(name));
  const work = database.transaction(tables, "readwrite");
  for (const name of tables) {
    const table = work.objectStore(name);
    const { keyPath } = table;
    const asking = table.getAll();
    asking.onsuccess = () => {
      for (const row of asking.result as Record<string, unknown>[]) {
        const changed = poisoned(row, "") as Record<string, unknown>;
        // what a row is found by stays
        if (typeof keyPath === "string") changed[keyPath] = row[keyPath];
        for (const key of ["words", "keys"]) if (key in row) changed[key] = row[key];
        table.put(changed);
      }
    };
  }
  await new Promise<void>((resolve, reject) => {
    work.oncomplete = () => resolve();
    work.onabort = () => reject(work.error ?? new Error("the rows were not changed"));
  });
  database.close();
}

/** Runs in a page: what stands in it that only markup of others could have put there, and links that lead astray. */
function lookAround(): string[] {
  const all = [...document.querySelectorAll("*")];
  const foreign = all.filter((element) =>
    element.matches("iframe, object, embed, base, form[action], marquee, math, frame, portal, [srcdoc]"),
  );
  const handlers = all.filter((element) => element.getAttributeNames().some((name) => name.startsWith("on")));
  const sources = all.filter((element) => {
    const source = element.getAttribute("src") ?? (element.localName === "link" ? element.getAttribute("href") : null);
    return source !== null && !/^(?:\/(?!\/)|\.|chrome-extension:|blob:)/.test(source);
  });
  const astray = [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].filter(({ href, target, rel }) => {
    if (href.startsWith(location.origin) || /^(?:mailto|tel):/.test(href)) return false;
    return !/^https?:/.test(href) || target !== "_blank" || rel !== "noopener noreferrer";
  });
  return [...foreign, ...handlers, ...sources, ...astray].map(
    (element) => `stands there: ${element.outerHTML.slice(0, 200)}`,
  );
}
