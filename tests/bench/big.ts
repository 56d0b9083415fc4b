/** A browser with the big database in it: filled once, for every group that measures on it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { type Jalin, launch } from "../browser/harness/launch";
import { bundleBenchPages } from "./bundle";

const contacts = 100_000;
const interactions = 1_000_000;
/** interactions of contact 0, whose history is opened */
const busiest = 5_000;

interface Big {
  /** where it is kept */
  folder: string;
  jalin: Jalin;
}

let opened: Promise<Big> | undefined;

/** 100,000 contacts and 1,000,000 interactions, with the bench's pages beside the extension's. */
export async function bigDatabase(say: (word: string) => void): Promise<Jalin> {
  opened ??= fill(say).then(startAnew);
  return (await opened).jalin;
}

/** The same in a browser that was just started. */
export async function bigDatabaseAnew(say: (word: string) => void): Promise<Jalin> {
  opened = (opened ?? fill(say)).then(startAnew);
  return (await opened).jalin;
}

/**
 * Whatever goes through all of the database leaves a process behind that holds more, and lets more pile up before it collects,
 * than that of any user who just begins.
 */
async function startAnew({ folder, jalin }: Big): Promise<Big> {
  await jalin.close();
  return { folder, jalin: await launchIn(folder) };
}

/** Does something in the bench's page. */
export async function inPage<T>(jalin: Jalin, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await jalin.open("bench/bench.html");
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

/** Closes the browser, where a group has opened it. */
export async function closeBigDatabase(): Promise<void> {
  const big = await opened?.catch(() => undefined);
  opened = undefined;
  await big?.jalin.close();
  if (big) remove(big.folder);
}

async function launchIn(folder: string): Promise<Jalin> {
  const jalin = await launch({ viewport: { width: 400, height: 600 }, folder });
  await bundleBenchPages(jalin.extension);
  return jalin;
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function fill(say: (word: string) => void): Promise<Big> {
  const folder = mkdtempSync(join(tmpdir(), "jalin-big-"));
  let jalin: Jalin | undefined;
  try {
    jalin = await launchIn(folder);
    const page = await jalin.open("bench/bench.html");
    const started = Date.now();
    await page.evaluate(([people, rows, most]) => bench.seedWorld(people, rows, most), [
      contacts,
      interactions,
      busiest,
    ] as const);
    say(`${interactions} interactions written in ${Math.round((Date.now() - started) / 1000)} s`);
    await page.close();
    return { folder, jalin };
  } catch (error) {
    await jalin?.close();
    remove(folder);
    throw error;
  }
}
