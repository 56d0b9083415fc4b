import type { SiteAdapter } from "../../lib/sites/site";

/** All that an adapter can find in a document, problems included. */
export function everything(site: SiteAdapter, document: Document, url: URL): unknown[] {
  const context = { now: Date.UTC(2026, 0, 1) };
  const readings = [site.read(document, url, context), site.readEmbedded?.(document, url, context)];
  const found = readings.flatMap((reading): unknown[] =>
    reading ? [...reading.captures, ...reading.posts, ...reading.accounts, ...reading.problems] : [],
  );
  return [...found, ...Object.values(site.stated(document, url).counts)];
}
