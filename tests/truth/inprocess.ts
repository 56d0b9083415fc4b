/** Reading a recorded page with its adapter, without a browser. */
import type { Reading, SiteAdapter } from "../../lib/sites/site";
import { momentOfReading, pageUrl, type Recorded } from "./files";
import { joinDuplicates } from "./join";
import { documentOf } from "./page";
import type { PageResult } from "./score";

/** Reads one page as the capture script would: nothing where the adapter names no page kind or the page is not settled. */
export function readPage(site: SiteAdapter, recorded: Recorded): PageResult {
  const document = documentOf(recorded);
  const started = performance.now();
  const readings = readingsOf(site, recorded, document);
  const ms = performance.now() - started;
  const captures = readings.flatMap((reading) => reading.captures);
  return {
    captures: joinDuplicates(recorded.truth.network, captures),
    read: captures.length,
    problems: readings.reduce((sum, reading) => sum + reading.problems.length, 0),
    ms,
  };
}

/** Every reading the adapter gives of a recorded page, richest source first. */
export function readingsOf(site: SiteAdapter, { truth, body }: Recorded, document: Document): Reading[] {
  const url = pageUrl(truth);
  const context = { now: momentOfReading(truth) };
  if (site.kind(url) === undefined) return [];
  if (truth.source === "response") {
    const reading = site.readResponse?.(body, new URL(truth.url), url, context);
    return reading ? [reading] : [];
  }
  if (site.settled?.(document, url) === false) return [];
  const embedded = site.readEmbedded?.(document, url, context);
  return [...(embedded ? [embedded] : []), site.read(document, url, context)];
}
