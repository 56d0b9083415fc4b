/** A browser with the big database in it: filled once, for every group that measures on it. */
import { type Jalin, launch } from "../browser/harness/launch";
import { bundleBenchPages } from "./bundle";

const contacts = 100_000;
const interactions = 1_000_000;
/** interactions of contact 0, whose history is opened */
const busiest = 5_000;

let opened: Promise<Jalin> | undefined;

/** 100,000 contacts and 1,000,000 interactions, with the bench's pages beside the extension's. */
export function bigDatabase(say: (word: string) => void): Promise<Jalin> {
  opened ??= fill(say);
  return opened;
}

/** Closes the browser, where a group has opened it. */
export async function closeBigDatabase(): Promise<void> {
  const jalin = await opened?.catch(() => undefined);
  opened = undefined;
  await jalin?.close();
}

async function fill(say: (word: string) => void): Promise<Jalin> {
  const jalin = await launch({ viewport: { width: 400, height: 600 } });
  try {
    await bundleBenchPages(jalin.extension);
    const page = await jalin.open("bench/bench.html");
    const started = Date.now();
    await page.evaluate(([people, rows, most]) => bench.seedWorld(people, rows, most), [
      contacts,
      interactions,
      busiest,
    ] as const);
    say(`${interactions} interactions written in ${Math.round((Date.now() - started) / 1000)} s`);
    await page.close();
    return jalin;
  } catch (error) {
    await jalin.close();
    throw error;
  }
}
