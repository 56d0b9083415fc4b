import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { type Plugin, type Rolldown, build } from "vite";
import { defineConfig } from "wxt";
import type { About } from "./lib/sites/site";

/** Build mode in which every network is granted up front, for tests and the demonstration. */
const granted = "granted";

/**
 * What the extension's own pages may load and do: their own scripts, styles, data and pictures, and nothing else. No text
 * becomes markup or code, whatever a library tries (`require-trusted-types-for`).
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // a chart that is saved as a picture was a drawing of our own before
  "img-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const sitesFolder = fileURLToPath(new URL("lib/sites/", import.meta.url));

/** The models that lib/insight/reader.ts reads. */
const models = ["language.bin", "sentiment.bin", "intent.bin"];

/** The networks are the folders of lib/sites. */
const networks = readdirSync(sitesFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

async function aboutOf(network: string): Promise<About> {
  const { about } = (await import(`./lib/sites/${network}/about.ts`)) as { about: About };
  return about;
}

/**
 * Their match patterns become optional permissions. Hosts that the user adds to a network cannot be named here: where one
 * has such hosts, any may be asked for, and is, one by one.
 */
async function networkHosts(): Promise<string[]> {
  const abouts = await Promise.all(networks.map(aboutOf));
  const added = abouts.some(({ anyHost }) => anyHost) ? ["https://*/*"] : [];
  return [...abouts.flatMap(({ hosts }) => hosts).sort(), ...added];
}

/** Files of a network that run in its pages, and what each of them offers to the capture script. */
const pageParts = [
  { source: "index", name: "", offers: "site" },
  { source: "responses", name: ".responses", offers: "responses" },
  { source: "messages", name: ".messages", offers: "messages" },
] as const;

/** One small script for each network and each of its opt-in parts, so that a page loads only its own. */
async function siteScripts(): Promise<{ file: string; code: string }[]> {
  const parts = networks.flatMap((network) =>
    pageParts
      .map(({ source, name, offers }) => ({
        network,
        path: `${network}/${source}.ts`,
        file: `sites/${network}${name}.js`,
        offers,
      }))
      .filter(({ path }) => existsSync(sitesFolder + path)),
  );
  return Promise.all(
    parts.map(async ({ network, path, file, offers }) => ({
      file,
      code: await bundled(path, offers, await aboutOf(network)),
    })),
  );
}

/**
 * A classic script that calls `offer` with what the module exports. Of what is known of a network a page needs its id
 * and, with precise capture, what is worth hearing: the rest is for the worker and the settings.
 */
async function bundled(path: string, offers: string, { id, endpoints }: About): Promise<string> {
  const entry = "virtual:part";
  const about = `${dirname(sitesFolder + path)}/about.ts`;
  const heard = offers === "responses" ? `, endpoints: ${JSON.stringify(endpoints)}` : "";
  const code = `import { offer } from ${JSON.stringify(fileURLToPath(new URL("lib/capture/parts.ts", import.meta.url)))};
    import { ${offers} } from ${JSON.stringify(sitesFolder + path)};
    offer({ ${offers}${heard} });`;
  const result = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    plugins: [
      {
        name: "part",
        enforce: "pre",
        resolveId: (source) => (source === entry ? `\0${entry}` : undefined),
        load: (file) => {
          if (file === `\0${entry}`) return code;
          return file === about ? `export const about = ${JSON.stringify({ id })};` : undefined;
        },
      },
    ],
    build: { write: false, modulePreload: false, rolldownOptions: { input: entry, output: { format: "iife" } } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !("output" in output)) throw new Error(`${path} was not bundled`);
  return output.output[0].code;
}

function isPopup({ type }: { type: string }): boolean {
  return type === "popup";
}

function isDashboard({ name }: { name: string }): boolean {
  return name === "dashboard";
}

type Chunking = Parameters<Rolldown.CodeSplittingNameFunction>[1];

/** Whether a module needs Base UI before it runs, by itself or by what it imports. */
function isHeadless(id: string, chunking: Chunking, seen = new Set<string>()): boolean {
  if (/[/\\]node_modules[/\\]@(?:base-ui|floating-ui)[/\\]/.test(id)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return chunking.getModuleInfo(id)?.importedIds.some((each) => isHeadless(each, chunking, seen)) ?? false;
}

/** All that a page loads before it runs, in its one script. */
const first: Rolldown.CodeSplittingGroup = { name: "first", tags: ["$initial"], priority: 4 };

/**
 * What several pages of the dashboard share, in three files instead of fifty: the database, and the parts of the kit apart
 * from those that bring Base UI along. What one alone needs stays in its own file.
 */
const shared: Rolldown.CodeSplittingGroup[] = [
  { name: "database", test: /[/\\](?:lib[/\\](?:db|ingest)|node_modules[/\\]dexie)[/\\]/, priority: 3 },
  { name: (id, chunking) => (isHeadless(id, chunking) ? null : "shared"), minShareCount: 2, priority: 2 },
  { name: "headless", minShareCount: 2, priority: 1 },
];

function inFewFiles(groups: Rolldown.CodeSplittingGroup[]): Plugin {
  return { name: "in-few-files", outputOptions: (output) => ({ ...output, codeSplitting: { groups } }) };
}

/**
 * Where libraries make code or markup of text: zod, to be quick, and to find out whether it may; a library of the charts, to
 * find what is global; React, where it is asked to. Our pages never may, and trying is reported as a breach of their
 * policy; so none of it is built in.
 */
const codeOfText: readonly (readonly [file: RegExp, is: string, becomes: string])[] = [
  [/[/\\]zod[/\\]v4[/\\]core[/\\]doc\.js$/, "const F = Function;", "const F = Object;"],
  [
    /[/\\]zod[/\\]v4[/\\]core[/\\]util\.js$/,
    'const F = Function;\n        new F("");\n        return true;',
    "return false;",
  ],
  [/[/\\]decimal\.js-light[/\\]decimal\.js$/, "Function('return this')()", "globalThis"],
  // React makes markup of text where a component asks for that by `dangerouslySetInnerHTML`, which none does
  [
    /[/\\]react-dom-client\.production\.js$/,
    "(domElement.innerHTML = key)",
    '(() => { throw new Error("no text becomes markup here"); })()',
  ],
  // zip.js would load a codec from an address that it is given, and is given none
  [
    /[/\\]zip\.js[/\\]lib[/\\]core[/\\]codec-registry\.js$/,
    "await import(/* webpackIgnore: true */ /* @vite-ignore */ codecURI)",
    "{}",
  ],
];

/** Throws where a new version of a library does it in another way; what no list knows is found by the rule `trust`. */
const noCodeOfText: Plugin = {
  name: "no-code-of-text",
  transform(code, id) {
    const [, is, becomes] = codeOfText.find(([file]) => file.test(id)) ?? [];
    if (is === undefined || becomes === undefined) return undefined;
    if (!code.includes(is)) throw new Error(`${id} no longer has what is to be left out of it`);
    return { code: code.replaceAll(is, () => becomes), map: null };
  },
};

export default defineConfig({
  modules: ["@wxt-dev/module-react", "@wxt-dev/webextension-polyfill"],
  manifestVersion: 3,
  imports: false,
  hooks: {
    // the page of all parts is for whoever works on them
    "entrypoints:found": ({ config }, found) => {
      const kit = found.findIndex(({ name }) => name === "kit");
      if (config.mode === "production" && kit >= 0) found.splice(kit, 1);
    },
    // Popup and dashboard share no file with other pages: files of an extension come one after the other, and each delays
    // their paint.
    "entrypoints:grouped": (_wxt, groups) => {
      for (const isIt of [isPopup, isDashboard]) {
        const pages = groups.find((group) => Array.isArray(group) && group.some(isIt));
        if (Array.isArray(pages)) groups.push(pages.splice(pages.findIndex(isIt), 1));
      }
    },
    "vite:build:extendConfig": (entrypoints, config) => {
      if (entrypoints.some(isPopup)) config.plugins?.push(inFewFiles([first]));
      if (entrypoints.some(isDashboard)) config.plugins?.push(inFewFiles([first, ...shared]));
    },
    "build:publicAssets": async (_wxt, files) => {
      for (const { file, code } of await siteScripts()) files.push({ relativeDest: file, contents: code });
      // a file of its own, for whoever asks for it
      const sample = fileURLToPath(new URL("lib/ingest/sample/sample.json", import.meta.url));
      files.push({ relativeDest: "sample.json", contents: JSON.stringify(JSON.parse(readFileSync(sample, "utf8"))) });
      const folder = fileURLToPath(new URL("lib/insight/models/", import.meta.url));
      for (const file of models) files.push({ relativeDest: `models/${file}`, absoluteSrc: folder + file });
    },
  },
  vite: ({ command }) => {
    // wxt names it after the mode, and React takes every name but this one for development
    if (command === "build") process.env.NODE_ENV = "production";
    if (command !== "build") return {};
    return { define: { "process.env.NODE_ENV": '"production"' }, plugins: [noCodeOfText] };
  },
  // what the extension is not made of
  zip: { excludeSources: ["docs/**", "out/**", "tests/**", "lib/sites/*/pages/**", "**/*.test.*"] },
  outDirTemplate: "{{browser}}-mv{{manifestVersion}}{{modeSuffix}}",
  manifest: async ({ mode, browser, command }) => {
    const hosts = await networkHosts();
    return {
      name: "__MSG_name__",
      description: "__MSG_description__",
      default_locale: "en",
      ...(browser !== "firefox" && { minimum_chrome_version: "122" }),
      permissions: [
        "storage",
        "unlimitedStorage",
        "scripting",
        "activeTab",
        "contextMenus",
        "alarms",
        "notifications",
        // Chromium's worker has no addresses for files
        ...(browser === "firefox" ? [] : ["offscreen"]),
        ...(mode === granted ? ["downloads"] : []),
      ],
      ...(mode !== granted && { optional_permissions: ["downloads"] }),
      ...(mode === granted ? { host_permissions: hosts } : { optional_host_permissions: hosts }),
      // grey until a tab is read
      action: { default_icon: { 16: "icon-off/16.png", 32: "icon-off/32.png" } },
      incognito: "not_allowed",
      // the development server brings scripts and styles of its own
      ...(command === "build" && { content_security_policy: { extension_pages: policy } }),
      commands: {
        _execute_action: { suggested_key: { default: "Alt+Shift+J" } },
        "save-person": { suggested_key: { default: "Alt+Shift+S" }, description: "__MSG_savePerson__" },
        "open-panel": { suggested_key: { default: "Alt+Shift+K" }, description: "__MSG_openPanel__" },
        "open-dashboard": { suggested_key: { default: "Alt+Shift+L" }, description: "__MSG_openDashboard__" },
      },
      omnibox: { keyword: "jl" },
      ...(browser === "firefox" && {
        browser_specific_settings: {
          gecko: {
            id: "jalin@jalin.invalid",
            // the first that knows the word on data below, on telephones as well
            strict_min_version: "142.0",
            data_collection_permissions: { required: ["none"] },
          },
        },
      }),
    };
  },
});
