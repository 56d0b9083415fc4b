/**
 * Reads one tab: from changes in the page to rows in the outbox and a state for the toolbar and the popup. It writes
 * nothing to the page, makes no request, and works in idle slices of a few milliseconds.
 */
import type { Account, Batch } from "../model/capture";
import type { Source } from "../model/engagement";
import type { DeliverReply, PageState, ReadingState, Report } from "../messaging/protocol";
import { attempt } from "../sites/dom";
import { emptyReading, type Probe, type ReadContext, type Reading, type PageSite, type Stated } from "../sites/site";
import { isAsLoaded, watchAddress } from "./address";
import type { Cancel, Clock, Idle } from "./clock";
import { createCoverage } from "./coverage";
import { createOutbox, type Envelope } from "./outbox";
import type { Allowed } from "./parts";
import { createRecent } from "./recent";
import { bareKey, digest, rowsOf } from "./rows";
import { createTally } from "./tally";
import { watchDocument } from "./watch";
import { createWorklist } from "./worklist";

/** What capture needs of the browser. */
export interface Host {
  /** False once the extension is gone from under this page. */
  isAlive(): boolean;
  /** Resolves after the commit; rejects where nobody answers. */
  deliver(batch: Batch): Promise<DeliverReply>;
  report(report: Report): Promise<unknown>;
  /** Puts batches where they outlive the page. */
  keep(batches: Batch[]): Promise<void>;
  clock: Clock;
  idle: Idle;
  random(): number;
}

/** A response that the page itself fetched, while at `page`. */
export interface Response {
  url: string;
  page: string;
  body: string;
}

/** Hears of an item that was read. */
export type Seen = (item: Element, reading: Reading) => void;

export interface Capture {
  state(): PageState;
  /** Takes a response in, to be read in an idle slice. */
  respond(response: Response): void;
  /** Calls `seen` with each item and what was read of it: all of the page anew at first, then whatever is read. */
  accompany(seen: Seen, signal: AbortSignal): void;
  /** Ends everything; nothing runs afterwards. */
  stop(): void;
  isRunning(): boolean;
  /** aborts when it ends, for whatever reason */
  signal: AbortSignal;
}

/** Rows remembered so as not to send the same twice. */
const remembered = 20_000;
/** Responses waiting to be read, UTF-16 units in all. */
const mostResponses = 32 * 1024 * 1024;
/** The page is looked at as a whole when nothing changed for so long, ms … */
const quiet = 400;
/** … no more often than that … */
const surveyEvery = 1500;
/** … and rarer on a page that takes long to look at: a fiftieth of the time at most. */
const costliness = 50;
/** Between two looks whether an address and its page agree yet, ms. */
const settleEvery = 250;
const settleAtLeastEvery = 5000;
/** Reports are gathered, ms. */
const reportAfter = 300;
/** With fewer items expected, reading none is no sign of a changed layout. */
const enoughExpected = 3;
/** The probe must contradict the reader in that many looks: items come before their texts do. */
const enoughDoubt = 2;

/** Starts reading. `site` is the adapter of the window's address, `allowed` what the user turned on for it. */
export function startCapture(window: Window, site: PageSite, host: Host, allowed: Allowed = {}): Capture {
  const { document } = window;
  const { clock } = host;
  const ending = new AbortController();
  const { signal } = ending;
  const network = site.about.id;

  // ── the page, renewed at every navigation ──────────────────────────────────────────────────────────────────────
  let epoch = 0;
  let page = openPage(site, new URL(window.location.href.split("#", 1)[0] as string));
  let embedded = site.readEmbedded !== undefined && isAsLoaded(window);

  // ── what outlives it ───────────────────────────────────────────────────────────────────────────────────────────
  const problems = createTally();
  const sent = createRecent<number>(remembered);
  /** What an item showed when it was last read: to know a node that still shows the page before. */
  const shown = new WeakMap<Element, { epoch: number; bare: number; post: string }>();
  /** Items that raised problems, and when. */
  const faulty = new WeakMap<Element, number>();
  const responses: Response[] = [];
  let responsesSize = 0;
  let readSinceReport = 0;
  let stopped: "off" | "updated" | undefined;
  let viewer: Account | undefined;
  const companions = new Set<Seen>();
  /** the document is whole */
  let begun = false;

  const changed = (): void => {
    report();
    if (outbox.state() === "off") stop("off");
    else wake();
  };
  const outbox = createOutbox({
    deliver: host.deliver,
    keep: host.keep,
    clock,
    random: host.random,
    changed,
    refused: (rows) => problems.add("refused", rows),
  });
  const worklist = createWorklist(
    document,
    () => page.selector,
    (item) => shown.get(item)?.epoch === epoch,
  );
  const watch = watchDocument(
    document,
    worklist,
    () => {
      if (!isAlive()) return false;
      // where nobody tells of pushState, what changed in the same breath is taken to belong to the new address
      address.check();
      return true;
    },
    () => {
      // before the page and its address agree, changes mean nothing: all is looked through when they do
      if (!page.settled) worklist.clear();
      wake();
    },
  );
  const address = watchAddress(
    window,
    (url) => {
      if (site.settled === undefined && url.pathname === page.url.pathname) {
        page = { ...openPage(site, url), coverage: page.coverage, stated: page.stated, settled: true };
        surveySoon();
        return;
      }
      epoch += 1;
      // what changed so far belongs to the address before
      watch.forget();
      worklist.clear();
      embedded = false;
      page = openPage(site, url);
      for (const cancel of timers.values()) cancel();
      timers.clear();
      // without a way to tell old from new, only what changes from now on is read
      page.settled = site.settled === undefined;
      surveySoon();
      report();
      wake();
    },
    signal,
  );

  // ── slices ─────────────────────────────────────────────────────────────────────────────────────────────────────
  let slice: Cancel | undefined;
  const wake = (): void => {
    if (stopped || slice || !hasWork() || !outbox.hasRoom()) return;
    slice = host.idle((left) => {
      slice = undefined;
      if (!isAlive()) return;
      address.check();
      work(left);
      wake();
    });
  };

  const hasWork = (): boolean =>
    responses.length > 0 ||
    (page.kind !== undefined && (!page.settled ? !timers.has("settle") : embedded || !worklist.isEmpty()));

  const work = (left: () => number): void => {
    do {
      if (responses.length > 0) readResponse(responses.shift() as Response);
      else if (!begun || page.kind === undefined) return;
      else if (!page.settled) {
        if (!settle()) return;
      } else if (embedded) {
        embedded = false;
        const reading = tried((into) => {
          if (!isShut(page.url)) Object.assign(into, site.readEmbedded?.(document, page.url, now()));
        });
        take(reading, "embedded", page);
      } else if (worklist.isEmpty()) return;
      else {
        const item = worklist.next();
        if (item) readItem(item);
        surveySoon();
      }
    } while (left() > 0 && outbox.hasRoom());
  };

  const settle = (): boolean => {
    let settled = false;
    attempt(emptyReading(), () => (settled = site.settled?.(document, page.url) ?? true));
    if (settled) {
      page.settled = true;
      worklist.clear();
      worklist.appeared(document.documentElement);
    } else later("settle", Math.min(settleEvery * 1.2 ** page.waits++, settleAtLeastEvery), wake);
    return settled;
  };

  const readItem = (item: Element): void => {
    const reading = tried((into) => Object.assign(into, site.read(item, page.url, now())));
    if (isStale(item, reading)) return;
    for (const seen of companions) seen(item, reading);
    // an item that cannot be read is one problem, however often it changes
    if (reading.problems.length > 0 && faulty.get(item) === epoch) reading.problems = [];
    else if (reading.problems.length > 0) faulty.set(item, epoch);
    take(reading, "dom", page);
  };

  /** True when an item shows exactly what it showed before the navigation, yet as of another post. */
  const isStale = (item: Element, { captures }: Reading): boolean => {
    if (captures.length === 0) {
      shown.delete(item);
      return false;
    }
    const bare = digest(captures.map(bareKey).join("\n")).hash;
    const post = captures.map((capture) => capture.post?.id ?? "").join("\n");
    const before = shown.get(item);
    if (before && before.epoch < epoch && before.bare === bare && before.post !== post) return true;
    shown.set(item, { epoch, bare, post });
    return false;
  };

  const readResponse = ({ url, page: from, body }: Response): void => {
    responsesSize -= body.length;
    if (!URL.canParse(url) || !URL.canParse(from)) return;
    const here = new URL(from.split("#", 1)[0] as string);
    if (here.href === page.url.href && isShut(here)) return;
    const reading = tried((into) => Object.assign(into, site.readResponse?.(body, new URL(url), here, now())));
    // an answer that came after the reader moved on counts where it was asked for
    take(reading, "response", here.href === page.url.href ? page : openPage(site, here));
  };

  /** True on a page of a closed group, where those are not read. */
  const isShut = (url: URL): boolean => {
    let isClosed = false;
    if (!allowed.closed) attempt(emptyReading(), () => (isClosed = site.isClosed?.(document, url) ?? false));
    return isClosed;
  };

  const tried = (read: (into: Reading) => void): Reading => {
    const reading = emptyReading();
    attempt(reading, () => read(reading));
    return reading;
  };

  const now = (): ReadContext => ({ ...allowed, now: clock.now() });

  const take = (reading: Reading, source: Source, from: Page): void => {
    for (const { kind } of reading.problems) problems.add(kind);
    const rows = rowsOf(reading, source, clock.now());
    for (const { sighting, key } of rows) {
      if (sighting.is !== "capture") from.coverage.sawOther();
      else if (from.coverage.add(sighting.value, key)) readSinceReport += 1;
    }
    outbox.add(
      from.envelope,
      rows.filter(({ print }) => sent.add(print)),
    );
    report();
  };

  // ── looking at the page as a whole ─────────────────────────────────────────────────────────────────────────────
  let surveyed = 0;
  let surveyCost = 0;
  let changedAt = 0;
  let surveying: Cancel | undefined;
  /** Notes that something changed: when all is quiet, and not too often, the page is looked at. */
  const surveySoon = (): void => {
    changedAt = clock.now();
    if (page.kind !== undefined && !timers.has("survey")) awaitQuiet();
  };
  const awaitQuiet = (): void => {
    const pause = Math.max(surveyEvery, surveyCost * costliness);
    const wait = Math.max(changedAt + quiet, surveyed + pause) - clock.now();
    if (wait > 0) return later("survey", wait, awaitQuiet);
    surveying?.();
    surveying = host.idle((left) => {
      surveying = undefined;
      if (isAlive() && page.settled) survey(left);
    });
  };

  const survey = (left: () => number): void => {
    const before = left();
    const look = emptyReading();
    attempt(look, () => (page.stated = site.stated(document, page.url)));
    if (!viewer) attempt(look, () => (viewer = site.viewer?.(document, page.url)));
    // the probe looks everywhere, so it is asked only while the reader finds nothing
    if (page.coverage.isEmpty() && worklist.isEmpty()) {
      let probe: Probe = { expected: 0 };
      attempt(look, () => (probe = site.probe(document, page.url)));
      if (probe.expected >= enoughExpected) {
        page.doubts += 1;
        if (page.doubts < enoughDoubt) surveySoon();
        else if (page.doubts === enoughDoubt) problems.add("layout-changed");
      }
    }
    for (const { kind } of look.problems) problems.add(kind);
    surveyCost = before - left();
    surveyed = clock.now();
    report();
  };

  // ── telling ────────────────────────────────────────────────────────────────────────────────────────────────────
  const readingState = (): ReadingState => {
    if (stopped) return "stopped";
    const { kind, doubts, coverage } = page;
    const box = outbox.state();
    if (box === "full" || box === "waiting") return box;
    if (kind === undefined) return "nothing-here";
    return doubts >= enoughDoubt && coverage.isEmpty() ? "layout-changed" : "reading";
  };

  const summary = (): Report["state"] => {
    const { kind, stated, url, coverage } = page;
    return {
      network,
      ...(kind && { kind }),
      url: url.href,
      state: readingState(),
      read: coverage.read(),
      readByType: coverage.readByType(),
      ...(!coverage.isEmpty() && { found: true as const }),
      stated: stated.counts,
      ...(stated.more && { more: stated.more }),
      ...(viewer && { viewer }),
      pending: outbox.pending(),
      problems: problems.total(),
    };
  };

  let reporting: Cancel | undefined;
  let reported = "";
  const report = (): void => {
    if (stopped || reporting) return;
    reporting = clock.after(reportAfter, () => {
      reporting = undefined;
      if (!isAlive()) return;
      const state = summary();
      const line = JSON.stringify(state);
      if (line === reported) return;
      reported = line;
      const read = readSinceReport;
      const told = problems.take();
      readSinceReport = 0;
      // a report that nobody hears is made good by the next
      host.report({ kind: "report", state, read, problems: told }).catch(() => {
        readSinceReport += read;
        problems.giveBack(told);
        reported = "";
      });
    });
  };

  // ── ends ───────────────────────────────────────────────────────────────────────────────────────────────────────
  /** Timers of the page: gone with it. */
  const timers = new Map<string, Cancel>();
  const later = (name: string, ms: number, run: () => void): void => {
    timers.get(name)?.();
    timers.set(
      name,
      clock.after(ms, () => {
        timers.delete(name);
        run();
      }),
    );
  };

  const isAlive = (): boolean => {
    if (!stopped && !host.isAlive()) stop("updated");
    return !stopped;
  };

  const stop = (why: "off" | "updated"): void => {
    if (stopped) return;
    stopped = why;
    ending.abort();
    watch.stop();
    worklist.clear();
    responses.length = 0;
    slice?.();
    surveying?.();
    reporting?.();
    for (const cancel of timers.values()) cancel();
    outbox.close();
  };

  const leave = (): void => {
    if (!isAlive()) return;
    const end = clock.now() + 8;
    work(() => end - clock.now());
    outbox.handOver();
  };
  window.addEventListener("pagehide", leave, { signal });
  document.addEventListener("freeze", leave, { signal });
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.hidden && isAlive()) outbox.flush();
    },
    { signal },
  );
  window.addEventListener(
    "pageshow",
    (event) => {
      if (!event.persisted || !isAlive()) return;
      address.check();
      reported = "";
      report();
      wake();
    },
    { signal },
  );

  const begin = (): void => {
    begun = true;
    page.settled = site.settled === undefined;
    watch.start();
    worklist.appeared(document.documentElement);
    surveySoon();
    report();
    wake();
  };
  // with precise capture on, the script is there before the document
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin, { once: true, signal });
  else begin();

  return {
    state: () => ({ ...summary(), people: page.coverage.people() }),
    respond(response) {
      if (!isAlive()) return;
      if (responsesSize + response.body.length > mostResponses) {
        problems.add("response-dropped");
        return;
      }
      responsesSize += response.body.length;
      responses.push(response);
      wake();
    },
    accompany(seen, leaving) {
      companions.add(seen);
      leaving.addEventListener("abort", () => companions.delete(seen));
      worklist.appeared(document.documentElement);
      wake();
    },
    stop: () => stop("off"),
    isRunning: isAlive,
    signal,
  };
}

interface Page {
  url: URL;
  kind: ReturnType<PageSite["kind"]>;
  selector: string;
  envelope: Envelope;
  coverage: ReturnType<typeof createCoverage>;
  stated: Stated;
  /** what the page shows belongs to its address */
  settled: boolean;
  /** looks that found the address and the page apart */
  waits: number;
  /** looks at the page that contradicted the reader */
  doubts: number;
}

function openPage(site: PageSite, url: URL): Page {
  const kind = site.kind(url);
  return {
    url,
    kind,
    selector: kind ? site.items(kind) : ":not(*)",
    envelope: { network: site.about.id, page: url.href.slice(0, 4096), ...(kind && { kind }) },
    coverage: createCoverage(kind),
    stated: { counts: {} },
    settled: false,
    waits: 0,
    doubts: 0,
  };
}
