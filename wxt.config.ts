import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "wxt";
import type { About } from "./lib/sites/site";

/** Build mode in which every network is granted up front, for tests and the demonstration. */
const granted = "granted";

/** The networks are the folders of lib/sites; their match patterns become optional permissions. */
async function networkHosts(): Promise<string[]> {
  const folder = fileURLToPath(new URL("lib/sites/", import.meta.url));
  const networks = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const hosts = await Promise.all(
    networks.map(async ({ name }) => {
      const { about } = (await import(`./lib/sites/${name}/about.ts`)) as { about: About };
      return about.hosts;
    }),
  );
  return hosts.flat().sort();
}

export default defineConfig({
  modules: ["@wxt-dev/module-react", "@wxt-dev/webextension-polyfill"],
  manifestVersion: 3,
  imports: false,
  vite: ({ command }) => {
    // wxt names it after the mode, and React takes every name but this one for development
    if (command === "build") process.env.NODE_ENV = "production";
    return command === "build" ? { define: { "process.env.NODE_ENV": '"production"' } } : {};
  },
  outDirTemplate: "{{browser}}-mv{{manifestVersion}}{{modeSuffix}}",
  manifest: async ({ mode, browser }) => {
    const hosts = await networkHosts();
    return {
      name: "__MSG_name__",
      description: "__MSG_description__",
      default_locale: "en",
      minimum_chrome_version: "120",
      permissions: ["storage", "unlimitedStorage", "scripting", "activeTab", "contextMenus", "alarms"],
      ...(mode === granted ? { host_permissions: hosts } : { optional_host_permissions: hosts }),
      // grey until a tab is read
      action: { default_icon: { 16: "icon-off/16.png", 32: "icon-off/32.png" } },
      incognito: "not_allowed",
      commands: {
        _execute_action: { suggested_key: { default: "Alt+Shift+J" } },
        "save-person": { suggested_key: { default: "Alt+Shift+S" }, description: "__MSG_savePerson__" },
      },
      ...(browser === "firefox" && {
        browser_specific_settings: {
          gecko: {
            id: "jalin@jalin.invalid",
            strict_min_version: "128.0",
            data_collection_permissions: { required: ["none"] },
          },
        },
      }),
    };
  },
});
