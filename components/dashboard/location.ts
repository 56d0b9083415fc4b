/**
 * Where the dashboard is: a path and a query, both behind the #, so that following a link never loads the page again.
 * wouter's own hash hook puts the query in front of the #, where it outlives the path it belongs to.
 */
import { useSyncExternalStore } from "react";
import type { BaseLocationHook } from "wouter";

function here(): string {
  return `/${location.hash.replace(/^#?\/?/, "")}`;
}

/** The path that the dashboard is at. */
export function currentPath(): string {
  return here().split("?", 1)[0] ?? "/";
}

/** The query that it is at. */
export function currentQuery(): string {
  const address = here();
  const at = address.indexOf("?");
  return at < 0 ? "" : address.slice(at + 1);
}

function subscribe(onChange: () => void): () => void {
  addEventListener("hashchange", onChange);
  return () => removeEventListener("hashchange", onChange);
}

/** Goes to an address made by routes.ts; `replace` leaves no step back to where it was. */
export function goTo(address: string, { replace = false }: { replace?: boolean } = {}): void {
  const before = location.href;
  history[replace ? "replaceState" : "pushState"](null, "", `#${address}`);
  // what is written into the history tells nobody
  dispatchEvent(new HashChangeEvent("hashchange", { oldURL: before, newURL: location.href }));
}

/** What a link to an address says; a click on it is followed by the browser itself. */
export function hrefOf(address: string): string {
  return `#${address}`;
}

/** The location of the dashboard as wouter asks for it. */
export const hashLocation: BaseLocationHook = Object.assign(
  (): [string, typeof goTo] => [useSyncExternalStore(subscribe, currentPath), goTo],
  { hrefs: hrefOf, searchHook: useQuery },
);

/** The query of the address, for routes.ts to parse. wouter's `useSearch` would have it decoded once too often. */
export function useQuery(): string {
  return useSyncExternalStore(subscribe, currentQuery);
}
