/** What this is and what it runs in: for a report that somebody else will read. */
import { browser } from "wxt/browser";

/** The version of Jalin. */
export function jalinVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Name and major version of a browser by its user agent: "Firefox 128"; undefined for a browser we do not run in. */
export function browserName(userAgent: string): string | undefined {
  // all but Firefox call themselves Chrome first
  const [, name, version] = [...userAgent.matchAll(/(Firefox|Chrome|Edg|OPR|Vivaldi)\/(\d+)/g)].at(-1) ?? [];
  return name && `${{ Edg: "Edge", OPR: "Opera" }[name] ?? name} ${version}`;
}
