/**
 * Runs in a page at the address of a recorded one: changes that page in many ways and reads each as the capture script
 * would. Bundled and sent there by pages.ts.
 */
// oxlint-disable-next-line import/no-unassigned-import -- it must have run before what is imported below
import "../browser/faces/jitless";
import { anchorOf, peopleOf } from "../../lib/capture/buttons/anchors";
import { rowsOf } from "../../lib/capture/rows";
import { describePage } from "../../lib/capture/skeleton";
import { parseBatch } from "../../lib/ingest/parse";
import type { Source } from "../../lib/model/engagement";
import { sites } from "../../lib/sites";
import { itemsIn } from "../../lib/sites/dom";
import { emptyReading, type Reading } from "../../lib/sites/site";
import { embeddingPage } from "../truth/embedding";
import { rebuild, type SavedPage } from "../truth/tree";
import { Dice, seedOf } from "./dice";
import { mutateJson, mutateText } from "./mutateJson";
import { mutatePage } from "./mutatePage";

/** Longest that one call of a reader may take, ms. */
const longest = 100;
/** Items read of one page: of many that are alike some tell enough. */
const mostItems = 40;

export interface Job {
  network: string;
  file: string;
  source: Source;
  url: string;
  pageUrl: string;
  body: string;
  now: number;
  seed: number;
  from: number;
  to: number;
}

export interface Outcome {
  pages: number;
  reads: number;
  rows: number;
  quarantined: number;
  slowest: number;
  findings: Finding[];
  /** some of what was read, as JSON, as the browser sends it */
  batches: { at: number; batch: string }[];
}

/** Something that must not be. `at`: number of the case, to be had again by the seed. */
export interface Finding {
  network: string;
  file: string;
  at: number;
  what: string;
}

function documentOf(job: Job, dice: Dice): Document {
  const { file, source, body, network } = job;
  if (file.endsWith(".dom.json")) {
    const empty = document.implementation.createHTMLDocument("");
    rebuild(empty, JSON.parse(body) as SavedPage);
    return empty;
  }
  const html = source === "embedded" ? embeddingPage(network, mutateJson(body, dice)) : body;
  const changed = dice.chance(0.1) ? mutateText(html, dice) : html;
  return new DOMParser().parseFromString(changed, "text/html");
}

/** What is read in one case of so many is stored as well, and of a batch so many rows. */
const stride = 5;
const mostStored = 100;

/** Goes through some cases of a job. */
export function fuzz(job: Job): Outcome {
  const outcome: Outcome = { pages: 0, reads: 0, rows: 0, quarantined: 0, slowest: 0, findings: [], batches: [] };
  for (let at = job.from; at < job.to; at += 1) fuzzOne(job, at, outcome);
  return outcome;
}

function fuzzOne(job: Job, at: number, outcome: Outcome): void {
  const { network, file, source, now } = job;
  const whole = sites.find(({ about }) => about.id === network);
  if (!whole) throw new Error(`there is no network ${network}`);
  const site = whole;
  const dice = new Dice(seedOf(job.seed, at));
  const finding = (what: string): void => void outcome.findings.push({ network, file, at, what });
  outcome.pages += 1;

  /** Calls a reader: it must not throw, nor take long, which is measured again where something else may have been slow. */
  function read<T>(name: string, run: () => T, size = 0): T | undefined {
    outcome.reads += 1;
    const began = performance.now();
    let value: T | undefined;
    try {
      value = run();
    } catch (error) {
      finding(
        `${name} threw ${error instanceof Error ? `${error.name}: ${error.message.slice(0, 100)}` : "something"}`,
      );
      return undefined;
    }
    let ms = performance.now() - began;
    for (let turn = 0; turn < 8 && ms > longest; turn += 1) {
      const again = performance.now();
      run();
      ms = Math.min(ms, performance.now() - again);
    }
    outcome.slowest = Math.max(outcome.slowest, ms);
    if (ms > longest)
      finding(`${name} took ${Math.round(ms)} ms${size > 0 ? ` for ${Math.round(size / 1000)} kB` : ""}`);
    return value;
  }

  const take = (reading: Reading | undefined, from: Source): void => {
    if (!reading) return;
    for (const { kind, detail } of reading.problems)
      if (kind === "threw") finding(`a reader of an item threw ${detail}`);
    if (reading.problems.some(({ kind }) => !/^[a-z-]{2,40}$/.test(kind))) finding("a problem has no plain name");
    const rows = read("rowsOf", () => rowsOf(reading, from, now)) ?? [];
    outcome.rows += rows.length;
    // what travels is what survives the browser's copying
    const page = job.pageUrl.split("#", 1)[0] ?? "";
    for (let first = 0; first < rows.length; first += 500) {
      const sent = {
        network,
        page,
        rows: rows.slice(first, first + 500).map(({ sighting }) => structuredClone(sighting)),
      };
      if (at % stride === 0)
        outcome.batches.push({ at, batch: JSON.stringify({ ...sent, rows: sent.rows.slice(0, mostStored) }) });
      try {
        outcome.quarantined += parseBatch(sent, now).quarantined.length;
      } catch (error) {
        finding(`the batch was not taken: ${String(error).slice(0, 200)}`);
      }
    }
  };

  const context = { now, ...(dice.chance(0.5) && { closed: true as const }) };
  const url = new URL(job.pageUrl);
  if (source === "response") {
    const body = mutateJson(job.body, dice);
    const request = new URL(job.url);
    take(
      read("readResponse", () => site.readResponse?.(body, request, url, context), body.length),
      "response",
    );
    return;
  }

  const root = documentOf(job, dice);
  mutatePage(root, dice);
  const changes = new MutationObserver(() => undefined);
  changes.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  const kind = read("kind", () => site.kind(url));
  read("settled", () => site.settled?.(root, url));
  read("isClosed", () => site.isClosed?.(root, url));
  read("stated", () => site.stated(root, url));
  read("probe", () => site.probe(root, url));
  const viewer = read("viewer", () => site.viewer?.(root, url));
  take(
    read("readEmbedded", () => site.readEmbedded?.(root, url, context)),
    "embedded",
  );
  if (viewer) take({ ...emptyReading(), accounts: [viewer] }, "dom");
  if (kind !== undefined) {
    const selector = site.items(kind);
    const items = itemsIn(root, selector);
    const some = items.length <= mostItems ? items : Array.from({ length: mostItems }, () => dice.pick(items));
    for (const item of some) {
      const reading = read("read", () => site.read(item, url, context));
      take(reading, "dom");
      const [person] = reading ? peopleOf(reading) : [];
      if (person) read("anchorOf", () => anchorOf(item, person, selector));
    }
  }
  if (dice.chance(0.1)) read("describePage", () => describePage(root, site));
  if (changes.takeRecords().length > 0) finding("the page was written to");
  changes.disconnect();
}

Object.assign(globalThis, { fuzz });
