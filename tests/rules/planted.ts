/** Violations, one file each. A file stands under the rule that must name it, with what the rule must say. */

type Planted = Readonly<Record<string, { source: string; says: string }>>;

/** Breaks the promise of one kind of file in many ways: one numbered file per source, named as `fileOf` says. */
function each(sources: Readonly<Record<string, string>>, fileOf: (number: number) => string): Planted {
  return Object.fromEntries(
    Object.entries(sources).map(([source, says], number) => {
      const file = fileOf(number);
      return [file, { source: `${source}\n`, says: `${file}:1: ${says}` }];
    }),
  );
}

/** An import that runs the wrong way, or leads nowhere. */
function imports(rule: string, source: string): { rule: string; source: string } {
  return { rule, source: `${source}\n` };
}

const directions: Readonly<Record<string, { rule: string; source: string }>> = {
  "lib/model/circle.ts": imports("no-cycle", `import { b } from "./round";\nexport const a = (): unknown => b;`),
  "lib/words/alone.ts": imports("no-orphan", `export {};`),
  "lib/db/stray.ts": imports("resolvable", `import "left-out-package";`),
  "lib/db/unnamed.ts": imports("resolvable", `import "playwright-core";`),
  "lib/db/tool.ts": imports("shipped-from-dependencies", `import "typescript";`),
  "lib/db/tested.ts": imports("not-from-tests", `import "../../tests/builders";`),
  "components/upward/Up.tsx": imports("entrypoints-on-top", `import "../../entrypoints/popup/main";`),
  "entrypoints/welcome/main.tsx": imports("entrypoints-apart", `import "../popup/main";`),
  "lib/insight/view.ts": imports("lib-below-components", `import "../../components/note/Note";`),
  "components/worker/Worker.tsx": imports("components-not-ingest", `export type * from "../../lib/ingest/store";`),
  "lib/exchange/hook.ts": imports("react-in-components", `import "react";`),
  "lib/model/stores.ts": imports("model-alone", `export type * from "../db/notes";`),
  "lib/model/heavy.ts": imports("model-packages", `import "papaparse";`),
  "lib/sites/leaning/index.ts": imports("sites-apart", `export { read } from "../lawful";`),
  "lib/sites/packed/index.ts": imports("sites-pure", `import "papaparse";`),
  "components/table/Table.tsx": imports("dexie-in-db", `import "dexie";`),
  "lib/db/eager.ts": imports("db-below", `import "../ingest/store";`),
  "components/tab/Tab.tsx": imports("browser-at-the-rim", `import "wxt/browser";`),
  "lib/messaging/knows.ts": imports("messaging-below", `import "../ingest/store";`),
};

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

export const planted: Readonly<Record<string, Planted>> = {
  format: { "lib/model/untidy.ts": { source: `export const a = 'b'`, says: "lib/model/untidy.ts" } },

  types: {
    "lib/model/wrong.ts": {
      source: `export const names: string[] = [];\nexport const first: string = names[0];\n`,
      says: "lib/model/wrong.ts(2,",
    },
  },

  lint: {
    "lib/db/floating.ts": {
      source: `import { add } from "./notes";\n\nexport function go(): void {\n  add("x");\n}\n`,
      says: "lib/db/floating.ts:4:3: Promises must be awaited",
    },
    "lib/model/any.ts": {
      source: `export const field = (text: string): string => JSON.parse(text).field;\n`,
      says: "lib/model/any.ts:1:65: Unsafe member access",
    },
    "lib/model/half.ts": {
      source: `export function half(of: "a" | "b"): number {\n  switch (of) {\n    case "a":\n      return 1;\n  }\n  return 0;\n}\n`,
      says: "lib/model/half.ts:2:11: Switch is not exhaustive",
    },
    "lib/model/chatty.ts": {
      source: `console.log("here");\nexport {};\n`,
      says: "lib/model/chatty.ts:1:1: Unexpected console",
    },
  },

  imports: Object.fromEntries(
    Object.entries(directions).map(([file, { rule, source }]) => [file, { source, says: `${rule}: ${file}` }]),
  ),

  "page-side": {
    "lib/sites/checked/index.ts": {
      source: `import { capture } from "../../model/capture";\n\nexport const read = (): unknown => capture;\n`,
      says: "page-side-small: lib/sites/checked/index.ts",
    },
    "lib/sites/storing/index.ts": {
      source: `import { add } from "../../db/notes";\n\nexport const read = (): unknown => add;\n`,
      says: "page-side-apart: lib/sites/storing/index.ts",
    },
    "entrypoints/tap.ts": {
      source: `import { send } from "../lib/messaging/send";\n\nexport default () => send;\n`,
      says: "tap-alone: entrypoints/tap.ts",
    },
    "lib/messaging/send.ts": {
      source: `import { browser } from "wxt/browser";\n\nexport const send = (): unknown => browser;\n`,
      says: "page-side-small: entrypoints/tap.ts",
    },
  },

  "first-paint": {
    "entrypoints/popup-first.ts": {
      source: `import { add } from "../lib/db/notes";\nimport { Window } from "../components/window/Window";\n\nexport default () => [add("first"), Window];\n`,
      says: "first-paint: entrypoints/popup-first.ts",
    },
    "components/window/Window.tsx": {
      source: `export { Dialog as Window } from "@base-ui/react/dialog";\n`,
      says: "first-paint-light: entrypoints/popup-first.ts",
    },
  },

  purity: each(
    {
      'export const read = (): unknown => fetch("/more");': "uses fetch",
      "export const read = (): unknown => new XMLHttpRequest();": "uses XMLHttpRequest",
      'export const read = (): unknown => globalThis.fetch("/more");': "uses globalThis",
      "export const read = (): unknown => setTimeout(String, 9);": "uses setTimeout",
      "export const read = (): unknown => document.title;": "uses document",
      'export const read = (): unknown => import("../lawful");': "imports at run time",
      "export const read = (): unknown => Date.now();": "asks the clock",
      "export const read = (): unknown => new Date();": "asks the clock",
      'export const read = (item: Element): unknown => (item.id = "seen");': "item.id is written",
      'export const read = (item: HTMLElement): unknown => (item.dataset.by = "us");': "item.dataset.by is written",
      'export const read = (item: Element): unknown => item.classList.add("seen");': "add() is not a reading",
      "export const read = (item: Element): unknown => item.remove();": "remove() is not a reading",
      "export const read = (item: HTMLElement): unknown => item.click();": "click() is not a reading",
      "export const read = (item: HTMLElement): unknown => item.innerText;": "innerText forces a layout",
      "export const read = (item: Element): unknown => item.getBoundingClientRect();": "getBoundingClientRect() is",
      "export const read = async (): Promise<void> => {};": "is not synchronous",
      'let last = "";\nexport const read = (now: string): string => (last += now);': "keeps state",
    },
    (number) => `lib/sites/impure${number}/index.ts`,
  ),

  literals: each(
    {
      "export const Text = () => <p>Save this person</p>;": `literal text "Save this person"`,
      'export const Text = () => <p>{"Save"}</p>;': `literal text "Save"`,
      'export const Text = (on: boolean) => <p>{on ? "Saved" : null}</p>;': `literal text "Saved"`,
      "export const Text = (on: number) => <p>{on && `Saved ${on}`}</p>;": `literal text "Saved`,
      'export const Text = () => <p title="Name" />;': `literal text "Name"`,
      'export const Text = (on: boolean) => <p aria-label={on ? "On" : undefined} />;': `literal text "On"`,
      'export const Text = () => <input placeholder="Search" />;': `literal text "Search"`,
      "export const Text = () => <img alt={`Face`} />;": `literal text "Face"`,
    },
    (number) => `components/literal${number}/Literal.tsx`,
  ),

  "dead-code": {
    "lib/model/unused.ts": { source: `export const a = 1;\n`, says: "lib/model/unused.ts" },
    "lib/words/index.ts": { source: `export const used = 1;\nexport const neverUsed = 2;\n`, says: "neverUsed" },
    "entrypoints/sidepanel/main.ts": {
      source: `import { used } from "../../lib/words";\n\nvoid used;\n`,
      says: "@noble/hashes",
    },
  },

  sizes: {
    ".output/chrome-mv3/capture.js": { source: "x".repeat(23_000), says: "48001  a page of x, with all parts" },
    ".output/chrome-mv3/sites/x.js": {
      source: "x".repeat(25_001),
      says: "sites/x.js: 48001 bytes with all parts, 1 over a page's budget",
    },
    ".output/chrome-mv3/sites/y.responses.js": {
      source: `class e extends Error{name="DexieError"}`.padEnd(20_000),
      says: "sites/y.responses.js: contains dexie",
    },
    ".output/chrome-mv3/tap.js": {
      source: `class e extends Error{name="ZodError"}`,
      says: "tap.js: contains zod",
    },
    ".output/chrome-mv3/background.js": {
      source: "x".repeat(655_001),
      says: "background.js: 655001 bytes, 1 over its budget",
    },
    // the first load is the page's script and what that imports, not what it may import later
    ".output/chrome-mv3/popup.html": {
      source: `<script type="module" crossorigin src="/chunks/popup.js"></script>`,
      says: "popup.html: 450060 bytes, 60 over its budget",
    },
    ".output/chrome-mv3/chunks/popup.js": {
      source: `import{a}from"./shared.js";a();void import("./later.js");`.padEnd(60),
      says: "450060  popup.html, scripts at first load",
    },
    ".output/chrome-mv3/chunks/shared.js": {
      source: "x".repeat(450_000),
      says: "450060  popup.html, scripts at first load",
    },
    ".output/chrome-mv3/chunks/later.js": {
      source: "x".repeat(999),
      says: "450060  popup.html, scripts at first load",
    },
    ".output/chrome-mv3/models/one.bin": { source: "x".repeat(150_000), says: "250001  all models" },
    ".output/chrome-mv3/models/two.bin": {
      source: "x".repeat(100_001),
      says: "models: 250001 bytes together, over their budget of 250000",
    },
  },

  manifest: {
    ".output/chrome-mv3/manifest.json": {
      source: JSON.stringify({
        incognito: "not_allowed",
        permissions: ["storage", "history"],
        host_permissions: [],
        optional_host_permissions: [
          "https://x.com/*",
          "https://*.example.org/*",
          "https://*/*",
          "*://*/*",
          "<all_urls>",
        ],
      }),
      says: [
        "chrome-mv3: host_permissions is there",
        "chrome-mv3: the extension's pages have no content security policy",
        "chrome-mv3: permission history is not explained",
        "chrome-mv3: optional host *://*/* is wider than a site",
        "chrome-mv3: optional host <all_urls> is wider than a site\n",
      ].join("\n    "),
    },
    ".output/firefox-mv3/manifest.json": {
      source: JSON.stringify({
        browser_specific_settings: { gecko: { data_collection_permissions: { required: ["websiteContent"] } } },
        permissions: [],
        content_scripts: [],
        web_accessible_resources: [],
        externally_connectable: {},
        content_security_policy: {
          extension_pages: `${policy.replace("script-src 'self'", "script-src 'self' 'unsafe-eval'")}; frame-src *`,
        },
      }),
      says: [
        "firefox-mv3: web_accessible_resources is there",
        "firefox-mv3: content_scripts is there",
        "firefox-mv3: externally_connectable is there",
        "firefox-mv3: private windows are not ruled out",
        "firefox-mv3: it does not say that no data is collected",
        "firefox-mv3: the policy does not say script-src 'self'",
        "firefox-mv3: the policy says frame-src, which nobody asked for",
        "PRIVACY.md: no build asks for the permission activeTab",
      ].join("\n    "),
    },
  },

  trust: {
    ...each(
      {
        "export const Text = (to: string) => <a href={to}>·</a>;": "an address that was captured",
        'export const Text = (to: string) => <a target="_blank" rel="noreferrer" href={`${to}#x`}>·</a>;': "an address",
        "export const Text = (of: string) => <p dangerouslySetInnerHTML={{ __html: of }} />;":
          "dangerouslySetInnerHTML makes",
        "export const Text = (to: string) => <iframe title={to} src={to} />;": "<iframe src> loads or sends",
        "export const show = (at: Element, of: string) => void (at.innerHTML = of);": "innerHTML makes markup",
        'export const show = (at: Element, of: string) => at.insertAdjacentHTML("beforeend", of);':
          "insertAdjacentHTML",
        "export const show = (of: string) => document.write(of);": "write makes markup",
        "export const show = (of: string): unknown => new Function(of);": "Function makes code",
        "export const show = (of: string): unknown => eval(of);": "eval makes code",
        'export const show = () => setTimeout("run()", 1);': "setTimeout makes code",
        'export const show = (hear: () => void) => addEventListener("message", hear);': "a message of a page",
        "export const show = (to: string) => window.open(to);": "window.open() opens a page",
        "export const show = (to: string) => location.assign(to);": "location.assign() opens a page",
        "export const show = (it: any, url: string) => it.tabs.create({ url });": "it.tabs.create() opens a page",
        "export const show = (it: any, hear: () => void) => it.runtime.onMessageExternal.addListener(hear);":
          "onMessageExternal: others",
        "export const show = (it: any, hear: () => void) => it.runtime.onConnect.addListener(hear);":
          "onConnect: there are",
      },
      (number) => `components/trusting${number}/Text.tsx`,
    ),
    ".output/chrome-mv3/chunks/evil.js": {
      source: `const F=Function;export const f=()=>new F("return 1")();void import("https://elsewhere.example/x.js");`,
      says: "chrome-mv3/chunks/evil.js: a function is made of text\n    chrome-mv3/chunks/evil.js: loads https://elsewhere.example/x.js",
    },
    ".output/chrome-mv3/chunks/eval.js": { source: `eval("1")`, says: "chrome-mv3/chunks/eval.js: eval()" },
    ".output/chrome-mv3/evil.html": {
      source: `<!doctype html><script src="//elsewhere.example/x.js"></script><script>run()</script><p onclick="run()">`,
      says: [
        "chrome-mv3/evil.html: loads //elsewhere.example/x.js",
        "chrome-mv3/evil.html: holds a script of its own",
        "chrome-mv3/evil.html: holds a handler or a style of its own",
      ].join("\n    "),
    },
  },

  store: {
    ".output/firefox-mv3/chunks/markup.js": {
      source: "export const show=(at,of)=>{at.innerHTML=of}",
      says: "firefox-mv3/chunks/markup.js: UNSAFE_VAR_ASSIGNMENT: Unsafe assignment to innerHTML",
    },
  },
};
