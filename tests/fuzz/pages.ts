/** Reads pages that were changed in many ways, in a real browser. See inPage.ts. */
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";
import { build } from "vite";
import { findChromium } from "../browser/harness/chromium";
import { flags } from "../browser/harness/launch";
import { serve, type Server } from "../browser/harness/serve";
import { momentOfReading, pageUrl, type Recorded } from "../truth/files";
import { ingest } from "../../lib/ingest/ingest";
import { freshDatabase } from "../builders/database";
import { Dice, seedOf } from "./dice";
import type { Finding, Job, Outcome } from "./inPage";
import { oddRows } from "./rows";

/** Cases that are sent to the page at once, and how long they may take together, ms: a reader that hangs is a finding. */
const atOnce = 25;
const patience = 60_000;
/** A recorded page longer than that is left to few cases, UTF-16 units. */
const large = 200_000;

export interface PagesResult extends Omit<Outcome, "batches"> {
  network: string;
  /** rows of those that were put into a database */
  stored: number;
  ms: number;
}

export interface Fuzzer {
  /** Reads `count` changed pages of a network, drawn from these. */
  pagesOf(network: string, recorded: readonly Recorded[], count: number, seed: number): Promise<PagesResult>;
  close(): Promise<void>;
}

async function bundled(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL("inPage.ts", import.meta.url)), formats: ["iife"], name: "fuzzing" },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !("output" in first)) throw new Error("the fuzzer was not built");
  return first.output[0].code;
}

/** A browser to read in. */
export async function openFuzzer(): Promise<Fuzzer> {
  const code = await bundled();
  const browser: Browser = await chromium.launch({ executablePath: findChromium(), args: flags });
  const context = await browser.newContext();
  const server: Server = await serve(context, {});

  const at = async (url: string): Promise<Page> => {
    server.add({ [url]: "<!doctype html><title>Fuzzing</title>" });
    const page = await context.newPage();
    // what comes of a text that was taken for a script
    await page.addInitScript(() =>
      Object.assign(globalThis, { ran: () => Object.assign(globalThis, { hasRun: true }) }),
    );
    await page.goto(url);
    await page.evaluate(code);
    return page;
  };

  return {
    close: () => browser.close(),
    async pagesOf(network, recorded, count, seed) {
      const began = performance.now();
      const sum: PagesResult = {
        network,
        ms: 0,
        pages: 0,
        reads: 0,
        rows: 0,
        stored: 0,
        quarantined: 0,
        slowest: 0,
        findings: [],
      };
      // each page as often as the others, but the large ones seldom
      const drawn = recorded.flatMap((each) =>
        each.body.length > large ? [each] : Array.from({ length: 8 }, () => each),
      );
      const dice = new Dice(seedOf(seed, count));
      const shares = new Map<Recorded, number>();
      for (let left = count; left > 0; left -= 1) {
        const page = dice.pick(drawn);
        shares.set(page, (shares.get(page) ?? 0) + 1);
      }
      let next = 0;
      for (const [each, share] of shares) {
        const { truth, file, body } = each;
        const url = pageUrl(truth).href;
        let page = await at(url);
        let dialogs = 0;
        const watch = (): void =>
          void page.on("dialog", (dialog) => {
            dialogs += 1;
            void dialog.dismiss();
          });
        watch();
        for (let done = 0; done < share; done += atOnce) {
          const from = next;
          next += Math.min(atOnce, share - done);
          const job: Job = {
            network,
            file,
            source: truth.source,
            url: truth.url,
            pageUrl: url,
            body,
            now: momentOfReading(truth, Date.UTC(2026, 10, 22)),
            seed,
            from,
            to: next,
          };
          const outcome = await inTime(page, job);
          if (outcome) {
            add(sum, outcome);
            await store(outcome, job, sum);
          } else {
            sum.findings.push({
              network,
              file,
              at: from,
              what: `a reader hangs, or the page is gone, in one of ${next - from} cases`,
            });
            await page.close();
            page = await at(url);
            watch();
          }
        }
        const ran = await page.evaluate(() => "hasRun" in globalThis);
        if (ran || dialogs > 0) sum.findings.push({ network, file, at: next, what: "a text was run" });
        await page.close();
      }
      for (const address of server.foreign.splice(0))
        sum.findings.push({ network, file: "", at: 0, what: `${address} was asked for` });
      return { ...sum, ms: performance.now() - began };
    },
  };
}

async function inTime(page: Page, job: Job): Promise<Outcome | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  try {
    const running = page.evaluate(
      (given) => (globalThis as unknown as { fuzz(job: object): Outcome }).fuzz(given),
      job,
    );
    return await Promise.race([running, late]);
  } catch (error) {
    console.error(`${job.network} ${job.file} #${job.from}: ${String(error).slice(0, 300)}`);
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** Takes in what was read as the worker does: it must be taken, and what is stored be whole. */
async function store({ batches }: Outcome, { network, file, now }: Job, sum: PagesResult): Promise<void> {
  if (batches.length === 0) return;
  const on = freshDatabase();
  for (const { at, batch } of batches)
    try {
      sum.stored += (await ingest(JSON.parse(batch), { now, db: on })).stored;
    } catch (error) {
      sum.findings.push({ network, file, at, what: `the batch was not stored: ${String(error).slice(0, 200)}` });
    }
  const first = batches[0]?.at ?? 0;
  for (const what of await oddRows(on)) sum.findings.push({ network, file, at: first, what });
  on.close();
}

function add(sum: PagesResult, more: Outcome): void {
  for (const key of ["pages", "reads", "rows", "quarantined"] as const) sum[key] += more[key];
  sum.slowest = Math.max(sum.slowest, more.slowest);
  sum.findings.push(...more.findings);
}

/** One line for each of the first findings. */
export function told(findings: readonly Finding[]): string[] {
  return findings.slice(0, 40).map(({ network, file, at, what }) => `${network} ${file} #${at}: ${what}`);
}
