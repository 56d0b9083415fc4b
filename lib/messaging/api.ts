/**
 * The browser's API as pages' scripts need it: promises are native wherever we run, so the polyfill's ten kilobytes stay
 * out of other people's pages. Extension pages and the worker use `wxt/browser`.
 */
import type { browser } from "wxt/browser";

type Api = typeof browser;
const globals = globalThis as typeof globalThis & { browser?: Api; chrome?: Api };

/** To be asked for anew at each use: after an update there is nothing behind it. */
export function api(): Api {
  return (globals.browser?.runtime?.id ? globals.browser : globals.chrome) as Api;
}
